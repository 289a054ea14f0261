import type { PartWord } from './meaning.ts'
import type { Reader } from './reader.ts'

/** The body of a repeating rule, without its clock time. */
export interface Frequency {
  /** Null where a rule cannot say it (每年清明). */
  readonly rule: string | null
  readonly lunar?: true
  readonly others?: readonly string[]
  readonly unsure?: true
  readonly part?: PartWord
  /** Too common a word to be a rule without a time behind it. */
  readonly needsTime?: true
}

const LUNAR_DAY = /(?:农历)?(初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|廿[一二三四五六七八九])/y
const HAN = '一二三四五六七八九十'

/** 每逢初一十五, 每月农历十五: days of the lunar month. */
export function lunarDays(reader: Reader): Frequency | null {
  if (!reader.take('每逢') && !reader.take('逢') && !reader.take('每个') && !reader.take('每到') && !reader.take('每'))
    return null
  return listOfLunarDays(reader, reader.text.slice(0, reader.at).endsWith('逢'))
}

/** Days below 初十 or with 农历 say that they are lunar; so does 逢 (逢十五). */
export function listOfLunarDays(reader: Reader, met = false): Frequency | null {
  const days: number[] = []
  for (let n = 0; n < 4; n++) {
    const before = reader.at
    if (n > 0) reader.match(/ ?[、,和及与]? ?/y)
    const found = reader.match(LUNAR_DAY)?.[1]
    if (
      !found ||
      (n === 0 && !met && !found.startsWith('初') && !reader.text.slice(before, reader.at).startsWith('农历'))
    ) {
      reader.at = before
      break
    }
    days.push(lunarNumber(found))
  }
  return days.length > 0 ? { rule: `BYMONTHDAY=${days.join(',')}`, lunar: true } : null
}

function lunarNumber(day: string): number {
  const units = HAN.indexOf(day.charAt(1)) + 1
  if (day.startsWith('初')) return units
  return day === '二十' ? 20 : (day.startsWith('廿') ? 20 : 10) + units
}
