import { dayOf, daysBetween, earlierDay } from '../domain/day.ts'
import type { Found, Point } from '../language/dates/index.ts'

/** The day somebody said, or why it cannot be taken for one. */
export type DaySaid<Wrong extends string> = { readonly day: string } | { readonly wrong: Wrong; readonly day?: string }

/** Nobody means a visit of half a year ago: an 11月25日 said on the 23rd is a slip, not last year's. */
const OLDEST_DAYS = 180
/** 周末 is a stretch of days like any other visit's day; 上个月 is not. */
const LONGEST_DAYS = 7

/** The day of something that has been; of a few days the last, today when nothing was said, none when it could be two. */
export function dayBeen(found: Found | null, now: Date): DaySaid<'vague' | 'ahead' | 'long-ago'> {
  const today = dayOf(now)
  if (!found) return { day: today }
  const { when, ambiguous } = found
  // A doubtful hour is still of that day; a doubtful day is asked about.
  if (
    (ambiguous && when.kind !== 'minute') ||
    when.kind === 'recurrence' ||
    when.kind === 'lunar-recurrence' ||
    when.kind === 'unknown'
  )
    return { wrong: 'vague' }
  if (when.kind === 'range') {
    const [from, to] = [dayAt(when.from), dayAt(when.to)]
    if (from > today) return { wrong: 'ahead', day: from }
    if (daysBetween(from, to) > LONGEST_DAYS) return { wrong: 'vague' }
    return { day: earlierDay(to, today) }
  }
  const day = dayAt(when)
  if (day > today) return { wrong: 'ahead', day }
  return daysBetween(day, today) > OLDEST_DAYS ? { wrong: 'long-ago', day } : { day }
}

/** The last day of something that is to be; what only people know, or could be two days, is asked about. */
export function dayUntil({ when, ambiguous }: Found, now: Date): DaySaid<'vague' | 'past'> {
  if (ambiguous || when.kind === 'recurrence' || when.kind === 'lunar-recurrence' || when.kind === 'unknown') {
    return { wrong: 'vague' }
  }
  const day = dayAt(when.kind === 'range' ? when.to : when)
  return day < dayOf(now) ? { wrong: 'past', day } : { day }
}

function dayAt(point: Point): string {
  return point.kind === 'day' ? point.day : dayOf(point.at)
}
