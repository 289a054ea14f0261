/** How the words of mediation are told from talk about quarrels. */
import { isCounted } from '../../src/language/measures.ts'
import { asks, asksAbout, isTied } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

/** 纠纷多, 纠纷调解, 纠纷要及时处理 speak of quarrels. */
const OF_DISPUTES =
  /^(?:的|了|过|是|就|都|也|还|又|不|没|有|要|会|能|可以|怎么|多|少|调解|调处|排查|化解|处理|台账|登记|情况|案|人|双方|当事人|解决|工作|[这那](?:个|些|件|种|起|次|边|么|里|是)|\d+\s?[件起宗]|已经?|越|太|很|吗|呢|吧|啊|数|起)/u

export const disputeHears: Hears = {
  opens(at) {
    const rest = at.peek(60)
    // 纠纷，和隔壁为一条路: with whom it is may come first.
    const words = rest.replace(/^[和跟与同]/u, '')
    return at.gap !== 'none' && rest.length >= 4 && !isTied(words) && !OF_DISPUTES.test(rest) && !asksAbout(rest)
  },
  countsBare: (at) => at.rest.length >= 4,
}

/** 谁也不服谁 asks nobody. */
const withoutAnybody = (rest: string): string => rest.replace(/谁[也都][^,，。]*/u, '')

function asksBriefly(rest: string): boolean {
  const words = withoutAnybody(rest)
  return words.length < 12 && (asks(words) || asksAbout(words))
}

/** Words that people also say of other things count only beside a number: 达成 61 莫家退半米. */
export const mediationHears: Hears = {
  opens: (at, { number }) =>
    number !== undefined && !/^[的了吗呢吧]|^价(?!钱)/u.test(at.rest) && !isCounted(at.rest) && !asksBriefly(at.rest),
  countsBare: () => false,
}

/** A word of one character: in 急难 it is no word, and 几点 is no slip of it. */
export const alarmHears: Hears = {
  ...mediationHears,
  opens: (at, found) =>
    (at.gap !== 'none' || /[\d号]\s*$/u.test(at.line.text.slice(0, at.at))) &&
    (mediationHears.opens?.(at, found) ?? false),
  despiteTypo: () => false,
  despiteWord: () => false,
}

/** It is still to be done, or its day is spoken of: 61 要回访, 62 履行期到了, 62 履行没履行. */
const TO_BE_DONE = /(?:要|该|快|等)\p{Script=Han}{2,6}$/u
const OF_ITS_DAY = /^(?:期|日|的|得|没|不)/u

/** 回访 and 履行 tell that something was done. */
export const doneHears: Hears = {
  ...mediationHears,
  opens: (at, found) =>
    (mediationHears.opens?.(at, found) ?? false) &&
    !(at.gap === 'none' && OF_ITS_DAY.test(at.rest)) &&
    !TO_BE_DONE.test(at.line.text.slice(0, at.at).trimEnd()),
}
