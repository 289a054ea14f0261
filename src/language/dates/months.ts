import { civil, firstOfMonth, lastOfMonth, monthAfter } from './civil.ts'
import type { Context, DayRule, Days, Reading } from './meaning.ts'
import type { Numeral } from './numeral.ts'
import { lexicon, type Reader } from './reader.ts'
import { doubtJustGone, rollYearly } from './roll.ts'

/** A year as said: 2026年, 26年, or counted from this one (明年). */
export type YearRef = { readonly year: number } | { readonly offset: number }

const YEARS = lexicon<number>({
  '今年|本年|本年度': 0,
  '明年|来年|下一年|次年|翌年': 1,
  后年: 2,
  '去年|上年|上一年': -1,
  前年: -2,
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
export const MONTHS = lexicon<number>({
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
    // 两月 is a length.
    if (!number || number.value < 1 || number.value > 12 || number.raw.length > 2 || number.raw === '两') return null
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

/** 12月32日: a day that month never has. */
const NO_DAY = / ?\d{1,3} ?[日号]/y

/** A whole month: 下个月, 12月, 明年3月. */
export const wholeMonth: DayRule = (reader) => {
  const month = monthRef(reader)
  if (!month) return null
  if (reader.match(NO_DAY)) return { shape: 'day', floating: false, date: () => null }
  return {
    shape: 'span',
    floating: month.kind === 'named' && !month.year,
    weak: true,
    date: (context) => {
      const pick = (year: number, inThe: number) => ({ from: firstOfMonth(year, inThe), to: lastOfMonth(year, inThe) })
      const read = inMonth(month, context, pick)
      return month.kind === 'named' && !month.year
        ? doubtJustGone(context, read, pick(civil(context.today).year, month.month))
        : read
    },
  }
}
