import { isCounted } from '../measures.ts'
import { civil, daysInMonth, lastOfMonth, monthAfter, validDay } from './civil.ts'
import { type Context, type DayRule, type Days, type DayTerm, perhaps, type Reading } from './meaning.ts'
import { inMonth, type MonthRef, monthRef } from './months.ts'
import { isDigit, type Numeral } from './numeral.ts'
import type { Reader } from './reader.ts'
import { doubtJustGone, roll } from './roll.ts'

/** 日 or 号, unless it goes on as another word (3日游, 12号楼 is left to the guards). */
const dayUnit = (reader: Reader): boolean =>
  reader.try(
    () =>
      reader.spaces() &&
      (reader.take('号') ||
        (!/^日(?:[游常元均子记历]|三餐|千里)/.test(reader.text.slice(reader.at, reader.at + 3)) && reader.take('日'))),
  ) === true

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

/** 12月25前, 12月8核对名单: people leave 日 out where nothing is counted. */
const standsAlone = (reader: Reader, { han }: Numeral): boolean =>
  !han &&
  /[\s\u4e00-\u9fff,，。、;!?()（）~-]/.test(reader.look() || '。') &&
  !isCounted(reader.text.slice(reader.at, reader.at + 4))

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
    const number = month.kind === 'counted' && reader.look() !== '廿' ? dateNumber(reader) : null
    return number?.han && number.value > 10 && !/[户个人天家名组年月]/.test(reader.look()) ? [number, number] : null
  })

/** 28号, 5日, 25-27号: in this month or the next that still has it. */
export const dayOfMonth: DayRule = (reader) =>
  reader.try(() => {
    // 13月5号: there is no such month, and the day alone is not what was said.
    if (reader.look(-1) === '月' && isDigit(reader.look(-2))) return null
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
