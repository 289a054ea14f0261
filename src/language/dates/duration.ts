import { addMonths, type Day, isoDay, MINUTES_A_DAY } from './civil.ts'
import { type Length, length, type Unit } from './length.ts'
import { type Context, type DayRule, type DayTerm, exactly, oneDay, perhaps, type Reading } from './meaning.ts'
import { lexicon, type Reader } from './reader.ts'
import type { Bound } from './when.ts'

const LIMIT_DAYS = 36_600

type Side = 'within' | 'after' | 'before'

const SIDES = lexicon<Side>({
  '内|之内|以内|内前': 'within',
  '后|之后|以后|过后|后的': 'after',
  '前|之前|以前|前的': 'before',
})

/** 内, 后 or 前 behind a length; 内容 and 前往 are other words. */
const side = (reader: Reader): Side | null =>
  reader.try(() => {
    reader.take('左右')
    const found = reader.pick(SIDES)
    if (!found || (found.word === '内' && /[容部科外务存]/.test(reader.look()))) return null
    return found.meaning
  })

/** A time is not counted from now: 第三天, 近三天内, 等了三天后. */
const countsFromElsewhere = (reader: Reader): boolean => /[第近前头每隔续去了满有.\d]/.test(reader.look(-1) || '。')

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

const BEGINS = /[\d一二两三四五六七八九十百半再过等]/

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
  for (let left = Math.abs(count); left > 0;) {
    day += step
    if (restDays.isWorkday(isoDay(day))) left--
  }
  return day
}

const NEXT_WORKDAY = lexicon<true>({ '下个工作日|下一个工作日|下一工作日': true })

/** 下个工作日 */
export const nextWorkday: DayRule = (reader) =>
  reader.pick(NEXT_WORKDAY) && {
    shape: 'day',
    floating: false,
    date: (context) => exactly(workdaysAway(context, 1)),
  }

/** A time counted in minutes from now. */
export interface Away {
  readonly minutes: number
  readonly less?: number
  readonly bound?: Bound
  /** Only where a date is expected, and standing alone: 延期 24小时. */
  readonly bare?: true
}

/** Minutes from now: 两小时后, 48小时内, 10分钟前. */
export const minutesAway = (reader: Reader): Away | null =>
  reader.try(() => {
    if (!BEGINS.test(reader.look())) return null
    const passing = reader.pick(PASSING) !== null
    if (!passing && countsFromElsewhere(reader)) return null
    const of = length(reader)
    if (of?.unit !== 'minute' || of.count > LIMIT_DAYS * MINUTES_A_DAY) return null
    const where = side(reader)
    const isBare = !where && !passing
    if (isBare && !/^(?:[\s,，。、;!]|$)/.test(reader.look())) return null
    const sign = where === 'before' ? -1 : 1
    return {
      ...(isBare && { bare: true as const, bound: 'by' as const }),
      minutes: sign * of.count,
      ...(of.less !== undefined && { less: sign * of.less }),
      ...(where === 'within' && { bound: 'by' as const }),
    }
  })
