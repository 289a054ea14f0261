import type { RestDays } from '../calendar/index.ts'
import type { Day, Minute } from './civil.ts'
import type { Reader } from './reader.ts'
import type { Bound, Part } from './when.ts'

/** What the moment of speaking lends to a reading. */
export interface Context {
  readonly now: Minute
  readonly today: Day
  /** Which way a date without a year, month or week is sought. */
  readonly tense: 'future' | 'past'
  readonly restDays: RestDays
}

export interface Days {
  readonly from: Day
  readonly to: Day
}

/** The days a term stands for here and now. */
export interface Reading extends Days {
  readonly others: readonly Days[]
  /** People would ask back. */
  readonly unsure: boolean
}

/**
 * How a term takes 前: a `day` and an `edge` (月底) include themselves, a `festival` is preceded, and a `span`
 * (3月, 下周) is preceded or included, nobody knows.
 */
type Shape = 'day' | 'edge' | 'festival' | 'span'

/** A term that names days, read but not yet dated. */
export interface DayTerm {
  readonly shape: Shape
  /** The words leave year, month or week open, so the date rolls to the next (or last) that fits. */
  readonly floating: boolean
  /** The term already says what 前, 内 or 后 said (三天内). */
  readonly bound?: Bound
  /** Already closed by 前, 内 or 后: takes no further bound. */
  readonly closed?: boolean
  /** 今早, 昨晚 carry the part of the day, which a clock time after it may use. */
  readonly part?: PartWord
  /** Needs something before it (再给三天) or a reader that expects a date. */
  readonly bare?: boolean
  /** Returns every week, so that a range of such may be this week's or the next. */
  readonly weekly?: true
  /** Weak evidence: another date in the same text is preferred. */
  readonly weak?: boolean
  /** The dates, or null for a day that no calendar has (2月30日) or nobody can know (下个圩日). */
  readonly date: (context: Context) => Reading | null
}

export type PartKind = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'dusk' | 'evening' | 'midnight'

export interface PartWord {
  readonly kind: PartKind
  readonly part: Part
}

/** Reads one kind of day term at the cursor. */
export type DayRule = (reader: Reader) => DayTerm | null

export const exactly = (day: Day): Reading => ({ from: day, to: day, others: [], unsure: false })
export const span = (from: Day, to: Day): Reading => ({ from, to, others: [], unsure: false })
export const oneDay = (day: Day): Days => ({ from: day, to: day })

/** The same reading, with doubt and what else it may be. */
export const perhaps = (reading: Days, ...others: Days[]): Reading => ({ ...reading, others, unsure: true })
