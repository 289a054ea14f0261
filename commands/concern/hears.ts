/** How 民情 is told from talk about reporting. */

import { speaksOfTrouble } from '../../src/language/call.ts'
import { asks, isTied, tellsQuestion } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import { isApart, tellsOfNeed } from '../order/hears.ts'

/** Where nothing parts them from 民情, the words tell of what is wrong, or of what people say or want. */
const TELLS =
  /^.{0,6}反[映应](?![到了箱很强给渠的好])|群众|村民|百姓|^[上下]?\p{Script=Han}{0,2}屯|希望(?!大家)|建议|要求|想[要请]|有人|[骗偷赌垮]/u

/** What else is called after 民情, or said of it: 民情风俗, 民情信箱, 民情通那个软件, 民情这块没人管, 民情要靠腿跑. */
const OF_PEOPLE =
  /^(?:[民风员]|希望大家|反[映应][到了箱很]|信箱|反馈|微信|大?走访|恳谈|座谈|会议|地图|驿站|\p{Script=Han}?[这那]|[要得靠]|好|最近)/u

/** Something that people say is so, not a word about reporting: 民情 要及时上报, 民情 写了几条. */
function isReport(rest: string): boolean {
  return (
    rest.length >= 4 &&
    !isTied(rest) &&
    !/^(?:要[及认多按如每经]|写|收集|台账|日记|汇报|上报|工作|很|太|不好)/u.test(rest)
  )
}

/** What is wrong is said at once: 民情茶室今晚开，有话来喝茶，不记录 is about something else. */
const tellsOfTrouble = (rest: string): boolean =>
  speaksOfTrouble(
    rest
      .split(/[,，。;；!！]/u)
      .slice(0, 2)
      .join(','),
  )

export const concernHears: Hears = {
  opens(at) {
    const rest = at.peek(60)
    // 民情，民情，要下到民里面: said twice it is spoken about, unless something is wrong.
    if (rest.startsWith('民情') && !speaksOfTrouble(rest)) return false
    if (isApart(at)) return isReport(rest) && !(asks(at.rest) && rest.length < 9 && !tellsQuestion(at.rest))
    const isAsked = /[?]\s*$/u.test(at.rest) || /(?:没有?|吗)[\s。.!]*$/u.test(at.rest)
    return (
      isReport(rest) &&
      !OF_PEOPLE.test(rest) &&
      rest.length >= 6 &&
      (TELLS.test(rest) || tellsOfTrouble(rest)) &&
      !isAsked
    )
  },
  despiteTypo: tellsOfNeed,
  // 名情 学校门口冇人管车好危险
  despiteWord: ({ text = '' }) => text.length >= 6 && speaksOfTrouble(text) && !asks(text),
}
