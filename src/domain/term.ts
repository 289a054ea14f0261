import { daysBetween, plusDays } from './day.ts'
import { TERM_WALK } from './visit-rules.ts'

/** A term of office, first and last day. */
export interface Term {
  readonly fromDay: string
  readonly toDay: string
}

/** How far somebody has come through the households of a term. */
export interface Walk {
  readonly visited: number
  readonly all: number
  readonly term: Term
}

const PREFIX = 'TERM:'
const DAYS_A_MONTH = 365.25 / 12

/** How a duty writes that it lasts for a term of office, which the term's last day names. */
export function termCadence(toDay: string): string {
  return `${PREFIX}${toDay}`
}

/** The term a cadence means; null for any other cadence. */
export function termOf(cadence: string): Term | null {
  if (!cadence.startsWith(PREFIX)) return null
  const toDay = cadence.slice(PREFIX.length)
  const year = Number(toDay.slice(0, 4)) - TERM_WALK.years
  const before = `${year}${toDay.slice(4)}`
  // 29 February has no fellow five years before.
  return { fromDay: plusDays(before.endsWith('02-29') ? `${year}-02-28` : before, 1), toDay }
}

/** How many households a month are enough to come to all of them in time; null when the term is over. */
export function monthlyPace({ visited, all, term }: Walk, today: string): number | null {
  const left = Math.max(0, all - visited)
  const days = daysBetween(today, term.toDay) + 1
  if (days <= 0) return null
  return Math.ceil(left / Math.max(days / DAYS_A_MONTH, 1))
}
