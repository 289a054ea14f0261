import { dayOfMonth, monthAndDay } from './absolute.ts'
import { daysAway, nextWorkday } from './duration.ts'
import { aroundNewYear, festival } from './festival.ts'
import { endsPersonName, isNamedAfterFestival, isPersonName, isZhouName } from './guards-names.ts'
import {
  type Guard,
  isInsideNumber,
  isLooseSpan,
  isMonthWord,
  isNumberedThing,
  isOtherNumber,
  isWishOrBirth,
  isWithinWord,
} from './guards.ts'
import { bareLunarDay, lunarDate, wholeLunarMonth } from './lunar.ts'
import type { DayRule, DayTerm } from './meaning.ts'
import { monthEdge, withinMonth } from './month-parts.ts'
import { wholeMonth } from './months.ts'
import { numericDate } from './numeric.ts'
import { quarter } from './quarter.ts'
import type { Reader } from './reader.ts'
import { relativeDay, relativeSpan, soon, vagueDay } from './relative.ts'
import { weekday, withinWeek } from './weekday.ts'
import { lunarYearEnd, wholeYear, yearEdge } from './year.ts'

/** Every way to name days, each with what it must not be mistaken for. The longest reading wins, then the first. */
const RULES: readonly (readonly [rule: DayRule, ...guards: Guard[]])[] = [
  [relativeDay, isPersonName, endsPersonName],
  [relativeSpan],
  [weekday, isZhouName],
  [withinWeek],
  [monthAndDay, isNumberedThing],
  [dayOfMonth, isNumberedThing],
  [numericDate, isOtherNumber],
  [monthEdge, isWithinWord],
  [withinMonth, isWithinWord],
  [yearEdge, isWithinWord],
  [lunarYearEnd],
  [quarter, isLooseSpan],
  [wholeMonth, isMonthWord],
  [festival, isPersonName, isNamedAfterFestival],
  [lunarDate],
  [bareLunarDay, isPersonName],
  [wholeLunarMonth, isMonthWord],
  [aroundNewYear],
  [daysAway],
  [nextWorkday],
  [vagueDay],
  [soon],
  [wholeYear, isLooseSpan],
]

/** Reads the longest day term at the cursor; `floor` is where the text before has already been read as a date. */
export function dayTerm(reader: Reader, floor: number): DayTerm | null {
  const start = reader.at
  if (isInsideNumber(reader.text, start, floor)) return null
  let best: { term: DayTerm; end: number; row: (typeof RULES)[number] } | null = null
  for (const row of RULES) {
    reader.at = start
    const term = row[0](reader)
    if (term && (!best || reader.at > best.end)) best = { term, end: reader.at, row }
  }
  reader.at = start
  if (!best) return null
  const { term, end, row } = best
  const [, ...guards] = row
  if (isWishOrBirth(reader.text, end) || guards.some((isOther) => isOther(reader.text, start, end, floor))) return null
  reader.at = end
  return term
}
