/** A numeral as it was written. */
export interface Numeral {
  readonly value: number
  /** Written 十二, not 12. */
  readonly han: boolean
  readonly raw: string
}

// One line reads as one table.
// oxfmt-ignore
const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}

const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 }

export const hanDigit = (unit: string | undefined): number | undefined =>
  unit && HAN_NUMBERS.has(unit) ? DIGITS[unit] : undefined

export const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9'

// A set, since this is asked at nearly every character of a text.
const HAN_NUMBERS = new Set([...Object.keys(DIGITS), ...Object.keys(TENS), '十', '百'])

/** A character that can be part of a Chinese number. */
export const isHanNumber = (unit: string | undefined): boolean => unit !== undefined && HAN_NUMBERS.has(unit)

/** 十二, 廿三, 二十, 一百二十, 二〇二六; null for what is no number (两三, 十十). */
export function hanValue(raw: string): number | null {
  if (raw.length === 1 && raw in DIGITS) return DIGITS[raw] ?? null
  if (/^[零〇一二三四五六七八九]{4}$/.test(raw))
    return [...raw].reduce((sum, unit) => sum * 10 + (DIGITS[unit] ?? 0), 0)
  const parts =
    /^(?:([一二两三四五六七八九])百)?[零〇]?(?:([廿卅])|([一二三四五六七八九]?)(十))?([零〇一二两三四五六七八九])?$/.exec(
      raw,
    )
  if (!parts || raw === '') return null
  const [, hundreds, score, tens, ten, units] = parts
  if (hundreds && units && !score && !ten && !/[零〇]/.test(raw)) return null
  return (
    (hundreds ? (DIGITS[hundreds] ?? 0) * 100 : 0) +
    (score ? (TENS[score] ?? 0) : ten ? (tens ? (DIGITS[tens] ?? 0) : 1) * 10 : 0) +
    (units ? (DIGITS[units] ?? 0) : 0)
  )
}
