import { civil, type Day, daysInMonth, firstOfMonth, lastOfMonth, monthAfter, validDay } from './civil.ts'
import { type Context, type DayRule, type Days, type DayTerm, exactly, perhaps, type Reading } from './meaning.ts'
import type { Numeral } from './numeral.ts'
import { lexicon, type Reader } from './reader.ts'
import { asDays, doubtJustGone, orNull, roll, rollYearly } from './roll.ts'

/** A year as said: 2026年, 26年, or counted from this one (明年). */
export type YearRef = { readonly year: number } | { readonly offset: number }

const YEARS = lexicon<number>({
  '今年|本年|本年度': 0,
  '明年|来年|下一年': 1,
  '后年': 2,
  '去年|上年|上一年': -1,
  '前年': -2,
})

/** 明年, 2026年, 二〇二六年, 26年. */
export const yearRef = (reader: Reader): YearRef | null =>
  reader.try(() => {
    const named = reader.pick(YEARS)
    if (named) return { offset: named.meaning }
    const number = reader.number()
    if (!number) return null
    reader.spaces()
    if (!reader.take('年')) return null
    if (number.raw.length === 4 && number.value >= 1900 && number.value <= 2199) return { year: number.value }
    return number.raw.length === 2 && !number.han && number.value >= 20 ? { year: 2000 + number.value } : null
  })

export const yearOf = (ref: YearRef, context: Context): number =>
  'year' in ref ? ref.year : civil(context.today).year + ref.offset

/** Months counted from this one: 本月, 下个月, 上月. */
const MONTHS = lexicon<number>({
  '本月|这个月|这月|当月|本月份': 0,
  '下月|下个月|下一个月|下月份': 1,
  '下下月|下下个月': 2,
  '上月|上个月|上一个月|上月份': -1,
  '上上月|上上个月': -2,
})

export type MonthRef =
  | { readonly kind: 'counted'; readonly offset: number }
  | { readonly kind: 'named'; readonly month: number; readonly year: YearRef | null; readonly han: boolean }

/** 下个月, 12月, 十二月份, 明年3月. */
export const monthRef = (reader: Reader): MonthRef | null =>
  reader.try(() => {
    const counted = reader.pick(MONTHS)
    if (counted) return { kind: 'counted', offset: counted.meaning }
    const year = yearRef(reader)
    reader.spaces()
    if (year) reader.take('的')
    const month: Pick<Numeral, 'value' | 'han'> | null = reader.take('元月')
      ? { value: 1, han: false }
      : monthNumber(reader)
    if (!month) return null
    reader.take('份')
    return { kind: 'named', month: month.value, year, han: month.han }
  })

const monthNumber = (reader: Reader): Numeral | null =>
  reader.try(() => {
    const number = reader.number()
    if (!number || number.value < 1 || number.value > 12 || number.raw.length > 2) return null
    reader.spaces()
    return reader.take('月') ? number : null
  })

/** The month's days, rolled on to the next year for which `fits`. */
export function inMonth(
  ref: MonthRef,
  context: Context,
  pick: (year: number, month: number) => Days | null,
): Reading | null {
  if (ref.kind === 'counted') {
    const { year, month } = monthAfter(context.today, ref.offset)
    const days = pick(year, month)
    return days && { ...days, others: [], unsure: false }
  }
  if (ref.year) {
    const days = pick(yearOf(ref.year, context), ref.month)
    return days && { ...days, others: [], unsure: false }
  }
  return rollYearly(context, (year) => pick(year, ref.month))
}

/** 日 or 号, unless it goes on as another word (3日游, 12号楼 is left to the guards). */
const dayUnit = (reader: Reader): boolean =>
  reader.spaces() &&
  (reader.take('号') || (!/^日[游常元均子记历]/.test(reader.text.slice(reader.at, reader.at + 2)) && reader.take('日')))

const JOIN = /(?:至|到|-{1,2}|~|、|和|及)/y

/** One day or a run of days of a month: `5日`, `1-5日`, `28、29号`. */
const dates = (reader: Reader, unitless = false): readonly [Numeral, Numeral] | null =>
  reader.try(() => {
    reader.spaces()
    const first = dateNumber(reader)
    if (!first) return null
    const second = reader.try(() => {
      dayUnit(reader)
      const join = reader.spaces() && reader.match(JOIN)
      const last = join && reader.spaces() && dateNumber(reader)
      if (!last || !dayUnit(reader) || last.value <= first.value) return null
      return /[、和及]/.test(join[0]) && last.value !== first.value + 1 ? null : last
    })
    return second || dayUnit(reader) || (unitless && standsAlone(reader, first)) ? [first, second ?? first] : null
  })

/** 12月25前: people leave 日 out where nothing else can be meant. */
const standsAlone = (reader: Reader, { han }: Numeral): boolean =>
  !han && /[\s前之以上中下早晚凌傍周星礼到至截止,，。、;!?()（）~-]/.test(reader.look() || '。')

const dateNumber = (reader: Reader): Numeral | null =>
  reader.try(() => {
    const number = reader.number()
    return number && number.value >= 1 && number.value <= 31 && number.raw.length <= 3 ? number : null
  })

const inOneMonth = (year: number, month: number, first: number, last: number): Days | null => {
  const from = validDay(year, month, first)
  const to = validDay(year, month, last)
  return from === null || to === null ? null : { from, to }
}

const term = (floating: boolean, single: boolean, date: DayTerm['date']): DayTerm => ({
  shape: single ? 'day' : 'span',
  floating,
  date,
})

/** 12月1日, 2026年12月1号, 下个月5号, 12月1-5日. */
export const monthAndDay: DayRule = (reader) =>
  reader.try(() => {
    const month = monthRef(reader)
    if (!month) return null
    reader.take('的')
    const found = dates(reader, true) ?? countedLoosely(reader, month)
    if (!found) return null
    const [first, last] = [found[0].value, found[1].value]
    const floating = month.kind === 'named' && !month.year
    return term(floating, first === last, (context) => {
      const pick = (year: number, inThe: number) => inOneMonth(year, inThe, first, last)
      const read = inMonth(month, context, pick)
      return floating ? doubtJustGone(context, read, pick(civil(context.today).year, month.month)) : read
    })
  })

/** 本月二十六: said without 号, of a month that was named. */
const countedLoosely = (reader: Reader, month: MonthRef): readonly [Numeral, Numeral] | null =>
  reader.try(() => {
    const number = month.kind === 'counted' ? dateNumber(reader) : null
    return number && number.han && number.value > 10 && !/[户个人天家名组年月]/.test(reader.look()) ? [number, number] : null
  })

/** 28号, 5日, 25-27号: in this month or the next that still has it. */
export const dayOfMonth: DayRule = (reader) =>
  reader.try(() => {
    const found = dates(reader)
    if (!found) return null
    const [first, last] = [found[0].value, found[1].value]
    return term(true, first === last, (context) => rollMonthly(context, first, last))
  })

function rollMonthly(context: Context, first: number, last: number): Reading | null {
  const around = [-2, -1, 0, 1, 2, 3].map((offset) => {
    const { year, month } = monthAfter(context.today, offset)
    return inOneMonth(year, month, first, last)
  })
  const read = roll(context, around)
  const { year, month } = civil(context.today)
  // 31号 said in a month of thirty days: perhaps its end is meant.
  if (read && context.tense === 'future' && last > daysInMonth(year, month))
    return perhaps(read, { from: lastOfMonth(year, month), to: lastOfMonth(year, month) })
  return read
}

/** A whole month: 下个月, 12月, 明年3月. */
export const wholeMonth: DayRule = (reader) => {
  const month = monthRef(reader)
  if (!month) return null
  return {
    shape: 'span',
    floating: month.kind === 'named' && !month.year,
    weak: true,
    date: (context) => {
      const pick = (year: number, inThe: number) => ({ from: firstOfMonth(year, inThe), to: lastOfMonth(year, inThe) })
      const read = inMonth(month, context, pick)
      return month.kind === 'named' && !month.year ? doubtJustGone(context, read, pick(civil(context.today).year, month.month)) : read
    },
  }
}
