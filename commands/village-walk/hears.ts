/** How 走村 and 走遍 are told from talk about going round the villages. */
import { asks } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

/** A place behind the word, perhaps with the day in front of it; the roster tells later whether there is such a one. */
const PLACE =
  /^(?:了|过|到了?)?\s*(?:[今昨前]天|今[早晚]|上午|下午|刚才|[\d一二三四五六七八九十]{1,3}[月号日.\-/][\d一二三四五六七八九十]{0,3}[号日]?)?[\s,，、:：]*[\p{Script=Han}\d]{1,10}?(?:屯|村|寨|坡|峒|坳|组|片|街|队|支部|网格|社区|镇|乡)/u
/** What is said of going round in general, and no name: 走村的时候, 走村入户, 走村要走到每个屯. */
const OF_IT =
  /^(?:的|入户|串户|串寨|进寨|访户|工作|活动|时|前|后|要|也|就|还|都|很|不|没|是|能|可以|应该|大家|干部|路线|计划|安排|表|图|台账|记录|日记|情况|辛苦|注意|怎么|什么|哪|几|谁)/u
const NO_NAME = /^[^\s,，、]{0,6}?(?:每个?|各个?|哪个?|几个|全部|所有|这些|那些|整个|大家的)(?:自然)?[屯村寨]/u

export const recordWalkHears: Hears = {
  opens: (at) => {
    const rest = at.peek(60)
    if (asks(at.rest) || OF_IT.test(rest) || NO_NAME.test(rest)) return false
    return PLACE.test(rest) || (at.line.isToBot && at.gap !== 'none')
  },
  // 走村 alone asks where, of who speaks to the bot.
  countsBare: (at) => at.line.isToBot,
}
