import { civil, type Day, dayOf } from './civil.ts'
import { lastOfLunarMonth } from './lunar-calendar.ts'
import { type Context, type DayRule, type Days, exactly, oneDay, perhaps, type Reading, span } from './meaning.ts'
import { closing, goesOn } from './month-parts.ts'
import { type YearRef, yearOf, yearRef } from './months.ts'
import { lexicon } from './reader.ts'
import { asDays, roll, rollYearly } from './roll.ts'

type YearEdge = 'start' | 'middle' | 'end' | 'within' | 'whole' | 'half1' | 'half2'

const YEAR_EDGES = lexicon<YearEdge>({
  '底|末|尾|年底|年末|年尾|岁末|底儿': 'end',
  '初|头|年初|年头': 'start',
  '中|年中': 'middle',
  '内|之内|以内': 'within',
  上半年: 'half1',
  下半年: 'half2',
})
const BARE_YEAR_EDGES = lexicon<YearEdge>({
  '年底|年末|岁末|年尾|年终': 'end',
  '年初|年头': 'start',
  年中: 'middle',
  '年内|年之内': 'within',
  上半年: 'half1',
  下半年: 'half2',
})

const LUNAR_END = lexicon<true>({ '农历年底|农历年末|农历年尾|阴历年底|旧历年底': true })

/** 农历年底: the last day of the lunar year. */
export const lunarYearEnd: DayRule = (reader) =>
  reader.pick(LUNAR_END) && {
    shape: 'edge',
    floating: true,
    date: (context) => rollYearly(context, (year) => asDays(lastOfLunarMonth(year, 12))),
  }

/** 年底, 年内, 今年底, 明年年初, 下半年. */
export const yearEdge: DayRule = (reader) =>
  reader.try(() => {
    const year = yearRef(reader)
    const found = reader.pick(year ? YEAR_EDGES : BARE_YEAR_EDGES)
    if (!found || goesOn(found.word, reader)) return null
    const edge = found.meaning
    if (edge === 'within' && /[容部科外务存]/.test(reader.look())) return null
    if (edge === 'within') return closing((context) => exactly(dayOf(yearOf(year ?? { offset: 0 }, context), 12, 31)))
    return {
      shape: edge === 'half1' || edge === 'half2' ? 'span' : 'edge',
      floating: year === null,
      date: (context) => yearEdgeDays(edge, year, context),
    }
  })

function yearEdgeDays(edge: YearEdge, ref: YearRef | null, context: Context): Reading | null {
  const inYear = (year: number): Days => {
    if (edge === 'end') return oneDay(dayOf(year, 12, 31))
    if (edge === 'half1') return span(dayOf(year, 1, 1), dayOf(year, 6, 30))
    if (edge === 'half2') return span(dayOf(year, 7, 1), dayOf(year, 12, 31))
    return edge === 'start' ? span(dayOf(year, 1, 1), dayOf(year, 1, 31)) : span(dayOf(year, 6, 1), dayOf(year, 6, 30))
  }
  const { year } = civil(context.today)
  const read = ref
    ? { ...inYear(yearOf(ref, context)), others: [], unsure: false }
    : roll(
        context,
        [-1, 0, 1].map((n) => inYear(year + n)),
      )
  if (!read || edge === 'end' || edge === 'half1' || edge === 'half2') return read
  return edge === 'start' ? perhaps(oneDay(read.from), read) : perhaps(oneDay(read.to), read)
}

/** 明年, 2027年: a year alone is weak evidence for a date. */
export const wholeYear: DayRule = (reader) => {
  const year = yearRef(reader)
  if (!year) return null
  const day = (context: Context, month: number, date: number): Day => dayOf(yearOf(year, context), month, date)
  return {
    shape: 'span',
    floating: false,
    weak: true,
    date: (context) => perhaps(span(day(context, 1, 1), day(context, 12, 31))),
  }
}
