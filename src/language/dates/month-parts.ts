/** The parts of a month that people date by: 月底, 下月初, 12月中旬, 本月内. */
import { civil, firstOfMonth, lastOfMonth, monthAfter } from './civil.ts'
import { type Context, type DayRule, type Days, type DayTerm, oneDay, perhaps, type Reading, span } from './meaning.ts'
import { inMonth, type MonthRef, monthRef } from './months.ts'
import { lexicon, type Reader } from './reader.ts'
import { doubtJustGone, roll } from './roll.ts'

type Edge = 'start' | 'middle' | 'end' | 'first' | 'second' | 'third'

const EDGES = lexicon<Edge>({
  '底|末|尾|月底|月末|月尾|底儿|最后一天|最后一日': 'end',
  '初|头|月初|月头': 'start',
  '中|月中|中间': 'middle',
  '上旬|月上旬': 'first',
  '中旬|月中旬': 'second',
  '下旬|月下旬': 'third',
})

const BARE_EDGES = lexicon<Edge>({
  '月底最后一天|月底|月末|月尾': 'end',
  '月初|月头': 'start',
  月中: 'middle',
  '上旬|月上旬': 'first',
  '中旬|月中旬': 'second',
  '下旬|月下旬': 'third',
})

/** 月底, 本月底, 下月初, 12月中旬, 明年一月底. */
export const monthEdge: DayRule = (reader) =>
  reader.try(() => {
    const month = monthRef(reader)
    if (!month) return bareEdge(reader)
    reader.take('的')
    const edge = reader.pick(EDGES)
    if (!edge || goesOn(edge.word, reader)) return null
    const floating = month.kind === 'named' && !month.year
    return edgeTerm(edge.meaning, floating, (context, pick) => {
      const read = inMonth(month, context, pick)
      return floating ? doubtJustGone(context, read, pick(civil(context.today).year, month.month)) : read
    })
  })

/** Longer words that begin like an edge: 底线, 尾款, 头发, 中心小学. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  终: /^[总奖考分结汇述评]/,
  底: /^[子座气线下细稿]/,
  尾: /^[款数牌号矿货随巴村屯坡]/,
  头: /^(?:[疼痛盔衔版号羊村屯坡条茬季批]|发(?![放补给钱通])|[一二三四五六七八九十几\d]+[茬季批])/,
  中: /^[心学小医药秋国央共层]/,
}

export const goesOn = (edge: string, reader: Reader): boolean =>
  GOES_ON[edge.slice(-1)]?.test(reader.text.slice(reader.at, reader.at + 3)) ?? false

function bareEdge(reader: Reader): DayTerm | null {
  const edge = reader.pick(BARE_EDGES)
  return edge && !goesOn(edge.word, reader) ? edgeTerm(edge.meaning, true, rollThisMonth) : null
}

type InMonth = (context: Context, pick: (year: number, month: number) => Days) => Reading | null

const rollThisMonth: InMonth = (context, pick) =>
  roll(
    context,
    [-1, 0, 1].map((offset) => {
      const { year, month } = monthAfter(context.today, offset)
      return pick(year, month)
    }),
  )

function edgeTerm(edge: Edge, floating: boolean, inThe: InMonth): DayTerm {
  const loose = edge === 'start' || edge === 'middle'
  return {
    shape: edge === 'end' || loose ? 'edge' : 'span',
    floating,
    date: (context) => {
      const read = inThe(context, (year, month) => edgeDays(edge, year, month))
      if (!read || !loose) return read
      // People agree on the end of a month, not on where its beginning or middle lies.
      return edge === 'start'
        ? perhaps(oneDay(read.from), span(read.from, read.from + 4), span(read.from, read.from + 9))
        : perhaps(oneDay(read.from + 4), span(read.from, read.from + 9))
    },
  }
}

function edgeDays(edge: Edge, year: number, month: number): Days {
  const [first, last] = [firstOfMonth(year, month), lastOfMonth(year, month)]
  switch (edge) {
    case 'end':
      return oneDay(last)
    case 'start':
    case 'first':
      return span(first, first + 9)
    case 'middle':
    case 'second':
      return span(first + 10, first + 19)
    case 'third':
      return span(first + 20, last)
  }
}

/** 月内, 本月内, 12月内: until its last day. */
export const withinMonth: DayRule = (reader) =>
  reader.try(() => {
    const month: MonthRef | null = monthRef(reader) ?? (reader.take('月') ? { kind: 'counted', offset: 0 } : null)
    if (!month || !within(reader)) return null
    const last = (year: number, inThe: number) => oneDay(lastOfMonth(year, inThe))
    return closing((context) => inMonth(month, context, last))
  })

const WITHIN = lexicon<true>({ '内|之内|以内': true })
const within = (reader: Reader): boolean => reader.pick(WITHIN) !== null && !/[容部科外务存]/.test(reader.look())

export const closing = (date: DayTerm['date']): DayTerm => ({
  shape: 'day',
  floating: false,
  bound: 'by',
  closed: true,
  date,
})
