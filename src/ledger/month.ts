import { startOfDay } from '../domain/day.ts'
import type { Span } from '../store/index.ts'

/** A month of the village. */
export interface Month extends Span {
  /** `2026-11` */
  readonly code: string
  /** `2026年11月` */
  readonly name: string
}

/** Reads `2026-11` (also `2026-1`, `2026年11月`); null when it names no month. */
export function monthOf(text: string): Month | null {
  const [, year, digits] = /^(20\d\d)(?:[-/.]|年)(\d{1,2})月?$/u.exec(text.normalize('NFKC').trim()) ?? []
  const month = Number(digits)
  if (year === undefined || month < 1 || month > 12) return null
  const fromDay = firstDay(Number(year), month)
  const toDay = month === 12 ? firstDay(Number(year) + 1, 1) : firstDay(Number(year), month + 1)
  return {
    code: fromDay.slice(0, 7),
    name: `${year}年${month}月`,
    fromDay,
    toDay,
    from: startOfDay(fromDay),
    to: startOfDay(toDay),
  }
}

function firstDay(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`
}
