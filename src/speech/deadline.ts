import { dayOf, startOfDay } from '../domain/day.ts'
import { endOfDay, isWholeDay } from '../domain/round.ts'
import { after, hours } from '../domain/time.ts'
import type { Found, Part, Point, When } from '../language/dates/index.ts'

/** When 上午, 中午, 下午 and 晚上 are over, in hours of the day. */
const PART_ENDS: Readonly<Record<Part, number>> = { am: 12, noon: 14, pm: 18, eve: 22 }

/** The moment a date means as a deadline: a day its end, a stretch the end of its last day; null where only people know. */
export function deadlineOf({ when, part }: Pick<Found, 'when' | 'part'>): Date | null {
  const point = lastPoint(when)
  if (point === null) return null
  if (point.kind === 'minute') return point.at
  return part === undefined ? endOfDay(point.day) : after(startOfDay(point.day), hours(PART_ENDS[part]))
}

/** The different deadlines a doubtful date may mean, the likelier first; one when there is no doubt. */
export function deadlinesOf({ when, part, ambiguous, alternatives }: Found): readonly Date[] {
  const all = [when, ...(ambiguous ? alternatives : [])].flatMap(
    (one) => deadlineOf({ when: one, ...(part && { part }) }) ?? [],
  )
  return [...new Map(all.map((moment) => [moment.getTime(), moment])).values()]
}

/** The rule of a date that recurs, as duties keep it; null for a date that comes once. */
export function cadenceOf({ when }: Found): string | null {
  if (when.kind === 'recurrence') return `RRULE:${when.rule}`
  return when.kind === 'lunar-recurrence' ? `LUNAR-RRULE:${when.rule}` : null
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** A deadline as people read it: `11月27日 周五`, with the time where it is not the end of the day. */
export function deadlineText(deadline: Date, now: Date): string {
  const day = dayOf(deadline)
  const [year = '', month = '', date = ''] = day.split('-')
  const weekday = WEEKDAYS[new Date(Date.parse(day)).getUTCDay()] ?? ''
  const within = year === dayOf(now).slice(0, 4) ? '' : `${year}年`
  const text = `${within}${Number(month)}月${Number(date)}日 周${weekday}`
  return isWholeDay(deadline) ? text : `${text} ${timeOfDay(deadline)}`
}

/** `20:00` in the village. */
export function timeOfDay(moment: Date): string {
  return new Date(moment.getTime() + hours(8)).toISOString().slice(11, 16)
}

function lastPoint(when: When): Point | null {
  if (when.kind === 'day' || when.kind === 'minute') return when
  return when.kind === 'range' ? when.to : null
}
