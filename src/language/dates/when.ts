import { type Day, instantOf, isoDay, isoMinute, type Minute, minuteOf } from './civil.ts'

/** One point that a text can name: a whole day, or a minute of it. */
export type Point =
  | { readonly kind: 'day' /** `YYYY-MM-DD` */; readonly day: string }
  | { readonly kind: 'minute'; readonly at: Date }

/** What a date expression means. */
export type When =
  | Point
  /** Inclusive at both ends. */
  | { readonly kind: 'range'; readonly from: Point; readonly to: Point }
  /** An RFC 5545 rule without its `RRULE:` prefix. */
  | { readonly kind: 'recurrence'; readonly rule: string }
  /** The same for the lunar calendar: `BYMONTHDAY=1,15`, `BYMONTH=8;BYMONTHDAY=15`. */
  | { readonly kind: 'lunar-recurrence'; readonly rule: string }
  /** A date is named, but only people know which (下个圩日, 过几天): ask back. */
  | { readonly kind: 'unknown' }

export type Bound = 'by' | 'from'
export type Part = 'am' | 'noon' | 'pm' | 'eve'

/** A date expression and where it stands. */
export interface Found {
  readonly when: When
  /** Other readings; they only call for asking back when `ambiguous`. */
  readonly alternatives: readonly When[]
  readonly ambiguous: boolean
  /** `by`: a deadline, inclusive. `from`: a start. */
  readonly bound?: Bound
  /** The part of the day, where no clock time was said. */
  readonly part?: Part
  /** Said of something that has been. */
  readonly tense?: 'past'
  /** Half-open range of UTF-16 indices in the original text. */
  readonly span: { readonly start: number; readonly end: number }
}

export const UNKNOWN: When = { kind: 'unknown' }

export const dayPoint = (day: Day): Point => ({ kind: 'day', day: isoDay(day) })
export const minutePoint = (minute: Minute): Point => ({ kind: 'minute', at: instantOf(minute) })

/** `2026-12-01`, `2026-12-01T09:30+08:00`, `A/B`, `RRULE:…`, `LUNAR-RRULE:…`; null where only people know. */
export function formatWhen(when: When): string | null {
  switch (when.kind) {
    case 'day':
    case 'minute':
      return formatPoint(when)
    case 'range':
      return `${formatPoint(when.from)}/${formatPoint(when.to)}`
    case 'recurrence':
      return `RRULE:${when.rule}`
    case 'lunar-recurrence':
      return `LUNAR-RRULE:${when.rule}`
    case 'unknown':
      return null
  }
}

const formatPoint = (point: Point): string => (point.kind === 'day' ? point.day : isoMinute(minuteOf(point.at)))
