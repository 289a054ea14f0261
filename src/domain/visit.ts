import { daysBetween } from './day.ts'
import { type Window, windowAfter } from './duty.ts'
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
  /** The window had ended before: the visit counts, and so does the missed window. */
  readonly missed: boolean
}

/**
 * The next window after a visit, however early or late it was; null when there was a visit on that day or after it:
 * what is written down later is history and moves nothing.
 */
export function fulfilledOn(owed: OwedVisit, day: string): Fulfilment | null {
  if (owed.lastDoneDay !== null && day <= owed.lastDoneDay) return null
  return { ...windowAfter(day, owed.cadence), lastDoneDay: day, missed: day > owed.endDay }
}

/** Whether reminders are held back on a day. It ends by itself. */
export function isMutedOn(day: string, { mutedUntil }: Pick<OwedVisit, 'mutedUntil'>): boolean {
  return mutedUntil !== null && day <= mutedUntil
}

/** Whether it is time to go, or past it. */
export function isDueOn(day: string, owed: OwedVisit): boolean {
  return owed.fromDay <= day && !isMutedOn(day, owed)
}

type Listed = OwedVisit & { readonly household: { readonly categories: readonly string[]; readonly number: string } }

/** The order of every list: what is due first, then whom nobody may forget, then who has waited longest. */
export function byUrgency(today: string): (one: Listed, other: Listed) => number {
  const priority = ({ household }: Listed) => (isMustVisit(household.categories) ? 0 : 1)
  const waited = ({ lastDoneDay }: Listed) =>
    lastDoneDay === null ? Number.MAX_SAFE_INTEGER : daysBetween(lastDoneDay, today)
  return (one, other) =>
    compare(one.dueDay, other.dueDay) ||
    priority(one) - priority(other) ||
    waited(other) - waited(one) ||
    compare(one.household.number, other.household.number)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
