import { LunarMonth, LunarYear, SolarDay, SolarTerm } from 'tyme4ts'
import { civil, type Day, dayOf } from './civil.ts'

/**
 * The lunar calendar as plain numbers. tyme4ts takes about 50 µs a conversion and a chat line may hold many dates,
 * so the months of a year are computed once; they are constants of nature.
 */
interface LunarDate {
  readonly year: number
  /** Negative for a leap month, as in tyme4ts. */
  readonly month: number
  readonly date: number
}

interface Month {
  readonly first: Day
  readonly length: number
}

const months = new Map<number, Month | null>()
const terms = new Map<number, Day>()

function lunarMonth(year: number, month: number): Month | null {
  const key = year * 100 + month + 50
  const known = months.get(key)
  if (known !== undefined) return known
  const found = readMonth(year, month)
  months.set(key, found)
  return found
}

function readMonth(year: number, month: number): Month | null {
  if (year < 1900 || year > 2200) return null
  if (month < 0 && LunarYear.fromYear(year).getLeapMonth() !== -month) return null
  const of = LunarMonth.fromYm(year, month)
  return { first: numbered(of.getFirstJulianDay().getSolarDay()), length: of.getDayCount() }
}

const numbered = (solar: SolarDay): Day => dayOf(solar.getYear(), solar.getMonth(), solar.getDay())

/** The civil day of a lunar date; null where that month is shorter or is no leap month. */
export function solarOf({ year, month, date }: LunarDate): Day | null {
  const of = lunarMonth(year, month)
  return of && date >= 1 && date <= of.length ? of.first + date - 1 : null
}

/** The last day of a lunar month: the 29th or 30th. */
export function lastOfLunarMonth(year: number, month: number): Day | null {
  const of = lunarMonth(year, month)
  return of && of.first + of.length - 1
}

/** The lunar year and month that a day lies in. */
export function lunarOf(day: Day): { year: number; month: number } {
  const { year, month, date } = civil(day)
  const of = SolarDay.fromYmd(year, month, date).getLunarDay().getLunarMonth()
  return { year: of.getYear(), month: of.getMonthWithLeap() }
}

/** The lunar month so many months after the one that a day lies in; leap months count. */
export function lunarMonthAfter(day: Day, count: number): { year: number; month: number } {
  const { year, month } = lunarOf(day)
  const of = LunarMonth.fromYm(year, month).next(count)
  return { year: of.getYear(), month: of.getMonthWithLeap() }
}

// The year's twelve months, two each.
// oxfmt-ignore
export const SOLAR_TERMS = [
  '小寒', '大寒', '立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至',
  '小暑', '大暑', '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至',
] as const

/** The day of a solar term in a civil year; `index` counts from 小寒. */
export function solarTerm(year: number, index: number): Day | null {
  if (year < 1900 || year > 2200) return null
  const key = year * 100 + index
  const known = terms.get(key)
  if (known !== undefined) return known
  // tyme4ts starts a year with the winter solstice of the year before.
  const found = numbered(
    index === 23 ? SolarTerm.fromIndex(year + 1, 0).getSolarDay() : SolarTerm.fromIndex(year, index + 1).getSolarDay(),
  )
  terms.set(key, found)
  return found
}
