import { mayBegin } from './edges.ts'
import type { Context } from './meaning.ts'
import { type Moment, moment } from './moment.ts'
import { range } from './range.ts'
import type { Reader } from './reader.ts'
import { recurrence } from './recurring.ts'
import { hasBegun, isOver, type Stretch, settle, whenOf } from './settle.ts'
import { doneBehind } from './tense.ts'
import { type Bound, type Found, UNKNOWN } from './when.ts'

/** A date expression as it stands in a text, already dated. */
export interface Phrase extends Found {
  /** Counts only where a date is expected: 三天, 尽快. */
  readonly bare: boolean
  /** Other dates in the same text are better evidence. */
  readonly weak: boolean
  /** A time without a day of its own (早上8点), which an earlier day may lend it. */
  readonly timeOnly: boolean
}

/** Reads the date expression at the cursor, with its bounds, ranges and apposition. */
export function phrase(reader: Reader, context: Context, floor: number): Phrase | null {
  const start = reader.at
  const repeating = recurrence(reader)
  if (repeating) return { ...repeating, span: { start, end: reader.at }, bare: false, weak: false, timeOnly: false }
  const first = moment(reader, context, floor)
  if (!first) return null
  const told = tell(reader, start, first, context)
  const joined = range(reader, first, told)
  const last = joined?.last ?? first
  const settled = joined ? joined.settled : settle(first, told)
  const bound = settled?.bound ?? last.suffix.bound ?? (joined ? undefined : boundBefore(reader.text, start))
  const part = !joined && !first.clock ? first.part?.part : undefined
  const flags = {
    bare: (first.day?.bare === true || first.away?.bare === true) && !isAskedFor(reader.text, start),
    weak: first.day?.weak === true && !bound,
  }
  const common = {
    ...(bound && { bound }),
    ...(part && { part }),
    ...flags,
    timeOnly: !first.day && !first.away && !first.justNow,
  }
  if (!settled) return { when: UNKNOWN, alternatives: [], ambiguous: true, ...common, span: { start, end: reader.at } }
  const isDay = settled.stretch.unit === 'day'
  const cut = isDay && reader.match(CUT) !== null
  const touching = isDay && !joined && !cut ? dayBehind(reader, context) : null
  const others = distinct(settled.stretch, touching ? [...settled.others, touching] : settled.others)
  const over = [settled.stretch, ...others].every((stretch) => isOver(stretch, context))
  const past =
    over ||
    (told.tense === 'past' && hasBegun(settled.stretch, context)) ||
    first.justNow ||
    isMorningGone(first, settled.stretch, context)
  return {
    when: whenOf(settled.stretch),
    alternatives: others.map(whenOf),
    ambiguous: settled.unsure || cut || touching !== null,
    ...common,
    // What makes it doubtful belongs to what was said.
    span: { start, end: reader.at },
    ...(past && { tense: 'past' as const }),
  }
}

/** 26号周三前, 11月底12月初: another day right behind the first, which is not the same; which is meant has to be asked. */
const dayBehind = (reader: Reader, context: Context): Stretch | null =>
  reader.try(() => {
    const next = mayBegin(reader.look()) ? moment(reader, context) : null
    return next?.day && !next.day.bare && !next.day.weak ? (settle(next, context)?.stretch ?? null) : null
  })

/** 周二走访了: what follows may tell that it has been. */
const tell = (reader: Reader, start: number, first: Moment, context: Context): Context =>
  !first.suffix.bound && !first.day?.bound && doneBehind(reader.text, start, reader.at)
    ? { ...context, tense: 'past' }
    : context

/** 今早 said in the afternoon. */
function isMorningGone({ part, clock }: Moment, { unit, to }: Stretch, { now, today }: Context): boolean {
  return part?.part === 'am' && !clock && unit === 'day' && to === today && now >= today * 1440 + 720
}

/**
 * What stands right behind a date and still tells a time, in a word that we do not read (or half of one that we do):
 * 明天朝头, 周五上半晚, 下个月头, 明天25点, 腊月二十到二十八. Asked about rather than passed over.
 */
const CUT =
  /(?: ?(?:2[5-9]|[3-9]\d) ?[点时:]|(?:至|到|-|~)(?=[\d一二三四五六七八九十廿]{1,3}(?:[号日\s,，。;；]|$))|[朝晏]|挨(?!家|户|个|着|打)|[上下中晌]昼|[上下前后]半[天日夜晚昼]|[晨昼晌]|[黑夜](?=[\s,，。]|$)|[早晚][头间黑边]|旬|边晚)/y

const distinct = (first: Stretch, others: readonly Stretch[]): Stretch[] =>
  others.filter((other, i) => !same(other, first) && others.findIndex((one) => same(one, other)) === i)

const same = (a: Stretch, b: Stretch): boolean => a.unit === b.unit && a.from === b.from && a.to === b.to

const BY =
  /(?:截止|截至|截止到|截至到|不晚于|不迟于|最晚|最迟|至迟|限于|限|期限|时限|务必于|务必在|赶在)(?:日期|时间)?[ :是到至在为于]{0,2}$/
const FROM = /(?:从|自|打)$/

const boundBefore = (text: string, start: number): Bound | undefined => {
  const before = text.slice(Math.max(0, start - 8), start)
  return BY.test(before) ? 'by' : FROM.test(before) ? 'from' : undefined
}

const ASKED =
  /(?:给|宽限|延期|延长|延后|推迟|顺延|限|限期|限时|期限|缓|延|推后|往后推|时限)(?:我|他|她|你|们|了|到|为|是|在)?[ :]{0,2}$/

/** 再给三天, 限三天: a length that is asked for as a date. */
const isAskedFor = (text: string, start: number): boolean => ASKED.test(text.slice(Math.max(0, start - 7), start))

export const plain = ({ bare: _bare, weak: _weak, timeOnly: _timeOnly, ...found }: Phrase): Found => found
