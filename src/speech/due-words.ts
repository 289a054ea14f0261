import { dayOf, daysBetween } from '../domain/day.ts'
import { isWholeDay } from '../domain/round.ts'
import { after } from '../domain/time.ts'
import { timeOfDay } from './deadline.ts'

/** 今天到期, 明天到期（12-02）, 已过期 3 天; both are days of the village. */
export function dueWords(dueDay: string, today: string): string {
  const left = daysBetween(today, dueDay)
  if (left < 0) return `已过期 ${-left} 天`
  return left === 0 ? '今天到期' : left === 1 ? `明天到期（${dueDay.slice(5)}）` : `${dueDay.slice(5)} 到期`
}

/** The same of a moment, with its hour where it has one: 今天 10:00 到期, 明天 10:00 到期（12-02）. */
export function dueAtWords(deadline: Date, now: Date): string {
  // A deadline at midnight belongs to the day that ends there.
  const [dueDay, today] = [dayOf(after(deadline, -1)), dayOf(now)]
  const left = daysBetween(today, dueDay)
  if (left < 0 || isWholeDay(deadline)) return dueWords(dueDay, today)
  const time = dueDay === dayOf(deadline) ? timeOfDay(deadline) : '24:00'
  if (left > 0) return left === 1 ? `明天 ${time} 到期（${dueDay.slice(5)}）` : `${dueDay.slice(5)} ${time} 到期`
  return deadline > now ? `今天 ${time} 到期` : `今天 ${time} 已过期`
}
