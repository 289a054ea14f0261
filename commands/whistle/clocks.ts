/** Clocks that run all day, or in office hours alone; they stand still while the whistler is asked something. */
import { dayOf, plusDays, startOfDay } from '../../src/domain/day.ts'
import type { Workdays } from '../../src/domain/hours.ts'
import { after, hours } from '../../src/domain/time.ts'
import { restDays } from '../../src/language/calendar/index.ts'

/** So long, in ms; `working` counts office hours only, eight of which are a working day. */
export interface Clock {
  readonly ms: number
  readonly working?: true
}

/** Office hours in ms of the day: 8:00–12:00 and 15:00–18:00 would differ by season; eight hours from 9:00 are usual enough. */
const OPENS = hours(9)
const CLOSES = hours(17)
/** Longer than any clock; a calendar without a workday must not hang. */
const LONGEST = 400

/** The statutory days of rest with their 调休, and Guangxi's 三月三. */
const OFFICES: Workdays = restDays()

/** The moment a clock that starts now runs out. */
export function runsOut({ ms, working }: Clock, from: Date, calendar: Workdays = OFFICES): Date {
  if (!working) return after(from, ms)
  let left = ms
  for (let day = dayOf(from), days = 0; days < LONGEST; days++, day = plusDays(day, 1)) {
    if (!calendar.isWorkday(day)) continue
    const opens = after(startOfDay(day), OPENS)
    const begins = from > opens ? from : opens
    const open = Math.max(0, after(startOfDay(day), CLOSES).getTime() - begins.getTime())
    if (left <= open) return after(begins, left)
    left -= open
  }
  return after(from, ms)
}

/** How much of a clock's time lies between two moments. */
export function elapsed(
  { working }: Pick<Clock, 'working'>,
  from: Date,
  to: Date,
  calendar: Workdays = OFFICES,
): number {
  if (to <= from) return 0
  if (!working) return to.getTime() - from.getTime()
  let sum = 0
  for (let day = dayOf(from), days = 0; day <= dayOf(to) && days < LONGEST; days++, day = plusDays(day, 1)) {
    if (!calendar.isWorkday(day)) continue
    const begins = Math.max(after(startOfDay(day), OPENS).getTime(), from.getTime())
    const ends = Math.min(after(startOfDay(day), CLOSES).getTime(), to.getTime())
    sum += Math.max(0, ends - begins)
  }
  return sum
}

/** A moment a clock leads to, put off by the time it stood still: what was left of it then is left of it now. */
export function putOff(clock: Clock, until: Date, stood: { readonly from: Date; readonly to: Date }): Date {
  if (until <= stood.from) return until
  return runsOut({ ...clock, ms: elapsed(clock, stood.from, until) }, stood.to)
}
