import { daysBetween, earlierDay, laterDay, plusDays } from './day.ts'
import { LEAD_DAYS, type Window, windowDue } from './due-window.ts'
import { isMustVisit } from './visit-rules.ts'

/** A household that somebody owes a visit. */
export interface OwedVisit extends Window {
  /** A visit every so many days. */
  readonly cadence: number
  readonly lastDoneDay: string | null
  /** Silent up to and including this day. */
  readonly mutedUntil: string | null
}

/** What a visit makes of what was owed. */
export interface Fulfilment extends Window {
  readonly lastDoneDay: string
  /** The window had ended before, and nobody had held it back: the visit counts, and so does the missed window. */
  readonly missed: boolean
}

/**
 * The next window after a visit, however early or late it was; null when there was a visit on that day or after it:
 * what is written down later is history and moves nothing. Nor does writing down an old visit make anybody late at once.
 */
export function fulfilledOn(owed: OwedVisit, day: string, today: string): Fulfilment | null {
  const { cadence, dueDay, endDay, lastDoneDay } = owed
  if (lastDoneDay !== null && day <= lastDoneDay) return null
  const soonest = earlierDay(dueDay, plusDays(today, Math.min(cadence, LEAD_DAYS)))
  const next = windowDue(laterDay(plusDays(day, cadence), soonest), cadence)
  return { ...next, lastDoneDay: day, missed: day > endDay && !isMutedOn(endDay, owed) }
}

/** Whether reminders are held back on a day. It ends by itself. */
export function isMutedOn(day: string, { mutedUntil }: Pick<OwedVisit, 'mutedUntil'>): boolean {
  return mutedUntil !== null && day <= mutedUntil
}

/** Whether it is time to go, or past it. */
export function isDueOn(day: string, owed: Pick<OwedVisit, 'fromDay' | 'mutedUntil'>): boolean {
  return owed.fromDay <= day && !isMutedOn(day, owed)
}

type Listed = Pick<OwedVisit, 'fromDay' | 'dueDay' | 'lastDoneDay' | 'mutedUntil'> & {
  readonly household: { readonly categories: readonly string[]; readonly number: string }
}

/** How pressing a visit is on a day: past its day, in its window, still ahead, or held back. The most pressing first. */
const PRESSING = ['overdue', 'due', 'ahead', 'muted'] as const
export type VisitStanding = (typeof PRESSING)[number]

export function visitStanding(
  today: string,
  owed: Pick<OwedVisit, 'fromDay' | 'dueDay' | 'mutedUntil'>,
): VisitStanding {
  if (isMutedOn(today, owed)) return 'muted'
  if (owed.fromDay > today) return 'ahead'
  return owed.dueDay < today ? 'overdue' : 'due'
}

/**
 * The order of every list: what is overdue, then what is due; among these whom nobody may forget, then who has waited
 * longest. What is still ahead follows by its day. Were the exact day to come first, hardly two would ever be alike, and
 * the old person alone at home would stand behind whoever is a day later.
 */
export function byUrgency(today: string): (one: Listed, other: Listed) => number {
  const priority = ({ household }: Listed) => (isMustVisit(household.categories) ? 0 : 1)
  const waited = ({ lastDoneDay }: Listed) =>
    lastDoneDay === null ? Number.MAX_SAFE_INTEGER : daysBetween(lastDoneDay, today)
  return (one, other) => {
    const [first, second] = [visitStanding(today, one), visitStanding(today, other)]
    const isPressing = first === 'overdue' || first === 'due'
    return (
      PRESSING.indexOf(first) - PRESSING.indexOf(second) ||
      (isPressing ? 0 : compare(one.dueDay, other.dueDay)) ||
      priority(one) - priority(other) ||
      waited(other) - waited(one) ||
      compare(one.household.number, other.household.number)
    )
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
