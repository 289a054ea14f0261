/** How the words of mediation are told from talk about quarrels. */
import { asks, asksAbout, isTied } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

/** 纠纷多, 纠纷调解, 纠纷要及时处理 speak of quarrels. */
const OF_DISPUTES =
  /^(?:的|了|过|是|就|都|也|还|又|不|没|有|要|会|能|可以|怎么|多|少|调解|调处|排查|化解|处理|台账|登记|情况|案|人|双方|当事人|解决|工作|这|那|已经?|越|太|很|吗|呢|吧|啊|数|起)/u

export const disputeHears: Hears = {
  opens(at) {
    const rest = at.peek(60)
    return at.gap !== 'none' && rest.length >= 4 && !isTied(rest) && !OF_DISPUTES.test(rest) && !asksAbout(rest)
  },
  countsBare: (at) => at.rest.length >= 4,
}

/** 谁也不服谁 asks nobody. */
const withoutAnybody = (rest: string): string => rest.replace(/谁[也都][^,，。]*/u, '')

function asksBriefly(rest: string): boolean {
  const words = withoutAnybody(rest)
  return words.length < 12 && (asks(words) || asksAbout(words))
}

/** What follows the number of things that are counted: 已签 12 份, 回访 30 户. */
const COUNTED = /^(?:[份户人个家件次名块元万亩天]|公里|小时)/u

/** Words that people also say of other things count only beside a number: 达成 61 莫家退半米. */
export const mediationHears: Hears = {
  opens: (at, { number }) =>
    number !== undefined && !/^[的了吗呢吧]/u.test(at.rest) && !COUNTED.test(at.rest) && !asksBriefly(at.rest),
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
