import { addMonths, type Day, isoDay, MINUTES_A_DAY } from './civil.ts'
import { type Context, type DayRule, type DayTerm, exactly, oneDay, perhaps, type Reading } from './meaning.ts'
import { hanDigit, isDigit } from './numeral.ts'
import { lexicon, type Reader } from './reader.ts'
import type { Bound } from './when.ts'

type Unit = 'minute' | 'day' | 'workday' | 'month'

/** An amount of time; `less` is the lower of two numbers (两三天). */
export interface Length {
  readonly unit: Unit
  readonly count: number
  readonly less?: number
  /** Written 3日, which may also be the third of the month. */
  readonly likeDate?: boolean
}

const UNITS = lexicon<readonly [Unit, number]>({
  '天|个整天|整天': ['day', 1],
  日: ['day', 1],
  '周|个周|星期|个星期|礼拜|个礼拜': ['day', 7],
  '个月|个多月': ['month', 1],
  '年|周年': ['month', 12],
  '个季度|季度': ['month', 3],
  '小时|个小时|个钟头|个钟|钟头|个多小时': ['minute', 60],
  分钟: ['minute', 1],
  刻钟: ['minute', 15],
  '个工作日|工作日|个工作天|工作天': ['workday', 1],
})

const HALVES = lexicon<Length>({
  '半个月|半月|十天半个月|十天半月|半个多月': { unit: 'day', count: 15 },
  '半年|半载': { unit: 'month', count: 6 },
  '半小时|半个小时|半个钟|半个钟头|半个多小时': { unit: 'minute', count: 30 },
  '一个半月|1个半月': { unit: 'day', count: 45 },
  一年半: { unit: 'month', count: 18 },
  两年半: { unit: 'month', count: 30 },
})

const LIMIT_DAYS = 36_600

/** 三天, 半个月, 一个半小时, 1.5小时, 两三天, 3-5天, 5个工作日. */
export const length = (reader: Reader): Length | null =>
  reader.try(() => {
    const half = reader.pick(HALVES)
    if (half) return half.meaning
    const start = reader.at
    const numbers = counts(reader)
    if (!numbers) return null
    reader.spaces()
    const halfMore = reader.try(() => reader.take('个半') && /[小钟]/.test(reader.look()))
    const found = halfMore ? reader.pick(HOURS) : reader.pick(UNITS)
    if (!found) return null
    const [unit, size] = found.meaning
    const half24 = unit === 'day' && size === 1 && reader.try(() => reader.take('半') && !reader.take('夜')) ? 0.5 : 0
    const scale = (n: number): number => Math.round((n + (halfMore ? 0.5 : half24)) * size)
    const likeDate = found.word === '日' && isDigit(reader.text.charAt(start))
    const [low, high] = numbers
    if (!Number.isInteger(high) && unit !== 'minute') return null
    return { unit, count: scale(high), ...(low !== high && { less: scale(low) }), ...(likeDate && { likeDate }) }
  })

const HOURS = lexicon<readonly [Unit, number]>({ '小时|钟头|钟': ['minute', 60] })
const JOIN = /(?:至|到|-|~)/y
const DECIMAL = /\d{1,3}\.\d/y

/** One number, or the two of an estimate. */
function counts(reader: Reader): readonly [number, number] | null {
  const [a, b] = [hanDigit(reader.look()), hanDigit(reader.look(1))]
  if (a !== undefined && b !== undefined && b > a && b - a <= 2 && !hanDigitsGoOn(reader)) {
    reader.at += 2
    return [a, b]
  }
  const decimal = reader.match(DECIMAL)
  if (decimal) return [Number(decimal[0]), Number(decimal[0])]
  const first = reader.number()
  if (!first || first.value > 1000) return null
  const second = reader.try(() => {
    if (!reader.match(JOIN)) return null
    const number = reader.number()
    return number && number.value > first.value && number.value <= 1000 ? number : null
  })
  return [first.value, second?.value ?? first.value]
}

const hanDigitsGoOn = (reader: Reader): boolean => hanDigit(reader.look(2)) !== undefined || reader.look(2) === '十'

export type Side = 'within' | 'after' | 'before'

const SIDES = lexicon<Side>({
  '内|之内|以内|内前': 'within',
  '后|之后|以后|过后|后的': 'after',
  '前|之前|以前|前的': 'before',
})

/** 内, 后 or 前 behind a length; 内容 and 前往 are other words. */
export const side = (reader: Reader): Side | null =>
  reader.try(() => {
    reader.take('左右')
    const found = reader.pick(SIDES)
    if (!found || (found.word === '内' && /[容部科外务存]/.test(reader.look()))) return null
    return found.meaning
  })

/** A time is not counted from now: 第三天, 近三天内, 等了三天后. */
export const countsFromElsewhere = (reader: Reader): boolean =>
  /[第近前头每隔续去了满有.\d]/.test(reader.look(-1) || '。')

/** 三天内, 两周后, 三天前, 5个工作日内, 过两天, 再过十天. */
export const daysAway: DayRule = (reader) =>
  reader.try(() => {
    const passing = reader.pick(PASSING)
    if (!passing && countsFromElsewhere(reader)) return null
    // 通知后三天内: counted from an event, not from now.
    const afterEvent = !passing && /[后起]/.test(reader.look(-1))
    const of = length(reader)
    if (!of || of.unit === 'minute' || tooLong(of)) return null
    const where = side(reader)
    if (where === 'before' && of.likeDate) return null
    if (passing)
      return where === 'before' ? null : away(of, passing.meaning === 'idiom' && of.count <= 2 ? 'perhaps' : 'surely')
    if (!where) return { ...away(of, 'surely', 'by'), bare: true }
    const term = away(
      where === 'before' ? negative(of) : of,
      afterEvent || (of.likeDate && where === 'after') ? 'perhaps' : 'surely',
    )
    return { ...term, ...(where === 'within' && { bound: 'by' as const }) }
  })

const PASSING = lexicon<'idiom' | 'count'>({ '过|再等|等过': 'idiom', '再过|再隔': 'count' })

const negative = (of: Length): Length => ({ ...of, count: -of.count, ...(of.less !== undefined && { less: -of.less }) })

const tooLong = ({ unit, count }: Length): boolean => count * (unit === 'month' ? 31 : 1) > LIMIT_DAYS

function away(of: Length, doubt: 'surely' | 'perhaps', bound?: Bound): DayTerm {
  return {
    shape: 'day',
    floating: false,
    closed: true,
    ...(bound && { bound }),
    date: (context): Reading => {
      const day = shift(context, of.unit, of.count)
      if (of.less !== undefined) return perhaps(oneDay(day), oneDay(shift(context, of.unit, of.less)))
      return doubt === 'perhaps' ? perhaps(oneDay(day)) : exactly(day)
    },
  }
}

function shift(context: Context, unit: Unit, count: number): Day {
  if (unit === 'month') return addMonths(context.today, count)
  if (unit === 'workday') return workdaysAway(context, count)
  return context.today + count
}

/** The day of speaking is not counted. */
function workdaysAway({ today, restDays }: Context, count: number): Day {
  const step = Math.sign(count)
  let day = today
  for (let left = Math.abs(count); left > 0; ) {
    day += step
    if (restDays.isWorkday(isoDay(day))) left--
  }
  return day
}

/** Minutes from now: 两小时后, 48小时内, 10分钟前. */
export const minutesAway = (
  reader: Reader,
): { readonly minutes: number; readonly less?: number; readonly bound?: Bound } | null =>
  reader.try(() => {
    const passing = reader.pick(PASSING) !== null
    if (!passing && countsFromElsewhere(reader)) return null
    const of = length(reader)
    if (!of || of.unit !== 'minute' || of.count > LIMIT_DAYS * MINUTES_A_DAY) return null
    const where = side(reader)
    if (!where && !passing) return null
    const sign = where === 'before' ? -1 : 1
    return {
      minutes: sign * of.count,
      ...(of.less !== undefined && { less: sign * of.less }),
      ...(where === 'within' && { bound: 'by' as const }),
    }
  })
