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
      if (isThirdOfThird(day)) return false
      const published = publishedOn(day)
      if (published) return published.isWork()
      if (weekly.includes(weekdayOf(day))) return false
      return hasTable(yearOf(day)) || !isHolidayByLaw(day)
    },
    hasYear: (year) => hasTable(year) || Object.keys(overrides).some((day) => yearOf(day) === year),
  }
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
