import { HolidayUtil } from 'lunar-typescript'
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
      const published = HolidayUtil.getHoliday(day)
      if (published) return published.isWork()
      if (weekly.includes(weekdayOf(day))) return false
      return hasTable(yearOf(day)) || !isHolidayByLaw(day)
    },
    hasYear: (year) => hasTable(year) || Object.keys(overrides).some((day) => yearOf(day) === year),
  }
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const weekdayOf = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay()

function hasTable(year: number): boolean {
  const known = tables.get(year)
  if (known !== undefined) return known
  const found = HolidayUtil.getHolidays(year).length > 0
  tables.set(year, found)
  return found
}

// Only memory of what the library's constant table holds.
const tables = new Map<number, boolean>()
