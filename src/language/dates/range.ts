import { civil, MINUTES_A_DAY, validDay } from './civil.ts'
import type { Context } from './meaning.ts'
import { type Moment, moment } from './moment.ts'
import type { Reader } from './reader.ts'
import { dayOfStart, type Settled, type Stretch, settle } from './settle.ts'

const JOIN = / ?(?:至|到|-{1,2}|~{1,2}|直到|一直到) ?/y
const LIST = / ?(?:、|和|及|跟|与) ?/y

interface Joined {
  readonly last: Moment
  /** Null where either end is a date that only people know. */
  readonly settled: Settled | null
}

/** Reads 至周三, —12月10日, 到11点 behind a first moment; the second takes over what the first has said. */
export function range(reader: Reader, first: Moment, context: Context): Joined | null {
  if (!['none', 'since'].includes(first.suffix.word) || first.away || first.justNow || first.day?.closed) return null
  return reader.try(() => {
    const listed = !reader.match(JOIN)
    if (listed && first.suffix.word === 'since') return null
    if (listed && (first.day?.shape !== 'day' || !reader.match(LIST))) return null
    const last = endOf(reader, first, context)
    if (!last || last.away || last.justNow || last.day?.closed || last.day?.bare) return null
    if (!first.day && last.day) return null
    if (!last.day && !last.clock) return null
    // 明天到晚上8点: a day up to a minute of it is no range people mean.
    if (!last.day && !first.clock) return null
    const settled = settleRange(first, last, context)
    // 12月8号起到12月20号止 names both ends, and is no deadline.
    if (first.suffix.word === 'since' && settled && settled !== 'crooked')
      return { last: { ...last, suffix: { word: 'none', about: false } }, settled: withoutBound(settled) }
    if (listed && !isNextDay(settled)) return null
    return settled === 'crooked' ? null : { last, settled }
  })
}

const withoutBound = ({ bound: _bound, ...rest }: Settled): Settled => rest

/** The second moment, or the bare number of 12.1-5 and 周一至三. */
function endOf(reader: Reader, first: Moment, context: Context): Moment | null {
  const whole = moment(reader, context)
  if (whole) return whole
  const named = /(?:周|星期|礼拜)[一二三四五]$/.exec(
    reader.text.slice(Math.max(0, reader.at - 8), reader.at).replace(/[ 至到\-~]+$/, ''),
  )
  if (!named || !first.day) return null
  return reader.try(() => {
    const digit = reader.match(/[二三四五六日天](?![个人户天家名次点月组十百])/y)?.[0]
    if (!digit) return null
    const weekday = '一二三四五六日'.indexOf(digit === '天' ? '日' : digit)
    return {
      day: {
        shape: 'day',
        floating: true,
        date: ({ today }) => ({ ...following(today, weekday), others: [], unsure: false }),
      },
      suffix: { word: 'none', about: false },
    }
  })
}

const following = (today: number, weekday: number): { from: number; to: number } => {
  const day = today + ((((weekday - today - 3) % 7) + 7) % 7)
  return { from: day, to: day }
}

const isNextDay = (settled: Settled | null | 'crooked'): boolean =>
  settled !== null &&
  settled !== 'crooked' &&
  settled.stretch.unit === 'day' &&
  settled.stretch.to === settled.stretch.from + 1

function settleRange(first: Moment, last: Moment, context: Context): Settled | null | 'crooked' {
  const begun = startedAlready(first, last, context)
  // 周一至周五 said on a Wednesday is this week's or the next; 20日至25日 said on the 22nd has begun.
  const from = first.day?.weekly ? settle(first, context) : (begun ?? settle(first, context))
  if (!from) return null
  const to = settleEnd(from.stretch, last, context)
  if (!to) return null
  if (!comesAfter(from.stretch, to.stretch)) return 'crooked'
  const stretch = between(from.stretch, to.stretch)
  const doubted = first.day?.weekly && begun ? [begun.stretch, ...from.others] : from.others
  const others = doubted.flatMap((other) => alternative(other, last, context))
  const unsure = from === begun ? to.unsure : from.unsure || (first.day?.weekly === true && begun !== null)
  const bound = to.bound ?? last.suffix.bound
  return { stretch, others, unsure: unsure || (to.unsure && last.day?.floating === false), ...(bound && { bound }) }
}

/** 20日至25日 said on the 22nd: it has begun and is not over. */
function startedAlready(first: Moment, last: Moment, context: Context): Settled | null {
  if (!first.day?.floating || context.tense === 'past') return null
  const from = settle(first, { ...context, tense: 'past' })
  const to = from && settleEnd(from.stretch, last, context)
  if (!from || !to || from.stretch.from === context.today) return null
  const end = dayOfEnd(to.stretch)
  // 28号到12月3号 said on the 22nd: the 28th that comes leads to the same end.
  const next = settle(first, context)
  const nextEnd = next && settleEnd(next.stretch, last, context)
  if (nextEnd && dayOfEnd(nextEnd.stretch) === end && dayOfStart(next.stretch) <= end) return null
  const year = civil(context.today).year
  const recent = from.stretch.unit === 'day' && from.stretch.from > (validDay(year - 1, 12, 1) ?? 0)
  return recent && end >= context.today && end - dayOfStart(from.stretch) < 62 && comesAfter(from.stretch, to.stretch)
    ? { ...from, unsure: false }
    : null
}

/** A second date that leaves its month or week open follows the first: 12月1日至5日, 下周一到周五. */
function settleEnd(from: Stretch, last: Moment, context: Context): Settled | null {
  if (!last.day) return clockAfter(from, last)
  if (!last.day.floating) return settle(last, context)
  const start = from.unit === 'day' ? from.from : dayOfStart(from)
  const ahead: Context = { ...context, today: start, now: start * MINUTES_A_DAY, tense: 'future' }
  const settled = settle(last, ahead)
  // 周五到周五 is no single day.
  return settled && { ...settled, others: [], unsure: false }
}

function clockAfter(from: Stretch, last: Moment): Settled | null {
  if (from.unit !== 'minute' || !last.clock) return null
  const day = dayOfStart(from) * MINUTES_A_DAY
  const here = [last.clock.minutes, ...(last.clock.halfOpen || !last.part ? last.clock.others : [])]
  const times = [...here, ...here.map((time) => time + MINUTES_A_DAY)]
  const next = times
    .map((time) => day + time)
    .filter((time) => time > from.from)
    .sort((a, b) => a - b)[0]
  if (next === undefined) return null
  const at = last.part ? (day + last.clock.minutes > from.from ? day + last.clock.minutes : next) : next
  return { stretch: { unit: 'minute', from: at, to: at }, others: [], unsure: false }
}

const comesAfter = (from: Stretch, to: Stretch): boolean =>
  from.unit === to.unit ? to.to > from.from : dayOfEnd(to) >= dayOfStart(from)

const dayOfEnd = ({ unit, to }: Stretch): number => (unit === 'day' ? to : Math.floor(to / MINUTES_A_DAY))

const between = (from: Stretch, to: Stretch): Stretch =>
  from.unit === to.unit
    ? { unit: from.unit, from: from.from, to: to.to }
    : { unit: 'day', from: dayOfStart(from), to: dayOfEnd(to) }

const alternative = (from: Stretch, last: Moment, context: Context): Stretch[] => {
  const to = settleEnd(from, last, context)
  return to && comesAfter(from, to.stretch) ? [between(from, to.stretch)] : []
}
