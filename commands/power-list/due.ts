/** By which day a step is due. */
import { dayOf, plusDays, startOfDay } from '../../src/domain/day.ts'
import { after } from '../../src/domain/time.ts'
import { restDays } from '../../src/language/calendar/rest-days.ts'
import type { Power, Term } from './powers.ts'

/** How long a step takes: its own time; else its share of what the whole takes and no step has for itself; null where nobody says. */
export function timeFor({ steps, takes }: Pick<Power, 'steps' | 'takes'>, at: number): Term | null {
  const own = steps[at]?.takes
  if (own) return own
  if (!takes) return null
  const others = steps.filter((step) => step.takes)
  const taken = others.reduce((sum, step) => sum + inUnit(step.takes, takes.working), 0)
  const share = Math.floor((takes.count - taken) / (steps.length - others.length))
  return { count: Math.max(1, share), working: takes.working }
}

/** Five days of seven are working days. */
const inUnit = (term: Term | null, working: boolean): number =>
  term === null || term.working === working ? (term?.count ?? 0) : Math.ceil(term.count * (working ? 5 / 7 : 7 / 5))

/** The last day of a time that begins on a day; the day itself is not counted. */
export function lastDay(from: string, { count, working }: Term): string {
  if (!working) return plusDays(from, count)
  const { isWorkday } = restDays()
  let day = from
  for (let left = count; left > 0;) {
    day = plusDays(day, 1)
    if (isWorkday(day)) left--
  }
  return day
}

/** The end of the day on which the step is due; null where nobody says. */
export function dueOf(power: Pick<Power, 'steps' | 'takes'>, at: number, now: Date): Date | null {
  const term = timeFor(power, at)
  return term && startOfDay(plusDays(lastDay(dayOf(now), term), 1))
}

/** The day whose end a deadline is. */
export const dayBefore = (deadline: Date): string => dayOf(after(deadline, -1))
