import { SolarDay } from 'tyme4ts'
import { dayOf, daysBetween, plusDays, startOfDay } from './day.ts'
import { after, minutes } from './time.ts'

/**
 * When something recurs: the part of RFC 5545 that people in a village say (每周一 9:00, 每月底, 每季度最后一个星期五), with the
 * prefix `LUNAR-` for rules that follow the moon (每逢初一十五). Days are found by looking at each one in turn, which is
 * plain to see right, and quick enough: a yearly rule looks at 366.
 */
export interface Cadence {
  readonly lunar: boolean
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly interval: number
  readonly months: readonly number[]
  /** Days of the month; -1 is its last. */
  readonly dates: readonly number[]
  /** Weekdays, 1 is Monday; with `nth`, only the nth such of the month (-1 the last). */
  readonly weekdays: readonly { readonly weekday: number; readonly nth: number | null }[]
  /** Of the days of the month that fit, only this one. */
  readonly position: number | null
  /** Minutes after midnight, where a time was said. */
  readonly time: number | null
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const FREQS = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
const LUNAR = 'LUNAR-RRULE:'
/** Leap months and 30th days that a lunar month lacks may put a lunar date off by more than a year. */
const FARTHEST = 2 * 366

/** Reads `RRULE:…`, `LUNAR-RRULE:…` or a bare rule; null for what nobody can keep in days (每小时). */
export function parseCadence(text: string): Cadence | null {
  const lunar = text.startsWith(LUNAR)
  const body = text.replace(/^(?:LUNAR-)?RRULE:/, '')
  const parts = new Map(body.split(';').map((part) => part.split('=', 2) as [string, string]))
  const numbers = (key: string) => (parts.get(key)?.split(',') ?? []).map(Number)
  const freq = FREQS.find((one) => one === (parts.get('FREQ') ?? (lunar ? 'MONTHLY' : undefined)))
  const weekdays = (parts.get('BYDAY')?.split(',') ?? []).map(weekdayOf)
  const hour = parts.get('BYHOUR')
  const all = [...numbers('BYMONTH'), ...numbers('BYMONTHDAY'), ...numbers('INTERVAL'), Number(hour ?? 0)]
  if (!freq || all.some(Number.isNaN) || weekdays.some((one) => one.weekday === 0)) return null
  return {
    lunar,
    freq,
    interval: numbers('INTERVAL')[0] ?? 1,
    months: numbers('BYMONTH'),
    dates: numbers('BYMONTHDAY'),
    weekdays,
    position: numbers('BYSETPOS')[0] ?? null,
    time: hour === undefined ? null : Number(hour) * 60 + (numbers('BYMINUTE')[0] ?? 0),
  }
}

/**
 * The first day after a day on which it recurs. The anchor is the day it began: every second week counts from there, and
 * a rule that names no day (每月) keeps to the anchor's.
 */
export function nextDay(cadence: Cadence, afterDay: string, anchor: string): string | null {
  const farthest = FARTHEST * cadence.interval
  for (let i = 1; i <= farthest; i++) {
    const day = plusDays(afterDay, i)
    if (recursOn(cadence, day, anchor)) return day
  }
  return null
}

/** The first moment after a moment at which it recurs; `otherwise` is the time of day, in minutes, where none was said. */
export function nextMoment(cadence: Cadence, moment: Date, anchor: string, otherwise: number): Date | null {
  const today = dayOf(moment)
  const at = (day: string) => after(startOfDay(day), minutes(cadence.time ?? otherwise))
  if (recursOn(cadence, today, anchor) && at(today) > moment) return at(today)
  const day = nextDay(cadence, today, anchor)
  return day === null ? null : at(day)
}

function weekdayOf(code: string): { weekday: number; nth: number | null } {
  const found = /^(-?\d)?([A-Z]{2})$/.exec(code)
  return { weekday: CODES.indexOf(found?.[2] ?? '') + 1, nth: found?.[1] === undefined ? null : Number(found[1]) }
}

function recursOn(cadence: Cadence, day: string, anchor: string): boolean {
  if (!inTurn(cadence, day, anchor) || !fits(cadence, day, anchor)) return false
  if (cadence.position === null) return true
  const inMonth = monthOf(day).filter((one) => fits(cadence, one, anchor))
  return inMonth.at(cadence.position > 0 ? cadence.position - 1 : cadence.position) === day
}

/** Whether the day lies in a period whose turn it is: every period, or every second since the anchor's. */
function inTurn({ freq, interval, lunar }: Cadence, day: string, anchor: string): boolean {
  if (interval === 1 || lunar) return true
  const passed = {
    DAILY: () => daysBetween(anchor, day),
    WEEKLY: () => daysBetween(mondayOf(anchor), mondayOf(day)) / 7,
    MONTHLY: () => monthsOf(day) - monthsOf(anchor),
    YEARLY: () => Math.trunc(monthsOf(day) / 12) - Math.trunc(monthsOf(anchor) / 12),
  }[freq]()
  return passed >= 0 && passed % interval === 0
}

function fits(cadence: Cadence, day: string, anchor: string): boolean {
  const { freq, lunar, months, dates, weekdays } = cadence
  const here = lunar ? lunarDate(day) : solarDate(day)
  if (months.length > 0 && !months.includes(here.month)) return false
  if (dates.length > 0) return dates.some((date) => isDate(date, here))
  if (weekdays.length > 0) return weekdays.some((one) => isWeekday(one, day))
  const began = solarDate(anchor)
  if (freq === 'WEEKLY') return weekday(day) === weekday(anchor)
  if (freq === 'YEARLY' && months.length === 0 && here.month !== began.month) return false
  return freq === 'DAILY' || isDate(began.date, here)
}

/** 每月31号 is the 30th where a month has no 31st: people mean its end. */
function isDate(date: number, here: { date: number; length: number }): boolean {
  return here.date === (date < 0 ? here.length + 1 + date : Math.min(date, here.length))
}

function isWeekday({ weekday: wanted, nth }: Cadence['weekdays'][number], day: string): boolean {
  if (weekday(day) !== wanted) return false
  if (nth === null) return true
  const same = monthOf(day).filter((one) => weekday(one) === wanted)
  return same.at(nth > 0 ? nth - 1 : nth) === day
}

function solarDate(day: string): { month: number; date: number; length: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { month, date, length: new Date(Date.UTC(year, month, 0)).getUTCDate() }
}

/** A leap month is no festival month: 闰三月初三 is not 三月三. */
function lunarDate(day: string): { month: number; date: number; length: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const lunar = SolarDay.fromYmd(year, month, date).getLunarDay()
  const within = lunar.getLunarMonth()
  return { month: within.isLeap() ? 0 : within.getMonth(), date: lunar.getDay(), length: within.getDayCount() }
}

function monthOf(day: string): readonly string[] {
  const { length } = solarDate(day)
  const first = `${day.slice(0, 8)}01`
  return Array.from({ length }, (_, i) => plusDays(first, i))
}

const weekday = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7
const mondayOf = (day: string): string => plusDays(day, 1 - weekday(day))
const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
