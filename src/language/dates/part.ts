import { MINUTES_A_DAY } from './civil.ts'
import type { PartKind, PartWord } from './meaning.ts'
import { lexicon, type Reader } from './reader.ts'

const word = (kind: PartKind, part: PartWord['part']): PartWord => ({ kind, part })
export const MORNING = word('morning', 'am')
export const EVENING = word('evening', 'eve')
const DAWN = word('dawn', 'am')
const NOON = word('noon', 'noon')
const AFTERNOON = word('afternoon', 'pm')
const DUSK = word('dusk', 'eve')
const MIDNIGHT = word('midnight', 'eve')

const FULL = lexicon<PartWord>([
  ['凌晨|清晨五更', DAWN],
  ['早上|早晨|清晨|清早|大清早|一大早|大早上|一早|上午|早间|AM|am|上半天|上半日|上昼|朝早|朝头早|朝晨', MORNING],
  ['中午|正午|晌午|午间|晏昼|晌昼|中昼', NOON],
  ['下午|午后|PM|pm|下半天|下半日|下昼', AFTERNOON],
  ['傍晚|黄昏|挨晚|挨夜|挨黑|傍黑|断黑', DUSK],
  ['晚上|晚间|夜里|夜间|夜晚|入夜|晚黑|晚头黑|夜黑|夜晚黑', EVENING],
  ['半夜|深夜|午夜|子夜|下半夜', MIDNIGHT],
])

const SHORT = lexicon<PartWord>([
  ['早|晨|朝', MORNING],
  ['晚|夜', EVENING],
])

/** 早上, 下午, 傍晚 …, with 上昼, 晏昼, 挨晚 as they are said in Guangxi. */
export const partOfDay = (reader: Reader): PartWord | null => reader.pick(FULL)?.meaning ?? null

// 朝阳 and 朝着 are other words, 明朝的 a dynasty, 今朝有酒 a saying.
const OTHER_DYNASTY = /^(?:[代阳气廷向政野鲜着的时末皇醉]|有酒)/

const letter = (reader: Reader, goesOn: ReadonlySet<string>): PartWord | null =>
  reader.try(() => {
    const whole = reader.pick(WITH_LETTER)
    if (whole) return whole.meaning
    const found = reader.pick(SHORT)
    if (!found || goesOn.has(reader.look())) return null
    return found.word === '朝' && OTHER_DYNASTY.test(reader.text.slice(reader.at, reader.at + 2)) ? null : found.meaning
  })

// 早点 and 晚饭 are no parts of the day; 晚会 and 早会 are meetings.
const MEALS_AND_MEETINGS = new Set('期辈熟会报婚饭年点些')
const GOES_ON = new Set('点些了一饭会稻到班期辈熟婚报操餐自间年在晚早')
// 听朝早, 前晚黑: two letters for one.
const WITH_LETTER = lexicon<PartWord>([
  ['朝早|朝头早|早晨', MORNING],
  ['晚黑|夜黑|晚头黑', EVENING],
])

/** 早, 朝, 晚 or 夜 in one word with the day: 明早, 听朝, 昨晚. */
export const dayLetter = (reader: Reader): PartWord | null => letter(reader, MEALS_AND_MEETINGS)

/** 早 or 晚 right after a day: 周五晚, 11月28日晚8点. */
export const shortPart = (reader: Reader): PartWord | null =>
  // 周五朝村委走: 朝 is also 'towards'.
  reader.look() === '朝' && !/[\s\d一二两三四五六七八九十]/.test(reader.look(1) || ' ') ? null : letter(reader, GOES_ON)

const HOUR = 60
/** The minute of the day at which a part is over. */
const ENDS: Readonly<Record<PartKind, number>> = {
  dawn: 6 * HOUR,
  morning: 12 * HOUR,
  noon: 14 * HOUR,
  afternoon: 18 * HOUR,
  dusk: 20 * HOUR,
  evening: MINUTES_A_DAY,
  midnight: MINUTES_A_DAY,
}

export const endOf = (word: PartWord): number => ENDS[word.kind]
