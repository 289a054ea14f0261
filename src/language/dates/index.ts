/**
 * Our own grammar for the dates people write in a village group. No library reads Chinese deadlines, and a misread
 * deadline is worse than a question, so every reading carries its doubts.
 *
 * A text is folded one character to one (`fold`), then read left to right by small rules: a day term (`day-term` lists
 * them), a part of the day, a clock time and what stands behind (`moment`), ranges (`range`) and rules that repeat
 * (`recurring`). Terms say what they mean; `settle` dates them from the moment of speaking. `guards` knows what only
 * looks like a date. Pure: no clock, no I/O.
 */
import { type RestDays, restDays as statutory } from '../calendar/index.ts'
import { hasAged } from './aged.ts'
import { choose } from './choose.ts'
import { dayOfMinute, minuteOf } from './civil.ts'
import { mayEnd } from './edges.ts'
import { fold } from './fold.ts'
import type { Context } from './meaning.ts'
import { type Phrase, plain } from './phrase.ts'
import { Reader } from './reader.ts'
import { phraseAt, phrases } from './scan.ts'
import type { Found } from './when.ts'

export type { Bound, Found, Part, Point, When } from './when.ts'
export { formatWhen } from './when.ts'

export interface DateOptions {
  /** Which way a date that leaves year, month or week open is sought; `past` for visits. Default `future`. */
  readonly tense?: 'future' | 'past'
  /** Which days are worked, for 工作日. Default: the statutory calendar with Guangxi's 三月三. */
  readonly restDays?: RestDays
}

const STATUTORY = statutory()

/**
 * The date that a text is about, or null.
 *
 *     findDate('三组的垃圾桶下周五前换完', now)   // 2026-11-27, bound: 'by', span of 下周五前
 */
export function findDate(text: string, now: Date, options: DateOptions = {}): Found | null {
  const context = contextOf(now, options)
  const folded = fold(text)
  const best = choose(folded, phrases(folded, context), context.tense === 'past')
  return best && plain(best)
}

/** The date expression a text begins with, apart from spaces and light punctuation: `周五前 把名单核对完`. */
export function leadingDate(text: string, now: Date, options: DateOptions = {}): Found | null {
  const folded = fold(text)
  const start = /^[\s:,，、。;]*/.exec(folded)?.[0].length ?? 0
  const found = phraseAt(new Reader(folded, start), start, contextOf(now, options), start)
  return found && plain(found)
}

/** Whether a text that was said at one moment misleads whoever reads it at another: 明天 has come, or 下午3点 is over. */
export function misleads(text: string, said: Date, read: Date): boolean {
  return hasAged(text, { said: contextOf(said, {}), read: contextOf(read, {}) })
}

// A date expression is short: only the end of a long text is looked at.
const LONGEST = 60

/** The date expression a text ends with, apart from spaces and closing punctuation: `把名单核对完，本周内`. */
export function trailingDate(text: string, now: Date, options: DateOptions = {}): Found | null {
  const folded = fold(text.slice(-LONGEST * 4))
  const skipped = text.length - folded.length
  const end = folded.replace(/[\s.,，、。;!！~…]+$/, '').length
  if (!mayEnd(folded.charAt(end - 1))) return null
  const from = Math.max(0, end - LONGEST)
  const last = phrases(folded.slice(from, end), contextOf(now, options)).at(-1)
  if (!last || last.span.end !== end - from) return null
  if (last.bare && !standsApart(folded, from + last.span.start)) return null
  return plain(moved(last, skipped + from))
}

/** 延期 #31 三天: a bare length counts as a date where it stands by itself. */
const standsApart = (text: string, start: number): boolean =>
  start === 0 || /[\s,，、。;:]/.test(text.charAt(start - 1))

const moved = (phrase: Phrase, by: number): Phrase => ({
  ...phrase,
  span: { start: phrase.span.start + by, end: phrase.span.end + by },
})

function contextOf(now: Date, { tense = 'future', restDays = STATUTORY }: DateOptions): Context {
  const minute = minuteOf(now)
  return { now: minute, today: dayOfMinute(minute), tense, restDays }
}
