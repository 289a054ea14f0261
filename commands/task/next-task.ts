import { dayOf, daysBetween, laterDay, plusDays, startOfDay } from '../../src/domain/day.ts'
import { nextDay, parseCadence } from '../../src/domain/recurrence.ts'
import { endOfDay, MORNING, type Round } from '../../src/domain/round.ts'
import { after, minutes } from '../../src/domain/time.ts'

/** A task is handed out so many days before it is due, but never before the last one was. */
const LEAD_DAYS = 3

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

/** When the task of a round is due: at the time the rule says, else by the end of the day. */
export function taskDeadline(rule: string, dueDay: string): Date {
  const time = parseCadence(rule)?.time ?? null
  return time === null ? endOfDay(dueDay) : after(startOfDay(dueDay), minutes(time))
}
