/** How 民情 is told from talk about reporting. */
import { asks, isTied } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import { speaksOfTrouble } from '../../src/speech/match/index.ts'
import { isApart, tellsOfNeed } from '../order/hears.ts'

/** Where nothing parts them from 民情, the words tell of what is wrong, or of what people say or want. */
const TELLS =
  /^.{0,6}反[映应](?![到了箱很强给渠的好])|群众|村民|百姓|^[上下]?\p{Script=Han}{0,2}屯|希望(?!大家)|建议|要求|想[要请]|有人|[骗偷赌垮]/u

/** What else is called after 民情, or said of it: 民情风俗, 民情信箱, 民情这块没人管. */
const OF_PEOPLE =
  /^(?:[民风员]|希望大家|反[映应][到了箱很]|信箱|反馈|微信|大?走访|恳谈|座谈|会议|地图|驿站|这|好|最近)/u

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
    return (
      isReport(rest) &&
      !OF_PEOPLE.test(rest) &&
      rest.length >= 6 &&
      (TELLS.test(rest) || speaksOfTrouble(rest)) &&
      !isAsked
    )
  },
  despiteTypo: tellsOfNeed,
}
