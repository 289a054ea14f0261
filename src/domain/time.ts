import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

export const minutes = (n: number): number => n * 60_000
export const hours = (n: number): number => n * 3_600_000
export const days = (n: number): number => n * 86_400_000

/** A moment so many milliseconds later. */
export function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms)
}

/** The moment as people in Asia/Shanghai write it, `11-23 09:00`; there is no summer time there. */
export function localTime(moment: Date): string {
  return dayjs(moment).utcOffset(8).format('MM-DD HH:mm')
}
