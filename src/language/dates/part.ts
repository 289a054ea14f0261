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
  ['早上|早晨|清晨|清早|大清早|一大早|大早上|一早|上午|早间|上半天', MORNING],
  ['中午|正午|晌午|午间', NOON],
  ['下午|午后|下半天', AFTERNOON],
  ['傍晚|黄昏', DUSK],
  ['晚上|晚间|夜里|夜间|夜晚|入夜', EVENING],
  ['半夜|深夜|午夜|子夜|下半夜', MIDNIGHT],
])

const SHORT = lexicon<PartWord>([
  ['早|晨', MORNING],
  ['晚|夜', EVENING],
])

/** 早上, 下午, 傍晚 … */
export const partOfDay = (reader: Reader): PartWord | null => reader.pick(FULL)?.meaning ?? null

// 早点 and 晚饭 are no parts of the day; 晚会 and 早会 are meetings.
const GOES_ON = new Set('点些了一饭会稻到班期辈熟婚报操餐自间年在晚早')

/** 早 or 晚 right after a day: 周五晚, 11月28日晚8点. */
export const shortPart = (reader: Reader): PartWord | null =>
  reader.try(() => {
    const found = reader.pick(SHORT)
    return found && !GOES_ON.has(reader.look()) ? found.meaning : null
  })

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
