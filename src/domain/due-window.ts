import { laterDay, plusDays } from './day.ts'

/**
 * When something that recurs may be done, should be done by, and counts as missed. All three are days of the village;
 * nothing here knows what day it is.
 */
export interface Window {
  /** The first day on which a reminder makes sense. Doing it earlier counts just as well. */
  readonly fromDay: string
  readonly dueDay: string
  /** The last day before the owner's superior hears of it. */
  readonly endDay: string
}

/** A window opens so many days before it is due and ends so many days after. */
export const LEAD_DAYS = 7
const GRACE_DAYS = 7

/** The window due on a day. A short cadence has a short window: it never opens on the day it was last done. */
export function windowDue(dueDay: string, cadence: number): Window {
  const lead = Math.min(LEAD_DAYS, Math.max(cadence - 1, 0))
  return { fromDay: plusDays(dueDay, -lead), dueDay, endDay: plusDays(dueDay, GRACE_DAYS) }
}

/** The window that follows a day on which it was done, or began to be owed. */
export function windowAfter(day: string, cadence: number): Window {
  return windowDue(plusDays(day, cadence), cadence)
}

/**
 * The window when the cadence changes, or a duty comes back: counted from when it was last done, else as if it began
 * today. It opens today at the earliest, so that a change in the roster never makes anybody late at once.
 */
export function windowRenewed(lastDoneDay: string | null, cadence: number, today: string): Window {
  const due = plusDays(lastDoneDay ?? today, cadence)
  return windowDue(laterDay(due, plusDays(today, Math.min(LEAD_DAYS, cadence))), cadence)
}

/** Where a day lies: before the window, in it, past due, or past its end. */
export type Standing = 'ahead' | 'open' | 'overdue' | 'missed'

export function standingOn(day: string, window: Window): Standing {
  if (day < window.fromDay) return 'ahead'
  if (day <= window.dueDay) return 'open'
  return day <= window.endDay ? 'overdue' : 'missed'
}
