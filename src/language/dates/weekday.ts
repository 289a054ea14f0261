import { type Day, mondayOf, weekdayOf } from './civil.ts'
import { type Context, type DayRule, type DayTerm, exactly, oneDay, perhaps, type Reading, span } from './meaning.ts'
import { isHanNumber } from './numeral.ts'
import { lexicon, type Reader } from './reader.ts'

const WEEKS = lexicon<number>({
  '本|这|这个|这一|本个': 0,
  '下|下个|下一|下一个': 1,
  '下下|下下个': 2,
  '上|上个|上一|上一个': -1,
  '上上|上上个': -2,
})
const WEEK = lexicon<true>({ '周|星期|礼拜|星期的|礼拜的': true })
const DAYS = lexicon<number>({
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  '日|天|7': 7,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  6: 6,
})
const WEEKEND = lexicon<true>({
  '周末|周六日|周六周日|周六、日|周六、周日|周六和周日|星期六、日|星期六日|双休日|礼拜六日': true,
})

/** 周五, 下周三, 这个礼拜天, 下周3, 周末, 下周. */
export const weekday: DayRule = (reader) =>
  reader.try(() => {
    const week = reader.pick(WEEKS)?.meaning
    if (reader.pick(WEEKEND)) return weekend(week)
    const counted = week === undefined && isCounted(reader)
    if (!reader.pick(WEEK)) return null
    const day = reader.try(() => dayOfWeek(reader, week !== undefined))
    if (day !== null) return counted ? null : listed(reader, week, day)
    return week === undefined ? null : wholeWeek(week)
  })

/** 一周五天: the week is counted, so 五 goes with 天. */
function isCounted(reader: Reader): boolean {
  const before = reader.look(-1)
  // 周二周四: the number belongs to the day before.
  if (/[周期拜、]/.test(reader.look(-2))) return false
  return isHanNumber(before) || '半几每第数1234567890'.includes(before || '#')
}

const LIST = /(?:、[一二三四五六日](?![个户天月点人组]))+/y

/** 周一、三、五: which of them is meant has to be asked, unless they make a run. */
function listed(reader: Reader, week: number | undefined, first: number): DayTerm {
  const rest = [...(reader.match(LIST)?.[0] ?? '')]
    .filter((unit) => unit !== '、')
    .map((unit) => '一二三四五六日'.indexOf(unit) + 1)
  const term = dayTerm(week, first)
  if (rest.length === 0) return term
  const last = rest.at(-1) ?? first
  const isRun = rest.every((day, i) => day === first + i + 1)
  return {
    ...term,
    shape: isRun ? 'span' : 'day',
    date: (context) => {
      const read = term.date(context)
      if (!read) return null
      if (isRun) return { ...read, to: read.from + last - first }
      return perhaps(read, ...rest.map((day) => oneDay(read.from + ((day - first + 7) % 7))))
    },
  }
}

const COUNTERS = new Set('个人户次家组名件场位份口趟回项条')

function dayOfWeek(reader: Reader, named: boolean): number | null {
  const found = reader.pick(DAYS)
  if (!found) return null
  const next = reader.look()
  if (/\d/.test(found.word)) return /[个人户天次点号日月时:.\d\-/家组名件场元块]/.test(next) ? null : found.meaning
  // 下周三个组, 本周三天: a number of things within the week. 周六天气 is a day and the weather.
  if (named && found.meaning < 7 && COUNTERS.has(next) && !(next === '个' && reader.look(1) === '别')) return null
  if (named && found.meaning < 7 && next === '天' && !/[气黑亮晴冷热]/.test(reader.look(1))) return null
  if (found.word === '日' && /[常报期子用]/.test(next)) return null
  return found.meaning
}

function dayTerm(week: number | undefined, weekday: number): DayTerm {
  return {
    shape: 'day',
    floating: week === undefined,
    ...(week === undefined && { weekly: true as const }),
    date: (context) => (week === undefined ? nearest(context, weekday) : inWeek(context, week, weekday)),
  }
}

/** The coming one; said on that very day it may be today or in a week. */
function nearest({ today, tense }: Context, weekday: number): Reading {
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  if (tense === 'past') return exactly(ahead === 0 ? today : today + ahead - 7)
  return ahead === 0 ? perhaps(oneDay(today), oneDay(today + 7)) : exactly(today + ahead)
}

function inWeek({ today, tense }: Context, week: number, weekday: number): Reading {
  const day: Day = mondayOf(today) + 7 * week + weekday - 1
  // Gone by strictly, so next week's may be meant.
  if (week === 0 && day < today && tense === 'future') return perhaps(oneDay(day), oneDay(day + 7))
  // 上周五 said on a Sunday: many mean the Friday just gone.
  if (week === -1 && day + 7 < today) return perhaps(oneDay(day), oneDay(day + 7))
  return exactly(day)
}

function weekend(week: number | undefined): DayTerm {
  return {
    shape: 'span',
    floating: false,
    date: ({ today, tense }) => {
      const saturday = mondayOf(today) + 7 * (week ?? 0) + 5
      const days = span(saturday, saturday + 1)
      if (week !== undefined) return days
      if (tense === 'past') return saturday <= today ? days : span(saturday - 7, saturday - 6)
      return saturday <= today ? perhaps(days, span(saturday + 7, saturday + 8)) : days
    },
  }
}

const wholeWeek = (week: number): DayTerm => ({
  shape: 'span',
  floating: false,
  weak: true,
  date: ({ today }) => span(mondayOf(today) + 7 * week, mondayOf(today) + 7 * week + 6),
})

/** 周内: what is left of this week. */
export const withinWeek: DayRule = (reader) =>
  !isCounted(reader) && reader.try(() => reader.take('周内') || reader.take('周之内'))
    ? {
        shape: 'day',
        floating: false,
        bound: 'by',
        closed: true,
        date: ({ today }) => exactly(mondayOf(today) + 6),
      }
    : null
