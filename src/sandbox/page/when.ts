import { dayOf, daysBetween, monthAndDay, yearMonthAndDay } from '../../domain/day.ts'
import { localTime } from '../../domain/time.ts'

const WEEKDAYS = '日一二三四五六'

/** A moment as WeChat writes it above messages: `20:43`, `昨天 20:43`, `星期三 20:43`, `11月20日 20:43`. */
export function whenSaid(at: Date, now: Date): string {
  return `${dayWord(at, now)} ${clockOf(at)}`.trim()
}

/** Likewise in the list of chats, where only today's have a time. */
export function whenLast(at: Date, now: Date): string {
  return dayWord(at, now) || clockOf(at)
}

/** The village's present date and time, in parts: a narrow screen leaves the weekday out. */
export function dateAndTime(at: Date): { date: string; weekday: string; time: string } {
  const day = dayOf(at)
  return { date: monthAndDay(day), weekday: `周${weekday(day)}`, time: clockOf(at) }
}

function dayWord(at: Date, now: Date): string {
  const day = dayOf(at)
  const ago = daysBetween(day, dayOf(now))
  if (ago === 0) return ''
  if (ago === 1) return '昨天'
  if (ago > 1 && ago < 7) return `星期${weekday(day)}`
  return day.slice(0, 4) === dayOf(now).slice(0, 4) ? monthAndDay(day) : yearMonthAndDay(day)
}

function clockOf(at: Date): string {
  return localTime(at).slice(-5)
}

function weekday(day: string): string {
  return WEEKDAYS.charAt(new Date(day).getUTCDay())
}
