import { dayOfMinute, minuteOf } from './civil.ts'
import { fold } from './fold.ts'
import type { Context } from './meaning.ts'
import { phrases } from './scan.ts'
import type { Point, When } from './when.ts'

/** What counts from the moment of speaking and is no date. */
const FROM_NOW = /现在|马上|立[刻即]|即刻|刚才|[等待]会|等下|一会儿/u

/** What stands further behind is not looked at, so that no length costs more. */
const LOOKED_AT = 2_000

/** A text as it is read at two moments. */
interface Twice {
  readonly said: Context
  readonly read: Context
}

/**
 * Whether words have aged between being said and being read: a day they name is another one by then (明天, 听朝, a Friday
 * that has gone by), or an hour they named has passed.
 */
export function hasAged(text: string, { said, read }: Twice): boolean {
  if (said.now === read.now) return false
  if (said.today !== read.today && FROM_NOW.test(text)) return true
  const folded = fold(text.slice(0, LOOKED_AT))
  const anew = new Map(phrases(folded, read).map(({ span, when }) => [span.start, when]))
  return phrases(folded, said).some(({ span, when, bare }) => {
    const again = anew.get(span.start)
    // A length (三天) counts from whenever it is read.
    return !bare && again !== undefined && (daysOf(when) !== daysOf(again) || hasPassed(when, said, read))
  })
}

function daysOf(when: When): string {
  if (when.kind === 'range') return `${dayOf(when.from)} ${dayOf(when.to)}`
  return when.kind === 'day' || when.kind === 'minute' ? `${dayOf(when)}` : ''
}

const dayOf = (point: Point): number | string => (point.kind === 'day' ? point.day : dayOfMinute(minuteOf(point.at)))

function hasPassed(when: When, said: Context, read: Context): boolean {
  if (when.kind !== 'minute') return false
  const at = minuteOf(when.at)
  return at > said.now && at <= read.now
}
