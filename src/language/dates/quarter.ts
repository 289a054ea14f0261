import { civil, firstOfMonth, lastOfMonth } from './civil.ts'
import { type Context, type DayRule, type Days, type DayTerm, oneDay, perhaps, type Reading, span } from './meaning.ts'
import { type YearRef, yearOf, yearRef } from './months.ts'
import { lexicon, type Reader } from './reader.ts'
import { roll } from './roll.ts'

type QuarterRef =
  | { readonly kind: 'counted'; readonly offset: number }
  | { readonly kind: 'named'; readonly quarter: number; readonly year: YearRef | null }

const COUNTED = lexicon<number>({
  '本季度|这季度|这个季度|本季': 0,
  '下季度|下个季度|下一季度|下一个季度': 1,
  '上季度|上个季度|上一季度|上一个季度': -1,
})
const NAMED = lexicon<number>({
  '一季度|1季度|第一季度|第1季度|首季度': 1,
  '二季度|2季度|第二季度|第2季度': 2,
  '三季度|3季度|第三季度|第3季度': 3,
  '四季度|4季度|第四季度|第4季度': 4,
})
const EDGES = lexicon<'end' | 'start' | 'within'>({
  '末|底|末尾|最后一天|季末': 'end',
  初: 'start',
  '内|之内|以内': 'within',
})

/** 季度末, 本季度末, 下季度, 第一季度末. */
export const quarter: DayRule = (reader) =>
  reader.try(() => {
    const ref = quarterRef(reader)
    if (!ref) return null
    const edge = reader.pick(EDGES)?.meaning
    if (ref === 'bare' && !edge) return null
    return quarterTerm(ref === 'bare' ? { kind: 'counted', offset: 0 } : ref, edge)
  })

function quarterRef(reader: Reader): QuarterRef | 'bare' | null {
  const counted = reader.pick(COUNTED)
  if (counted) return { kind: 'counted', offset: counted.meaning }
  const named = reader.try(() => {
    const year = yearRef(reader)
    const number = reader.pick(NAMED)
    return number && { kind: 'named' as const, quarter: number.meaning, year }
  })
  return (
    named ??
    (reader.take('季度') || (/季[末底]/.test(reader.look() + reader.look(1)) && reader.take('季'))
      ? (named ?? 'bare')
      : null)
  )
}

function quarterTerm(ref: QuarterRef, edge: 'end' | 'start' | 'within' | undefined): DayTerm {
  return {
    shape: edge === undefined ? 'span' : edge === 'within' ? 'day' : 'edge',
    floating: ref.kind === 'named' && !ref.year,
    ...(edge === 'within' && { bound: 'by' as const, closed: true }),
    ...(edge === undefined && { weak: true }),
    date: (context) => {
      const read = quarterDays(ref, context, (days) => (edge === 'end' || edge === 'within' ? oneDay(days.to) : days))
      return read && edge === 'start' ? perhaps(oneDay(read.from)) : read
    },
  }
}

function quarterDays(ref: QuarterRef, context: Context, pick: (days: Days) => Days): Reading | null {
  const { year, month } = civil(context.today)
  const nth = (quarters: number): Days => {
    const first = quarters * 3
    return pick(
      span(
        firstOfMonth(Math.floor(first / 12), (first % 12) + 1),
        lastOfMonth(Math.floor(first / 12), (first % 12) + 3),
      ),
    )
  }
  const settled = (days: Days): Reading => ({ ...days, others: [], unsure: false })
  if (ref.kind === 'counted') return settled(nth(year * 4 + Math.floor((month - 1) / 3) + ref.offset))
  if (ref.year) return settled(nth(yearOf(ref.year, context) * 4 + ref.quarter - 1))
  return roll(
    context,
    [-1, 0, 1].map((offset) => nth((year + offset) * 4 + ref.quarter - 1)),
  )
}
