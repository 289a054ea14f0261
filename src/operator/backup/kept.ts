import { daysBetween } from '../../domain/day.ts'

/** So many months back the first backup of each is kept as well. */
const MONTHS = 6

const NAME = /^lianxin-(\d{4}-\d{2}-\d{2})-\d{4}$/u

/** A backup of ours by its folder's name, which sorts by when it was made: `lianxin-2026-11-30-0340`. */
export function nameOf(localMoment: string): string {
  return `lianxin-${localMoment.replace(' ', '-').replace(':', '')}`
}

/** The day a backup was made on; null for what is not ours. */
export function dayIn(name: string): string | null {
  return NAME.exec(name)?.[1] ?? null
}

/**
 * Which of these backups are too old to be kept: all but the newest, those of the last days and the first of each of the last
 * months. What is not named as ours names its backups is not touched. By the newest and not by the clock: where that is wrong,
 * or nothing was made for long, none is lost for it.
 */
export function outlived(names: readonly string[], keepDays: number): readonly string[] {
  const ours = names.filter((name) => dayIn(name) !== null).sort()
  const newest = ours.at(-1)
  if (newest === undefined) return []
  const last = dayIn(newest) ?? ''
  const firsts = new Set(ours.filter((name, at) => at === 0 || monthOf(ours[at - 1] ?? '') !== monthOf(name)))
  return ours.filter((name) => {
    const isRecent = daysBetween(dayIn(name) ?? '', last) < keepDays
    const isFirst = firsts.has(name) && monthOf(newest) - monthOf(name) <= MONTHS
    return !isRecent && !isFirst && name !== newest
  })
}

/** Months since the year 0. */
function monthOf(name: string): number {
  const [year = 0, month = 0] = (dayIn(name) ?? '').split('-').map(Number)
  return year * 12 + month
}
