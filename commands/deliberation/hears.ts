/** How 说事, 议 and 办 are told from talk. */
import { asks, asksAbout, isTied } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

/** 说事的人, 说事室, 说事归说事, 说事要讲道理 speak of speaking. */
const OF_SPEAKING =
  /^(?:的|室|会(?![费计])|点|日|台|长|员|人|制度|归|要|就|得|别|不|能|可以|了|过|完|吗|呢|啊|嘛|机制|平台|活动|议事|评事|说理|情况|记录|流程|怎么|什么时候)/u

/** 什么时候议, 到哪一步了: a question of its own, and nothing that was settled. */
const asksBriefly = (rest: string): boolean => rest.length < 12 && (asks(rest) || asksAbout(rest))

export const bringUpHears: Hears = {
  opens(at) {
    const rest = at.peek(60)
    return at.gap !== 'none' && rest.length >= 2 && !isTied(rest) && !OF_SPEAKING.test(rest) && !asksAbout(rest)
  },
}

/** Words of one character count only beside the number of a matter: 议 60 先铺石子. */
export const numberedHears: Hears = {
  opens: (at, { number }) =>
    number !== undefined && at.gap !== 'none' && !/^[的了吗呢吧]/u.test(at.rest) && !asksBriefly(at.rest),
  countsBare: () => false,
}
