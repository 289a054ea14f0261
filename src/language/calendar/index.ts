/**
 * Which days are worked in a village of Guangxi. Pure: tables and the lunar calendar, no clock and no network.
 * The State Council decides next year's bridge days each November, so a year may have no table yet.
 */

export type { Overrides } from './rest-days.ts'
export { restDays } from './rest-days.ts'

/** A calendar of statutory rest days; days are `YYYY-MM-DD`. */
export interface RestDays {
  /** Office hours are kept on that day: no weekend or holiday, or a working weekend (调休). */
  isWorkday(day: string): boolean
  /** The published table covers that year; without one, `isWorkday` knows the law but no bridge days. Log it loudly. */
  hasYear(year: number): boolean
}
