import type { Hours } from '../../src/domain/hours.ts'
import { restDays } from '../../src/language/calendar/index.ts'

/** Nobody ever sleeps or rests. */
export const ALWAYS: Hours = { quiet: { from: 0, to: 0 }, workdays: { isWorkday: () => true } }

/** 21:30 to 07:30 is quiet, weekends and holidays are free. */
export const VILLAGE_HOURS: Hours = { quiet: { from: 21 * 60 + 30, to: 7 * 60 + 30 }, workdays: restDays() }
