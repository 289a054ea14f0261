/**
 * Which days are worked in a village of Guangxi. Pure: tables and the lunar calendar, no clock and no network.
 * The State Council decides next year's bridge days each November, so a year may have no table yet.
 */

export { type Overrides, type RestDays, restDays, WEEKEND } from './rest-days.ts'
