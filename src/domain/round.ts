import { dayOf, daysBetween, laterDay, plusDays, startOfDay } from './day.ts'
import type { Window } from './duty.ts'
import { nextDay, nextMoment, parseCadence } from './recurrence.ts'
import { after, hours, minutes } from './time.ts'

/** The next time a recurring task or check-in comes round. */
export interface Round extends Window {
  /** When its matter is raised. */
  readonly dueAt: Date
  /** The deadline of that matter: the moment said, else the end of the day. */
  readonly deadline: Date
}

/** A task is handed out so many days before it is due, but never before the last one was. */
const LEAD_DAYS = 3
/** Tasks are handed out, and check-ins without a time opened, at eight in the morning. */
const MORNING = 8 * 60

/** The next round of a recurring task: what is due on the 10th is handed out a few days before. */
export function nextTask(rule: string, from: Date, anchor: string): Round | null {
  const cadence = parseCadence(rule)
  if (!cadence) return null
  const today = dayOf(from)
  const dueDay = nextDay(cadence, today, anchor)
  const following = dueDay && nextDay(cadence, dueDay, anchor)
  if (!dueDay || !following) return null
  const lead = Math.min(LEAD_DAYS, daysBetween(dueDay, following) - 1)
  const fromDay = laterDay(plusDays(dueDay, -lead), today)
  const deadline = taskDeadline(rule, dueDay)
  const morning = after(startOfDay(fromDay), minutes(MORNING))
  return { fromDay, dueDay, endDay: dueDay, deadline, dueAt: morning < from ? from : morning }
}

/** The next round of a recurring check-in: it opens when it was said to, and closes with its day. */
export function nextCheckIn(rule: string, from: Date, anchor: string): Round | null {
  const cadence = parseCadence(rule)
  const dueAt = cadence && nextMoment(cadence, from, anchor, MORNING)
  if (!dueAt) return null
  const day = dayOf(dueAt)
  return { fromDay: day, dueDay: day, endDay: day, dueAt, deadline: checkInDeadline(dueAt) }
}

/** When the task of a round is due: at the time the rule says, else by the end of the day. */
export function taskDeadline(rule: string, dueDay: string): Date {
  const time = parseCadence(rule)?.time ?? null
  return time === null ? endOfDay(dueDay) : after(startOfDay(dueDay), minutes(time))
}

/** A check-in that opens late in the evening lasts until the end of the next day. */
export function checkInDeadline(opensAt: Date): Date {
  return endOfDay(dayOf(after(opensAt, hours(2))))
}

/** The last second of a day: a deadline that is a day means its end. */
export function endOfDay(day: string): Date {
  return after(startOfDay(plusDays(day, 1)), -1000)
}

/** Whether a deadline is a day and no time of it. */
export function isWholeDay(deadline: Date): boolean {
  return deadline.getTime() === endOfDay(dayOf(deadline)).getTime()
}
