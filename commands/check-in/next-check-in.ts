import { dayOf } from '../../src/domain/day.ts'
import { nextMoment, parseCadence } from '../../src/domain/recurrence.ts'
import { endOfDay, MORNING, type Round } from '../../src/domain/round.ts'
import { after, hours } from '../../src/domain/time.ts'

/** The next round of a recurring check-in: it opens when it was said to, and closes with its day. */
export function nextCheckIn(rule: string, from: Date, anchor: string): Round | null {
  const cadence = parseCadence(rule)
  const dueAt = cadence && nextMoment(cadence, from, anchor, MORNING)
  if (!dueAt) return null
  const day = dayOf(dueAt)
  return { fromDay: day, dueDay: day, endDay: day, dueAt, deadline: checkInDeadline(dueAt) }
}

/** A check-in that opens late in the evening lasts until the end of the next day. */
export function checkInDeadline(opensAt: Date): Date {
  return endOfDay(dayOf(after(opensAt, hours(2))))
}
