/** Numbers of the rules on records of voluntary service (志愿服务记录与证明出具办法（试行）, 民政部令67), as data. */
import { plusDays } from '../../src/domain/day.ts'
import { decidedFor, type Workdays } from '../../src/domain/hours.ts'
import { days } from '../../src/domain/time.ts'
import { restDays } from '../../src/language/calendar/index.ts'
import type { Transaction } from '../../src/store/index.ts'

export const TERMS = {
  /** Whoever organised it is reminded once, so long after somebody told their hours; in ms. */
  reminded: days(7),
  /** Within so many working days of the service it is to be recorded (§8). */
  workdays: 10,
  /** Nobody helps longer at a stretch; what is more is a slip of the pen. In minutes. */
  longest: 16 * 60,
} as const

/** A calendar without a workday must not hang. */
const LONGEST = 60

/** The last day on which what was done on `day` is still recorded in time. */
export function recordedBy(day: string, calendar: Workdays): string {
  let left = TERMS.workdays
  let at = day
  for (let tries = 0; left > 0 && tries < LONGEST; tries++) {
    at = plusDays(at, 1)
    if (calendar.isWorkday(at)) left--
  }
  return at
}

/** The working days of a village: the calendar of the country, and the village's own days of rest. */
export async function workdaysOf(tx: Pick<Transaction, 'hours'>, villageId: string): Promise<Workdays> {
  const decided = await tx.hours.decided()
  return restDays({}, decidedFor(decided, villageId)?.rest ?? decided.forAll.rest)
}
