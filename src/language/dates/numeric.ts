import { civil, type Day, validDay } from './civil.ts'
import type { DayRule, DayTerm } from './meaning.ts'
import { isDigit } from './numeral.ts'
import type { Reader } from './reader.ts'
import { asDays, doubtJustGone, orNull, rollYearly } from './roll.ts'

/** 2026-12-01, 2026/12/1, 2026.12.01, 26.12.1 */
const YEAR_MONTH_DAY = /(20\d\d|2\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d])/y
/** 20261201 */
const COMPACT = /(20\d\d)(\d\d)(\d\d)(?![\d.\-_/:A-Za-z号])/y
/** 12.1, 12/1, 12-1 */
const MONTH_DAY = /(\d{1,2})([-/.])(\d{1,2})(?![\d])/y

/** Dates in digits alone; what else such digits may be is for the guards. */
export const numericDate: DayRule = (reader) => fullDate(reader) ?? compact(reader) ?? monthDay(reader)

const fullDate: DayRule = (reader) =>
  reader.try(() => {
    const found = reader.match(YEAR_MONTH_DAY)
    if (!found) return null
    const [, year = '', separator, month, date] = found
    if (goesOn(reader, separator)) return null
    // 26-12-1 and 26/12/1 are not written; 24.7.1 is.
    if (year.length === 2 && separator !== '.') return null
    takeUnit(reader)
    return fixed(validDay(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(date)))
  })

const compact: DayRule = (reader) =>
  reader.try(() => {
    const found = reader.match(COMPACT)
    if (!found) return null
    const day = validDay(Number(found[1]), Number(found[2]), Number(found[3]))
    return day === null ? null : fixed(day)
  })

const monthDay: DayRule = (reader) =>
  reader.try(() => {
    const found = reader.match(MONTH_DAY)
    if (!found) return null
    const [, first = '', separator, second = ''] = found
    const [month, date] = [Number(first), Number(second)]
    // 2.29 exists in leap years only; 13.5 and 6.0 never.
    if (goesOn(reader, separator) || validDay(2024, month, date) === null) return null
    takeUnit(reader)
    // 1/5 and 1-5 are a fraction and a run of numbers as often as the fifth of January.
    const likeFraction = separator !== '.' && month < date && date <= 12 && /^$|[\s,，。;]/.test(reader.look())
    return {
      shape: 'day',
      floating: true,
      date: (context) => {
        const inYear = (year: number) => asDays(validDay(year, month, date))
        const read = doubtJustGone(context, rollYearly(context, inYear), inYear(civil(context.today).year))
        return read && likeFraction ? { ...read, unsure: true } : read
      },
    }
  })

const fixed = (day: Day | null): DayTerm => ({ shape: 'day', floating: false, date: () => orNull(day) })

/** A third number of the same kind follows: 192.168.1.10, 1.2.3. */
const goesOn = (reader: Reader, separator: string | undefined): boolean =>
  reader.look() === separator && isDigit(reader.look(1)) && separator !== '-'

const takeUnit = (reader: Reader): void => {
  if (reader.look() === '日' || reader.look() === '号') reader.at++
}
