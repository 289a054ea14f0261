/** The stretch of days within which everywhere is to be come to. */
import { daysBetween, plusDays } from '../../src/domain/day.ts'
import { TERM_FROM, TERM_YEARS, type Within } from './rules.ts'

export interface WalkWindow {
  readonly fromDay: string
  readonly toDay: string
  /** 今年, 上半年 */
  readonly called: string
}

/** The year, half-year or term that a day lies in; `termFrom`: a year in which one of the terms began. */
export function windowOf(within: Within, day: string, termFrom: number = TERM_FROM.usual): WalkWindow {
  const year = day.slice(0, 4)
  if (within === 'term') {
    const first = termFrom + TERM_YEARS * Math.floor((Number(year) - termFrom) / TERM_YEARS)
    return { fromDay: `${first}-01-01`, toDay: `${first + TERM_YEARS - 1}-12-31`, called: '这一届' }
  }
  if (within === 'year') return { fromDay: `${year}-01-01`, toDay: `${year}-12-31`, called: '今年' }
  return day < `${year}-07-01`
    ? { fromDay: `${year}-01-01`, toDay: `${year}-06-30`, called: '上半年' }
    : { fromDay: `${year}-07-01`, toDay: `${year}-12-31`, called: '下半年' }
}

/** The first day on which so much of it is over. */
export function dayAtShare({ fromDay, toDay }: WalkWindow, share: number): string {
  return plusDays(fromDay, Math.ceil((daysBetween(fromDay, toDay) + 1) * share))
}

/** How many days are left, today included. */
export const daysLeft = ({ toDay }: WalkWindow, today: string): number => daysBetween(today, toDay) + 1
