/**
 * Days as the village counts them: `YYYY-MM-DD` in China's one time zone, which has kept +08:00 without summer time
 * since 1991. Written this way, days compare and sort as text.
 */
const DAY_MS = 86_400_000
const OFFSET_MS = 8 * 3_600_000

/** The day it is in the village at a moment. */
export function dayOf(moment: Date): string {
  return new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10)
}

/** The moment a day begins. */
export function startOfDay(day: string): Date {
  return new Date(Date.parse(day) - OFFSET_MS)
}

/** The day so many days later; earlier when negative. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** How many days after `from` the day `to` is; negative when it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The later of two days. */
export function laterDay(one: string, other: string): string {
  return one > other ? one : other
}

/** The earlier of two days. */
export function earlierDay(one: string, other: string): string {
  return one < other ? one : other
}

/** `2026年11月29日` */
export function yearMonthAndDay(day: string): string {
  return `${Number(day.slice(0, 4))}年${monthAndDay(day)}`
}

/** `11月29日` */
export function monthAndDay(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}
