/**
 * A civil day in China, counted in whole days since 1970-01-01.
 * China has had one zone and no summer time since 1991, so adding days is adding integers.
 */
export type Day = number

/** A civil minute in China: `day * 1440 + minute of the day`. */
export type Minute = number

export const MINUTES_A_DAY = 1440

const OFFSET_MINUTES = 8 * 60
const MS_A_DAY = 86_400_000
const MS_A_MINUTE = 60_000

export const dayOf = (year: number, month: number, date: number): Day =>
  Math.floor(Date.UTC(year, month - 1, date) / MS_A_DAY)

/** The day, or null where the calendar has no such day (30 February). */
export function validDay(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null
  return dayOf(year, month, date)
}

export function civil(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * MS_A_DAY)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The month `count` months after the one that `day` lies in. */
export function monthAfter(day: Day, count: number): { year: number; month: number } {
  const { year, month } = civil(day)
  const index = year * 12 + month - 1 + count
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** The same date `count` months on, or the last day of a shorter month. */
export function addMonths(day: Day, count: number): Day {
  const { year, month } = monthAfter(day, count)
  return dayOf(year, month, Math.min(civil(day).date, daysInMonth(year, month)))
}

export const firstOfMonth = (year: number, month: number): Day => dayOf(year, month, 1)
export const lastOfMonth = (year: number, month: number): Day => dayOf(year, month, daysInMonth(year, month))

export const minuteOf = (at: Date): Minute => Math.floor(at.getTime() / MS_A_MINUTE) + OFFSET_MINUTES
export const instantOf = (minute: Minute): Date => new Date((minute - OFFSET_MINUTES) * MS_A_MINUTE)
export const dayOfMinute = (minute: Minute): Day => Math.floor(minute / MINUTES_A_DAY)

/** `YYYY-MM-DD` */
export const isoDay = (day: Day): string => new Date(day * MS_A_DAY).toISOString().slice(0, 10)

/** `YYYY-MM-DDTHH:mm+08:00` */
export const isoMinute = (minute: Minute): string =>
  `${new Date(minute * MS_A_MINUTE).toISOString().slice(0, 16)}+08:00`
