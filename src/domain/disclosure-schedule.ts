import { daysBetween, laterDay, plusDays, startOfDay } from './day.ts'
import type { Window } from './due-window.ts'
import { nextDay, parseCadence } from './recurrence.ts'

/** What is published is one of these (guidance §15). */
export const CATEGORIES = ['党务', '政务', '村务', '财务'] as const
export type Category = (typeof CATEGORIES)[number]

/** An item of the 公开清单 as it was before it was fulfilled, and when it was due next. */
export interface Fulfilled extends Window {
  readonly id: string
  readonly lastDoneDay: string | null
  readonly missed: boolean
  readonly nextDueDay: string
}

/** How often something of the list has to be public. */
export type Rhythm =
  /** On this day of the month, of the month after the quarter, of January and July; -1 is the last of the month. */
  | { readonly every: 'month' | 'quarter' | 'halfYear'; readonly date: number }
  | { readonly every: 'year'; readonly month: number; readonly date: number }
  /** Within so many days after it happened. */
  | { readonly within: number }

/** Its owner hears of it so many days ahead, others once it is as late as that. */
export const REMIND_DAYS = 3
export const LATE_DAYS = 3
/** What is new on the list is due in a week at the earliest: a change in the list makes nobody late at once. */
const FIRST_DAYS = 7

/** The due day of what has not happened yet; every real day is before it. */
export const NOT_YET = '9999-12-31'
const WAITING: Window = { fromDay: NOT_YET, dueDay: NOT_YET, endDay: NOT_YET }

const EVENT = 'EVENT:'
const MONTHS = { month: '', quarter: 'BYMONTH=1,4,7,10;', halfYear: 'BYMONTH=1,7;' } as const

/** The rhythm as duties keep it. */
export function cadenceOfRhythm(rhythm: Rhythm): string {
  if ('within' in rhythm) return `${EVENT}${rhythm.within}`
  if (rhythm.every === 'year') return `RRULE:FREQ=YEARLY;BYMONTH=${rhythm.month};BYMONTHDAY=${rhythm.date}`
  return `RRULE:FREQ=MONTHLY;${MONTHS[rhythm.every]}BYMONTHDAY=${rhythm.date}`
}

/** Within how many days it must be public after it happened; null for what comes round by itself. */
export function daysAfterEvent(cadence: string): number | null {
  return cadence.startsWith(EVENT) ? Number(cadence.slice(EVENT.length)) : null
}

/** Of the usual list nothing is waited for before somebody begins with it: see `publishedOn`. */
export const NOT_BEGUN: Window = WAITING

/** Whether it comes round, and nobody has begun with it yet. */
export const isNotBegun = ({ cadence, dueDay }: { readonly cadence: string; readonly dueDay: string }): boolean =>
  dueDay === NOT_YET && daysAfterEvent(cadence) === null

/** The window of what is new on the list, or whose rhythm changed, or that a village begins with. */
export function firstWindow(cadence: string, today: string): Window {
  return windowFollowing(cadence, plusDays(today, FIRST_DAYS - 1))
}

/**
 * The window of what was published and then withdrawn: it is owed again, with some days to put it right. Null when the
 * next round is so near that it makes up for it.
 */
export function windowAgain(before: Window, next: Window, today: string): Window | null {
  const dueDay = laterDay(before.dueDay, plusDays(today, FIRST_DAYS))
  return dueDay < next.fromDay ? windowOf(dueDay, before.fromDay) : null
}

/** The window after something happened. Told late, it is due at once and not late. */
export function windowOfEvent(days: number, happened: string, today: string): Window {
  return windowOf(laterDay(plusDays(happened, days), today), happened)
}

/** How something of the list was published, and what comes next. */
export interface Published {
  readonly lateDays: number
  /** It was so late that others had heard of it. */
  readonly missed: boolean
  readonly next: Window
}

/**
 * What publishing on a day does to an item. It counts from half a round before it is due: what comes earlier belongs to
 * the round before (三季度收支 in November is not the fourth quarter's) and changes nothing, as does what was not waited
 * for. Null then. What comes round and was not begun with is begun by the first of it that is published.
 */
export function publishedOn(owed: Window & { readonly cadence: string }, day: string): Published | null {
  if (isNotBegun(owed))
    return { lateDays: 0, missed: false, next: windowFollowing(owed.cadence, plusDays(day, FIRST_DAYS)) }
  if (owed.dueDay === NOT_YET || day < owed.fromDay) return null
  return {
    lateDays: Math.max(0, daysBetween(owed.dueDay, day)),
    missed: day > owed.endDay,
    next: daysAfterEvent(owed.cadence) === null ? windowFollowing(owed.cadence, laterDay(owed.dueDay, day)) : WAITING,
  }
}

/** When the first reminder that is not over by today is due, and which step of the ladder it is. */
export function firstReminder({ dueDay }: Window, today: string): { dueAt: Date | null; nudgeStep: number } {
  if (dueDay === NOT_YET) return { dueAt: null, nudgeStep: 0 }
  const early = plusDays(dueDay, -REMIND_DAYS)
  return early >= today ? { dueAt: startOfDay(early), nudgeStep: 0 } : { dueAt: startOfDay(dueDay), nudgeStep: 1 }
}

function windowFollowing(rule: string, day: string): Window {
  const cadence = parseCadence(rule)
  const dueDay = cadence && nextDay(cadence, day, day)
  const following = dueDay && nextDay(cadence, dueDay, day)
  if (!dueDay || !following) return WAITING
  return windowOf(dueDay, plusDays(dueDay, -Math.floor(daysBetween(dueDay, following) / 2)))
}

function windowOf(dueDay: string, fromDay: string): Window {
  return { fromDay, dueDay, endDay: plusDays(dueDay, LATE_DAYS) }
}
