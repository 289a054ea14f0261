/** Which month or year of a published list people ask for: 公开栏 9月. The days a deadline may fall on are `dates/`. */
import { normalize } from './fold.ts'
import { chineseNumber } from './numerals.ts'

const MONTH = /^(?:(\d{4})年)?\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月份?/u
const DASHED = /^(\d{4})[-./](\d{1,2})(?!\d)月?/u
const YEAR = /^(\d{4})年(?:度|份)?/u
const NEAR: Readonly<Record<string, { readonly years: number; readonly months?: number }>> = {
  本月: { years: 0, months: 0 },
  这个月: { years: 0, months: 0 },
  上月: { years: 0, months: -1 },
  上个月: { years: 0, months: -1 },
  今年: { years: 0 },
  去年: { years: -1 },
  前年: { years: -2 },
}
const NEAR_NAMED = new RegExp(`^(?:${Object.keys(NEAR).join('|')})`, 'u')
const FORMS = [MONTH, DASHED, NEAR_NAMED, YEAR]

/** How long the month or year is that a folded text begins with; 0 when it begins with none. */
export function periodLength(text: string): number {
  for (const form of FORMS) {
    const length = form.exec(text)?.[0].length
    if (length !== undefined) return length
  }
  return 0
}

/**
 * The month or year a text names, as `YYYY-MM` or `YYYY`; null when it names none, or says more. A month without a year is
 * the last one there was, seen from the day given.
 */
export function periodIn(text: string, today: string): string | null {
  const plain = normalize(text).trim()
  if (plain === '' || periodLength(plain) !== plain.length) return null
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const near = NEAR[plain]
  if (near?.months !== undefined) return monthNamed(thisYear, thisMonth + near.months)
  if (near) return String(thisYear + near.years)
  const [, year, said = ''] = MONTH.exec(plain) ?? DASHED.exec(plain) ?? []
  if (said === '') return YEAR.exec(plain)?.[1] ?? null
  const month = /^\d/u.test(said) ? Number(said) : (chineseNumber(said) ?? 0)
  if (month < 1 || month > 12) return null
  return monthNamed(year === undefined ? thisYear - (month > thisMonth ? 1 : 0) : Number(year), month)
}

/** The month before January is December. */
function monthNamed(year: number, month: number): string {
  return month < 1 ? monthNamed(year - 1, month + 12) : `${year}-${String(month).padStart(2, '0')}`
}
