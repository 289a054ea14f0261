export const minutes = (n: number): number => n * 60_000
export const hours = (n: number): number => n * 3_600_000
export const days = (n: number): number => n * 86_400_000

/** A moment so many milliseconds later. */
export function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms)
}

const OFFSET_MS = hours(8)

/** Asia/Shanghai has no summer time: the moment as people there write it, `11-23 09:00`. */
export function localTime(moment: Date): string {
  return new Date(moment.getTime() + OFFSET_MS).toISOString().slice(5, 16).replace('T', ' ')
}
