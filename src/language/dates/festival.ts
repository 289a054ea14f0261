import { type Day, dayOf } from './civil.ts'
import { FESTIVALS, type Festival } from './festival-table.ts'
import { solarOf } from './lunar-calendar.ts'
import {
  type Context,
  type DayRule,
  type Days,
  type DayTerm,
  exactly,
  oneDay,
  perhaps,
  type Reading,
  span,
} from './meaning.ts'
import { type YearRef, yearOf, yearRef } from './months.ts'
import { lexicon, type Reader } from './reader.ts'
import { asDays, rollYearly } from './roll.ts'

const NAMES = lexicon<Festival>(FESTIVALS)

/** 元旦, 冬至, 明年清明节, 国庆期间, 元旦前一天. */
export const festival: DayRule = (reader) =>
  reader.try(() => {
    const year = reader.try(yearRef)
    const start = reader.at
    const found = reader.pick(NAMES)
    if (!found) return null
    if (
      found.meaning.common &&
      (!year || found.meaning.common === 'weather') &&
      isOtherTalk(reader, start, found.meaning.common)
    )
      return null
    const beside = reader.pick(BESIDE)?.meaning
    if (beside === 'during') return duringTerm(found.meaning, year)
    return { ...dayTerm(found.meaning, year, beside ?? 0), shape: beside === undefined ? 'festival' : 'day' }
  })

/** The rule of a festival for 每年: the lexicon is shared, so that both always know the same names. */
export const yearlyFestival = (reader: Reader): Festival | null => reader.pick(NAMES)?.meaning ?? null

const BESIDE = lexicon<number | 'during'>({
  '前一天|前一日|的前一天|前日': -1,
  '后一天|后一日|的第二天|第二天|次日': 1,
  '前两天|前2天': -2,
  '前三天|前3天': -3,
  '前一周|前一个星期|前一星期|前一个礼拜': -7,
  '后一周|后一个星期': 7,
  '当天|当日|那天|那日|正日|这天|当晚': 0,
  '期间|假期|长假|黄金周|小长假': 'during',
})

function dayTerm(named: Festival, year: YearRef | null, beside: number): DayTerm {
  const days = (day: Day | null): Days | null => asDays(day === null ? null : day + beside)
  return {
    shape: 'festival',
    floating: year === null,
    ...(named.common === 'phrase' && { weak: true }),
    date: (context) => {
      const found = year
        ? days(named.day(yearOf(year, context)))
        : rollYearly(context, (inYear) => days(named.day(inYear)))
      if (!found || !named.also) return found && exactly(found.from)
      return perhaps(oneDay(found.from), ...alsoNear(named, found.from, beside))
    },
  }
}

const alsoNear = (named: Festival, day: Day, beside: number): Days[] => {
  const year = 1970 + Math.floor(day / 365.2425)
  const near = [year - 1, year, year + 1].map((inYear) => named.also?.(inYear) ?? null)
  return near
    .filter((other): other is Day => other !== null && Math.abs(other + beside - day) < 20)
    .map((other) => oneDay(other + beside))
}

/** How long the holidays last is settled each year by circular, so a holiday's end is a guess. */
function duringTerm(named: Festival, year: YearRef | null): DayTerm {
  const days = (first: Day | null): Days | null => (first === null ? null : span(first, first + 2))
  return {
    shape: 'span',
    floating: year === null,
    date: (context: Context): Reading | null => {
      const found = year
        ? days(named.day(yearOf(year, context)))
        : rollYearly(context, (inYear) => days(named.day(inYear)))
      return found && perhaps(found, oneDay(found.from))
    },
  }
}

const NUMBER_AROUND = /[0-9零〇一二两三四五六七八九十百第.块毛元角斤两点]/
const COUNTED = /^[0-9零〇一二三四五六七八九十百千万亿个斤块元毛折亩比米组户人号点件线式只条包箱袋头根张]/
const EATEN = /[吃煮包买做卖送搓]/
const SKY = /[下有场到转降遇是]/
const SKY_GOES_ON = /^[天封纷球花路灾的意足分年时贵少多大小太不]/

/** A short name that here is a number, the weather, a word; personal and place names are for the guards. */
function isOtherTalk(reader: Reader, start: number, common: NonNullable<Festival['common']>): boolean {
  const before = reader.text.charAt(start - 1)
  const rest = reader.text.slice(reader.at, reader.at + 3)
  switch (common) {
    case 'number':
      return NUMBER_AROUND.test(before) || COUNTED.test(rest)
    case 'weather':
      return SKY.test(before) || SKY_GOES_ON.test(rest)
    case 'name':
      return EATEN.test(before) || /^上河/.test(rest)
    case 'phrase':
      return /[吗吧呢了]/.test(rest.charAt(0)) || before === '拜'
  }
}

/** 年前, 年后: before New Year in a village, or before 31 December. */
export const aroundNewYear: DayRule = (reader) => {
  if (NOT_BEFORE_YEAR.test(reader.look(-1))) return null
  const before = reader.try(() => reader.take('年前') || reader.take('年之前'))
  if (before) return reader.look() === '往' ? null : { ...newYear(-1), bound: 'by' }
  const after = reader.try(() => reader.take('年后'))
  return after ? { ...newYear(0), bound: 'from' } : null
}

const NOT_BEFORE_YEAR =
  /[青少老中成童学周百丰千万多几半数往历每同跨常近全整逢隔生新拜今明去0-9零〇一二两三四五六七八九十]/

/** `shift` days from New Year's Day: the lunar one, or else that of the civil calendar. */
const newYear = (shift: -1 | 0): DayTerm => ({
  shape: 'day',
  floating: true,
  closed: true,
  date: (context) => {
    const spring = rollYearly(context, (year) => shifted(solarOf({ year, month: 1, date: 1 }), shift))
    const civilYear = rollYearly(context, (year) => shifted(dayOf(year, 1, 1), shift))
    return spring && perhaps(spring, ...(civilYear ? [civilYear] : []))
  },
})

const shifted = (day: Day | null, by: number): Days | null => asDays(day === null ? null : day + by)
