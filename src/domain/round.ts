import { dayOf, plusDays, startOfDay } from './day.ts'
import type { Window } from './due-window.ts'
import { after } from './time.ts'

/** The next time something comes round. */
export interface Round extends Window {
  /** When its matter is raised. */
  readonly dueAt: Date
  /** The deadline of that matter: the moment said, else the end of the day. */
  readonly deadline: Date
}

/** What comes round without a time of its own comes at eight in the morning; in minutes of the day. */
export const MORNING = 8 * 60

/** The last second of a day: a deadline that is a day means its end. */
export function endOfDay(day: string): Date {
  return after(startOfDay(plusDays(day, 1)), -1000)
}

/** Whether a deadline is a day and no time of it. */
export function isWholeDay(deadline: Date): boolean {
  return deadline.getTime() === endOfDay(dayOf(deadline)).getTime()
}
