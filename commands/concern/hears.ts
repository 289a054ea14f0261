/** How 民情 is told from talk about reporting. */
import { asks, isTied } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import { isApart, tellsOfNeed } from '../order/hears.ts'

/** What a villager's concern begins with when nothing parts it from 民情. */
const REPORT =
  /^(?:有?\p{Script=Han}{1,6}反[映应](?![很强给了到渠的好])|群众|村民|大家(?=反映|反应|想|希望|要求|讲|说|担心|意见)|有群众|有村民|有人|有户|有几户|居民|住户|老百姓|百姓|年轻人|小孩|孩子|学生|家长|妇女|种植户|养殖户|果农|屯里|村里|村口|村道|村委旁|[上下中前后]屯|\p{Script=Han}{1,3}屯|第?[\d一二三四五六七八九十两几多]+[户组队]|老人|部分|一些|反[映应](?![很强给了到渠的好])|路灯|水渠|水管|自来水|水压|机耕路|公路|桥|河[里边]|垃圾|卫生室|学校|快递|班车|电压|变压器|网络|手机信号|希望(?!大家)|建议)/u

/** Something that people say is so, not a word about reporting: 民情 要及时上报, 民情 写了几条. */
function isReport(rest: string): boolean {
  return (
    rest.length >= 4 &&
    !isTied(rest) &&
    !/^(?:要[及认多按如每经]|写|收集|台账|日记|汇报|上报|工作|很|太|不好)/u.test(rest)
  )
}

export const concernHears: Hears = {
  opens(at) {
    const rest = at.peek(60)
    if (isApart(at)) return isReport(rest) && !(asks(at.rest) && rest.length < 9)
    const isAsked = /[?]\s*$/u.test(at.rest) || /(?:没有?|吗)[\s。.!]*$/u.test(at.rest)
    return at.rest.length >= 4 && REPORT.test(rest) && !isAsked
  },
  despiteTypo: tellsOfNeed,
}
