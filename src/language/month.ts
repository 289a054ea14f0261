import { normalize } from './fold.ts'
import { chineseNumber } from './numerals.ts'

const MONTH = /^(?:(\d{4})年)?(\d{1,2}|[一二三四五六七八九十]{1,3})月份?/u
const NEAR: Readonly<Record<string, number>> = { 本月: 0, 这个月: 0, 上月: -1, 上个月: -1 }
const NEAR_NAMED = new RegExp(`^(?:${Object.keys(NEAR).join('|')})`, 'u')

/** How long the month is that a folded text begins with; 0 when it begins with none. */
export function monthLength(text: string): number {
  return (MONTH.exec(text) ?? NEAR_NAMED.exec(text))?.[0].length ?? 0
}

/**
 * The month a text names, as `YYYY-MM`; null when it names none, or more than a month. Without a year it is the last one
 * there was, seen from the day given.
 */
export function monthIn(text: string, today: string): string | null {
  const plain = normalize(text).trim()
  if (monthLength(plain) !== plain.length) return null
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const near = NEAR[plain]
  if (near !== undefined)
    return near === 0 || thisMonth > 1 ? named(thisYear, thisMonth + near) : named(thisYear - 1, 12)
  const [, year, said = ''] = MONTH.exec(plain) ?? []
  const month = /^\d/u.test(said) ? Number(said) : (chineseNumber(said) ?? 0)
  if (month < 1 || month > 12) return null
  return named(year === undefined ? thisYear - (month > thisMonth ? 1 : 0) : Number(year), month)
}

function named(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}
