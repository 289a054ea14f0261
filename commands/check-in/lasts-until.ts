import { dayOf } from '../../src/domain/day.ts'
import { endOfDay } from '../../src/domain/round.ts'
import { findDate } from '../../src/language/dates/index.ts'
import { deadlinesOf } from '../../src/speech/deadline.ts'
import { checkInDeadline } from './next-check-in.ts'

/** Without a deadline it lasts as long as the day the activity names, else as long as today. */
export function lastsUntil(activity: string, saidAt: Date, now: Date): Date {
  const found = findDate(activity, saidAt)
  const [named] = found ? deadlinesOf(found) : []
  return named && named > now ? endOfDay(dayOf(named)) : checkInDeadline(now)
}
