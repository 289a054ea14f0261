import { dayOf, daysBetween } from '../domain/day.ts'
import { after } from '../domain/time.ts'

/** 今天到期, 明天到期（12-02）, 已过期 3 天; both are days of the village. */
export function dueWords(dueDay: string, today: string): string {
  const left = daysBetween(today, dueDay)
  if (left < 0) return `已过期 ${-left} 天`
  return left === 0 ? '今天到期' : left === 1 ? `明天到期（${dueDay.slice(5)}）` : `${dueDay.slice(5)} 到期`
}

/** The same of a moment: a deadline at midnight belongs to the day that ends there. */
export function dueAtWords(deadline: Date, now: Date): string {
  return dueWords(dayOf(after(deadline, -1)), dayOf(now))
}
