import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

export const seconds = (n: number): number => n * 1_000
export const minutes = (n: number): number => n * 60_000
export const hours = (n: number): number => n * 3_600_000
export const days = (n: number): number => n * 86_400_000

/**
 * How far the clocks of machines that share a database may be apart. What was written later than that is of a clock that
 * ran ahead and was put back: it limits nobody and waits for nothing.
 */
export const CLOCKS_APART_MS = minutes(5)

/** Nothing that opens a door holds longer than this unless it is used; whatever says so was written by such a clock. */
const LONGEST_HELD_MS = days(7)

/** Whether a door that is open until then is still open. */
export const stillHeld = (now: Date): { readonly gt: Date; readonly lte: Date } => ({
  gt: now,
  lte: after(now, LONGEST_HELD_MS),
})

/** The latest moment that may have been written by now. */
export const latestBy = (now: Date): Date => after(now, CLOCKS_APART_MS)

/** A moment so many milliseconds later. */
export function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms)
}

/** The moment as people in Asia/Shanghai write it, `11-23 09:00`; there is no summer time there. */
export function localTime(moment: Date): string {
  return dayjs(moment).utcOffset(8).format('MM-DD HH:mm')
}

/** The same with its year, for what is read long after: `2026-11-23 09:00`. */
export function datedTime(moment: Date): string {
  return dayjs(moment).utcOffset(8).format('YYYY-MM-DD HH:mm')
}

export function laterOf(one: Date, other: Date): Date {
  return new Date(Math.max(one.getTime(), other.getTime()))
}
