import { dayOfMinute, MINUTES_A_DAY, type Minute } from './civil.ts'
import type { Clock } from './clock.ts'
import type { Context, Days, DayTerm } from './meaning.ts'
import type { Moment } from './moment.ts'
import { endOf } from './part.ts'
import { type Bound, dayPoint, minutePoint, type When } from './when.ts'

/** Days or minutes from one to another; equal for a single one. */
export interface Stretch {
  readonly unit: 'day' | 'minute'
  readonly from: number
  readonly to: number
}

export interface Settled {
  readonly stretch: Stretch
  readonly others: readonly Stretch[]
  readonly unsure: boolean
  readonly bound?: Bound
}

const days = ({ from, to }: Days): Stretch => ({ unit: 'day', from, to })
const minute = (at: Minute): Stretch => ({ unit: 'minute', from: at, to: at })

/** Dates a moment; null for a date that only people know. */
export function settle(moment: Moment, context: Context): Settled | null {
  const bound = moment.suffix.bound ?? moment.day?.bound ?? moment.away?.bound
  const settled = settleStretch(moment, context)
  return settled && { ...settled, ...(bound && { bound }) }
}

function settleStretch(moment: Moment, context: Context): Settled | null {
  if (moment.justNow) return sure(minute(context.now))
  if (moment.away) {
    const { minutes, less } = moment.away
    const others = less === undefined ? [] : [minute(context.now + less)]
    return { stretch: minute(context.now + minutes), others, unsure: others.length > 0 }
  }
  if (moment.day)
    return moment.clock ? clockOnDay(moment.day, moment.clock, context) : wholeDays(moment, moment.day, context)
  return moment.clock ? clockAlone(moment.clock, context) : partAlone(moment, context)
}

const sure = (stretch: Stretch, others: readonly Stretch[] = []): Settled => ({ stretch, others, unsure: false })

function clockOnDay(day: DayTerm, clock: Clock, context: Context): Settled | null {
  const reading = day.date(context)
  if (!reading) return null
  const at = (on: number, minutes: number): Stretch => minute(on * MINUTES_A_DAY + minutes)
  if (reading.from !== reading.to) return { stretch: days(reading), others: [], unsure: true }
  const times = [clock.minutes, ...clock.others]
  // 今天8点 at three in the afternoon is tonight.
  const ahead = clock.halfOpen && context.tense === 'future' && reading.from === context.today
  const [time = clock.minutes, ...rest] = ahead ? aheadFirst(times, context.now - reading.from * MINUTES_A_DAY) : times
  const here = at(reading.from, time)
  const others = [
    ...rest.map((other) => at(reading.from, other)),
    ...reading.others.map((other) => at(other.from, time)),
  ]
  const unsure = reading.unsure || clock.unsure
  if (day.floating && context.tense === 'future' && reading.from === context.today && here.from < context.now) {
    const next = day.date({ ...context, today: context.today + 1 })
    if (next) return { stretch: at(next.from, time), others: [here], unsure: true }
  }
  return { stretch: here, others, unsure }
}

const aheadFirst = (times: readonly number[], now: number): number[] => [
  ...times.filter((time) => time >= now).sort((a, b) => a - b),
  ...times.filter((time) => time < now),
]

function wholeDays(moment: Moment, day: DayTerm, context: Context): Settled | null {
  const { word, about } = moment.suffix
  // 春节前 said on New Year's Day looks to the next one.
  const eve = day.shape === 'festival' && word === 'before' && !moment.part
  const reading = day.date(eve && context.tense === 'future' ? { ...context, today: context.today + 1 } : context)
  if (!reading) return null
  const others = reading.others.map(days)
  const unsure = reading.unsure || about
  const whole = days(reading)
  if (eve) {
    const before = (of: Stretch): Stretch => ({ unit: 'day', from: of.from - 1, to: of.from - 1 })
    return { stretch: before(whole), others: [days(reading), ...others.map(before)], unsure }
  }
  const last: Stretch = { unit: 'day', from: whole.to, to: whole.to }
  if (day.shape === 'span' && word === 'before') {
    const before: Stretch = { unit: 'day', from: whole.from - 1, to: whole.from - 1 }
    return before.from < context.today ? sure(last) : { stretch: before, others: [last], unsure: true }
  }
  if (word === 'within' || word === 'until')
    return { stretch: last, others: others.map((o) => ({ ...o, from: o.to })), unsure }
  if (word === 'after') {
    const next: Stretch = { unit: 'day', from: whole.to + 1, to: whole.to + 1 }
    const start: Stretch = { ...whole, to: whole.from }
    return day.shape === 'day'
      ? { stretch: start, others: [next], unsure: true }
      : { stretch: next, others: [start], unsure: true }
  }
  if (word === 'since') return { stretch: { ...whole, to: whole.from }, others, unsure }
  return rollGonePart(moment, day, context) ?? { stretch: whole, others, unsure }
}

/** 周日上午 said on Sunday afternoon is next week's, or this morning's. */
function rollGonePart({ part }: Moment, day: DayTerm, context: Context): Settled | null {
  if (!part || !day.floating || context.tense === 'past') return null
  const today = day.date(context)
  if (today?.from !== context.today || context.now < context.today * MINUTES_A_DAY + endOf(part)) return null
  const next = day.date({ ...context, today: context.today + 1 })
  return next && { stretch: days(next), others: [days({ from: today.from, to: today.from })], unsure: true }
}

function clockAlone(clock: Clock, context: Context): Settled {
  const on = (day: number): number[] =>
    [clock.minutes, ...(clock.halfOpen ? clock.others : [])].map((time) => day * MINUTES_A_DAY + time)
  const times = [...on(context.today - 1), ...on(context.today), ...on(context.today + 1)].sort((a, b) => a - b)
  if (context.tense === 'past') {
    const [last = context.now, before = last] = times.filter((time) => time <= context.now).reverse()
    return { stretch: minute(last), others: clock.unsure ? [minute(before)] : [], unsure: clock.unsure }
  }
  const today = context.today * MINUTES_A_DAY + clock.minutes
  const others = clock.halfOpen ? [] : clock.others.map((time) => context.today * MINUTES_A_DAY + time)
  if (!clock.halfOpen && today >= context.now)
    return { stretch: minute(today), others: others.map(minute), unsure: clock.unsure }
  const [next = today, second = today] = times.filter((time) => time >= context.now)
  return { stretch: minute(next), others: [minute(clock.halfOpen ? second : today)], unsure: true }
}

function partAlone({ part }: Moment, { now, today, tense }: Context): Settled {
  const single = (on: number): Stretch => ({ unit: 'day', from: on, to: on })
  const gone = part !== undefined && now >= today * MINUTES_A_DAY + endOf(part)
  if (!gone || tense === 'past') return sure(single(today))
  return { stretch: single(today + 1), others: [single(today)], unsure: true }
}

/** Whether a stretch lies wholly before now. */
export const isOver = ({ unit, to }: Stretch, { now, today }: Context): boolean =>
  unit === 'day' ? to < today : to < now

/** Whether a stretch begins no later than now. */
export const hasBegun = ({ unit, from }: Stretch, { now, today }: Context): boolean =>
  unit === 'day' ? from <= today : from <= now

export const dayOfStart = ({ unit, from }: Stretch): number => (unit === 'day' ? from : dayOfMinute(from))

export function whenOf({ unit, from, to }: Stretch): When {
  const point = unit === 'day' ? dayPoint : minutePoint
  return from === to ? point(from) : { kind: 'range', from: point(from), to: point(to) }
}
