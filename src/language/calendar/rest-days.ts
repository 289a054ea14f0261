import { LegalHoliday } from 'tyme4ts'
import { isHolidayByLaw } from './by-law.ts'
import { isThirdOfThird } from './guangxi.ts'

/** A calendar of statutory rest days; days are `YYYY-MM-DD`. */
export interface RestDays {
  /** Office hours are kept on that day: no weekend or holiday, or a working weekend (调休). */
  isWorkday(day: string): boolean
  /** The published table covers that year, or what overrides it does; without one, `isWorkday` knows the law but no bridge days. Log it loudly. */
  hasYear(year: number): boolean
}

/** What a village or a new circular says about single days; wins over every table. */
export type Overrides = Readonly<Record<string, 'work' | 'rest'>>

/** Weekdays on which offices rest, 0 = Sunday. */
export const WEEKEND: readonly number[] = [0, 6]

/**
 * Published tables, Guangxi's 三月三 and the village's own overrides, in rising order of authority. `weekly` are the
 * weekdays on which this village rests.
 */
export function restDays(overrides: Overrides = {}, weekly: readonly number[] = WEEKEND): RestDays {
  return {
    isWorkday(day) {
      const own = Object.hasOwn(overrides, day) ? overrides[day] : undefined
      if (own) return own === 'work'
      return saidOf(day) ?? !weekly.includes(weekdayOf(day))
    },
    hasYear: (year) => hasTable(year) || Object.keys(overrides).some((day) => yearOf(day) === year),
  }
}

/** Days looked up are remembered: a term of working days asks day by day, and the moon's festivals are computed. */
const said = new Map<string, boolean | null>()
const REMEMBERED = 4_000

/** Whether everybody works on a day, or nobody; null where it is a day of the week like any other. */
function saidOf(day: string): boolean | null {
  const before = said.get(day)
  if (before !== undefined) return before
  const isWork = isThirdOfThird(day) ? false : (publishedOn(day)?.isWork() ?? byLaw(day))
  if (said.size >= REMEMBERED) said.clear()
  said.set(day, isWork)
  return isWork
}

/** What the law says of a day that no table tells of. */
function byLaw(day: string): false | null {
  return !hasTable(yearOf(day)) && isHolidayByLaw(day) ? false : null
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const weekdayOf = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay()

function publishedOn(day: string): LegalHoliday | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return LegalHoliday.fromYmd(year, month, date)
}

/** National Day is in every year's table. */
function hasTable(year: number): boolean {
  return publishedOn(`${year}-10-01`) !== null
}
