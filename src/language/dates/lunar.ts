import { type Day, monthAfter, validDay } from './civil.ts'
import { lastOfLunarMonth, lunarMonthAfter, solarOf } from './lunar-calendar.ts'
import { type Context, type DayRule, type Days, type DayTerm, oneDay, perhaps, type Reading } from './meaning.ts'
import { MONTHS, type YearRef, yearOf, yearRef } from './months.ts'
import { isHanNumber } from './numeral.ts'
import { lexicon, type Reader } from './reader.ts'
import { asDays, roll, rollYearly } from './roll.ts'

const LABEL = lexicon<true>({ '农历|阴历|旧历|古历|老历|农历的|旧历的': true })
const NAMED_MONTHS = lexicon<number>({ '正月|新年正月': 1, 冬月: 11, '腊月|蜡月': 12 })
const LUNAR_DAYS = lexicon<number>(
  [...'一二三四五六七八九十']
    .flatMap((unit, i): [string, number][] => [
      [`初${unit}`, i + 1],
      [i === 9 ? '二十|廿十|廿' : `十${unit}`, i === 9 ? 20 : i + 11],
      [i === 9 ? '三十|卅' : `廿${unit}|二十${unit}`, i === 9 ? 30 : i + 21],
    ])
    .concat([
      ['十', 10],
      ['半', 15],
    ]),
)
const FIRST_MONTH_DAYS = lexicon<number>([...'一二三四五六七八九十'].map((unit, i) => [`初${unit}`, i + 1]))

const sure = (days: Days | null): Reading | null => days && { ...days, others: [], unsure: false }

// 廿八 alone is lunar too; 十五 alone is only a number.
const BARE_DAYS = lexicon<number>(
  [...'一二三四五六七八九十'].flatMap((unit, i): [string, number][] => [
    [`初${unit}`, i + 1],
    [i === 9 ? '廿十' : `廿${unit}`, i === 9 ? 20 : i + 21],
  ]),
)

interface LunarTerm {
  readonly year: YearRef | null
  readonly month: number
  readonly date: number | 'last'
}

/** 农历八月十五, 腊月廿三, 正月初一, 闰六月初一, 三月三, 大年初三. */
export const lunarDate: DayRule = (reader) =>
  reader.try(labelled) ?? reader.try(newYearDays) ?? reader.try(inCountedMonth) ?? reader.try(labelledDay)

/** 下月初五, 农历上个月二十: nobody says 初 of a month of the sun; of 廿五 nobody knows. */
function inCountedMonth(reader: Reader): DayTerm | null {
  const label = reader.pick(LABEL) !== null
  const month = reader.pick(MONTHS)
  if (month === null) return null
  reader.take('的')
  const start = reader.at
  const date = lunarDay(reader, label)
  const first = reader.text.charAt(start)
  if (date === null || !(label || '初廿'.includes(first)) || countsOn(reader, start, label)) return null
  return {
    shape: 'day',
    floating: false,
    date: ({ today }) => {
      const lunar = asDays(solarOf({ ...lunarMonthAfter(today, month.meaning), date }))
      if (lunar === null || label || first === '初') return sure(lunar)
      const { year, month: of } = monthAfter(today, month.meaning)
      const solar = asDays(validDay(year, of, date))
      return perhaps(lunar, ...(solar ? [solar] : []))
    },
  }
}

/** 农历十五: of the lunar month that comes, or of the one before. */
function labelledDay(reader: Reader): DayTerm | null {
  if (!reader.pick(LABEL)) return null
  const date = lunarDay(reader, true)
  // 农历十月三十一 is of no month, and 农历十 no day of one.
  return date === null || reader.look() === '月'
    ? null
    : { shape: 'day', floating: true, date: (context) => roll(context, monthsAround(context, date)) }
}

function labelled(reader: Reader): DayTerm | null {
  const before = reader.pick(LABEL) !== null
  const year = reader.try(yearRef)
  const label = reader.pick(LABEL) !== null || before
  const month = lunarMonthNumber(reader)
  if (!month) return null
  if (/^[底末]/.test(reader.look()) && (label || month.named)) {
    reader.at++
    return lunarTerm({ year, month: month.value, date: 'last' })
  }
  const start = reader.at
  const date = lunarDay(reader, label || month.named)
  if (date === null) return null
  const own = label || month.named || reader.text.charAt(start) === '初' || '廿卅半'.includes(reader.text.charAt(start))
  if (own && !countsOn(reader, start, month.named || label)) return lunarTerm({ year, month: month.value, date })
  if (own || !month.han || month.value < 0) return null
  // 八月十五 and 三月三 are lunar to everyone; 十月二十 only to most.
  if (FEASTS.has(`${month.value}/${date}`)) return lunarTerm({ year, month: month.value, date })
  if (year === null) return doubtful(lunarTerm({ year, month: month.value, date }), month.value, date)
  // 二〇二六年十一月二十: with its year it is the date of a document.
  const inYear = (context: Context) => asDays(validDay(yearOf(year, context), month.value, date))
  return { shape: 'day', floating: false, date: (context) => sure(inYear(context)) }
}

// 三月三组: a number of something in March.
const COUNTERS = /[组户个人天家名次班项台座队点时]/
const FEASTS = new Set(['1/15', '2/2', '3/3', '4/8', '5/5', '6/6', '7/7', '7/14', '7/15', '8/15', '9/9'])

/** 12月初三户: the beginning of December, and three households. 12月初一起 likewise. */
function countsOn(reader: Reader, start: number, surelyLunar: boolean): boolean {
  return !surelyLunar && reader.text.charAt(start) === '初' && /[户组个人天家名次起级班项]/.test(reader.look())
}

function lunarMonthNumber(reader: Reader): { value: number; named: boolean; han: boolean } | null {
  const named = reader.pick(NAMED_MONTHS)
  if (named) return { value: named.meaning, named: true, han: true }
  const leap = reader.take('闰')
  const number = reader.number()
  if (!number || number.value < 1 || number.value > 12 || !reader.take('月')) return null
  return { value: leap ? -number.value : number.value, named: leap, han: number.han }
}

function lunarDay(reader: Reader, digitsToo: boolean): number | null {
  const found = reader.pick(LUNAR_DAYS)
  // 农历十月三十一: no lunar month has so many days.
  if (found?.meaning === 30 && isHanNumber(reader.look())) return null
  // 日 and 号 belong to the sun, except after 农历.
  const solarUnit = /[日号]/.test(reader.look())
  if (found && (!solarUnit || digitsToo)) {
    if (solarUnit) reader.at++
    return digitsToo || reader.text.charAt(reader.at - 2) === '初' || !COUNTERS.test(reader.look())
      ? found.meaning
      : null
  }
  if (found) return null
  const number = reader.number()
  if (!number || number.value < 1 || number.value > 30 || (!number.han && !digitsToo)) return null
  if (!digitsToo && (/[日号]/.test(reader.look()) || COUNTERS.test(reader.look()))) return null
  if (/[日号]/.test(reader.look())) reader.at++
  return !number.han || number.value < 10 ? number.value : null
}

/** 大年初三, 年三十, 年廿八, 大年三十. */
function newYearDays(reader: Reader): DayTerm | null {
  const year = reader.try(yearRef)
  if (!reader.take('大年') && !reader.take('年')) return null
  const first = reader.pick(FIRST_MONTH_DAYS)
  if (first) return /[级户]/.test(reader.look()) ? null : lunarTerm({ year, month: 1, date: first.meaning })
  const found = reader.pick(LUNAR_DAYS)
  if (!found || found.meaning < 20) return null
  return lunarTerm({ year, month: 12, date: found.meaning === 30 ? 'last' : found.meaning })
}

// 腊月三十 is said of New Year's Eve in years whose last month has 29 days, too.
const dayIn = (year: number, { month, date }: Pick<LunarTerm, 'month' | 'date'>): Day | null =>
  date === 'last' || (month === 12 && date === 30) ? lastOfLunarMonth(year, month) : solarOf({ year, month, date })

function lunarTerm({ year, month, date }: LunarTerm): DayTerm {
  return {
    shape: 'day',
    floating: year === null,
    date: (context) => {
      if (!year) return rollYearly(context, (inYear) => asDays(dayIn(inYear, { month, date })))
      return sure(asDays(dayIn(yearOf(year, context), { month, date })))
    },
  }
}

function doubtful(term: DayTerm, month: number, date: number): DayTerm {
  return {
    ...term,
    date: (context) => {
      const lunar = term.date(context)
      const solar = rollYearly(context, (year) => asDays(validDay(year, month, date)))
      if (!lunar || !solar) return lunar
      const [near, far] = [lunar, solar].sort((a, b) => away(a, context) - away(b, context)) as [Reading, Reading]
      // 十月二十 said in the middle of November is next week's, not next year's.
      if (away(near, context) < NEAR_DAYS && away(far, context) > FAR_DAYS) return near
      return { ...lunar, others: [solar], unsure: true }
    },
  }
}

const NEAR_DAYS = 62
const FAR_DAYS = 150
const away = ({ from }: Days, { today }: Context): number => Math.abs(from - today)

/** 初五: of the lunar month that comes, or of the first after New Year. */
export const bareLunarDay: DayRule = (reader) =>
  reader.try(() => {
    const found = reader.pick(BARE_DAYS)
    if (!found || /^(?:[级班中户学年生(]|毕业|中考|升学)/.test(reader.text.slice(reader.at, reader.at + 2))) return null
    return { shape: 'day', floating: true, date: (context) => comingLunarDay(context, found.meaning) }
  })

function comingLunarDay(context: Context, date: number): Reading | null {
  const coming = roll(context, monthsAround(context, date))
  const newYear = rollYearly(context, (year) => asDays(solarOf({ year, month: 1, date })))
  if (!coming || context.tense === 'past') return coming
  return { ...coming, others: newYear && newYear.from !== coming.from ? [oneDay(newYear.from)] : [], unsure: true }
}

/** That day of the lunar months around this one. */
const monthsAround = ({ today }: Context, date: number): (Days | null)[] =>
  [-2, -1, 0, 1, 2].map((offset) => asDays(solarOf({ ...lunarMonthAfter(today, offset), date })))

/** 正月, 腊月, 农历八月: a whole lunar month. */
export const wholeLunarMonth: DayRule = (reader) =>
  reader.try(() => {
    const label = reader.pick(LABEL) !== null
    const year = reader.try(yearRef)
    const month = lunarMonthNumber(reader)
    if (!month || (!label && !month.named) || isHanNumber(reader.look())) return null
    const days = (inYear: number): Days | null => {
      const [from, to] = [solarOf({ year: inYear, month: month.value, date: 1 }), lastOfLunarMonth(inYear, month.value)]
      return from === null || to === null ? null : { from, to }
    }
    return {
      shape: 'span',
      floating: year === null,
      weak: true,
      date: (context) => {
        return year ? sure(days(yearOf(year, context))) : rollYearly(context, days)
      },
    }
  })
