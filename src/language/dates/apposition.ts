import type { Day } from './civil.ts'
import { dayTerm } from './day-term.ts'
import { mayBegin } from './edges.ts'
import { type Context, type DayTerm, oneDay, perhaps } from './meaning.ts'
import type { Reader } from './reader.ts'

const OPEN = /\(/y
const CLOSE = /\)/y

/** Reads a second name of the same day, 12月1日（周二）, 明天23号, and says when the two do not agree. */
export function agree(reader: Reader, context: Context, first: DayTerm): DayTerm {
  if (first.bound || first.part || (first.shape !== 'day' && first.shape !== 'festival')) return first
  const merged = reader.try(() => {
    reader.spaces()
    const bracket = reader.match(OPEN) !== null
    const second = mayBegin(reader.look()) ? dayTerm(reader, reader.at) : null
    if (!second || second.bare || second.bound || second.part || second.shape === 'span' || second.shape === 'edge')
      return null
    if (bracket && !reader.match(CLOSE)) return null
    return bothNames(context, first, second, bracket)
  })
  return merged ?? first
}

function bothNames(context: Context, first: DayTerm, second: DayTerm, bracket: boolean): DayTerm | null {
  const [a, b] = [first.date(context)?.from, second.date(context)?.from]
  if (a === undefined || b === undefined) return null
  if (seenFrom(context, a, second) === a) return first
  if (seenFrom(context, b, first) === b) return second
  // 本周五（27日）said on a Sunday: the second name settles what the first leaves open.
  const open = first.date(context)
  if (open?.unsure && open.others.some((other) => other.from === b && other.to === b)) return second
  // Not the same day: 12月1日（周三）. Without brackets the two may well be a list.
  return bracket ? { ...first, date: () => perhaps(oneDay(a), oneDay(b)) } : null
}

/** Where a floating name falls when told from that very day. */
const seenFrom = (context: Context, day: Day, term: DayTerm): Day | undefined =>
  term.date(term.floating ? { ...context, today: day, tense: 'future' } : context)?.from
