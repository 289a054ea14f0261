import type { Phrase } from './phrase.ts'
import { formatWhen } from './when.ts'

const MOVED_TO = /(?:改|推迟|延期|延|延后|推|推后|挪|调|调整|提前|换|移|定|顺延|更改|变更)(?:到|至|为|成|在|于)[ :]?$/
const CALLED = /(?:提醒我|提醒|时间|日期|期限)[ :是在]{0,2}$/
const DENIED = /(?:不是|取消|原定|原本|本来|原来|原|不要|上次|除了)(?:是|在|于)?[ :]?$/
const OR = /^ ?(?:或|或者|还是|要么|和|跟|、|,)? ?$/

/** The date a text is about: one it moves to, then a deadline, then the first that is exact and still to come. */
export function choose(text: string, phrases: readonly Phrase[], past: boolean): Phrase | null {
  const candidates = phrases.filter((phrase) => !phrase.bare)
  let best: { phrase: Phrase; weight: number; index: number } | null = null
  candidates.forEach((phrase, index) => {
    const weight = weigh(text, phrase, past)
    if (!best || weight > best.weight) best = { phrase, weight, index }
  })
  if (!best) return null
  const { phrase, index }: { phrase: Phrase; index: number } = best
  return withChoice(text, withTime(text, phrase, candidates[index + 1]), candidates[index + 1])
}

function weigh(text: string, phrase: Phrase, past: boolean): number {
  const before = text.slice(Math.max(0, phrase.span.start - 6), phrase.span.start)
  let weight = phrase.when.kind === 'unknown' ? 0 : phrase.weak ? 1 : phrase.timeOnly ? 2.5 : 3
  if (phrase.timeOnly && phrase.part) weight = 1.5
  if (MOVED_TO.test(before)) weight += 4
  if (CALLED.test(before)) weight += 1
  if (DENIED.test(before)) weight -= 3
  if (phrase.bound === 'by') weight += 1.5
  if ((phrase.tense === 'past') !== past) weight -= 2
  return weight
}

const GAP = /^ ?[,，、 ]? ?(?:的|在|于|定在)?$/
const MEETS = /^.{0,12}$/
const GATHER = /^[^,。;\n]{0,8}(?:集合|开始|开会|出发|开|见|到齐|报到|签到|集中|动身|截止|上车)/

/** 周六清水沟，早上8点集合: the clock time belongs to the day before it. */
function withTime(text: string, day: Phrase, time: Phrase | undefined): Phrase {
  if (
    !time?.timeOnly ||
    time.when.kind !== 'minute' ||
    day.when.kind !== 'day' ||
    day.timeOnly ||
    day.bound ||
    day.ambiguous
  )
    return day
  const between = text.slice(day.span.end, time.span.start)
  const near =
    GAP.test(between) ||
    (MEETS.test(between) && /[,，、 ]$/.test(between) && GATHER.test(text.slice(time.span.end, time.span.end + 12))) ||
    (/^[^,，。;\n]{1,12}[,，]$/.test(between) && /^[\s。.!！~)）]*$/.test(text.slice(time.span.end)))
  if (!near) return day
  const { day: on } = day.when
  const { part, ...rest } = day
  const all = [time.when, ...time.alternatives].flatMap((other) =>
    other.kind === 'minute' && (other === time.when || isHalfDayApart(other.at, time)) ? [timeOn(on, other.at)] : [],
  )
  // 今晚跳舞，七点半: the part of the day tells which half.
  const fits = all.filter((other) => part === undefined || isForenoon(other.at) === (part === 'am'))
  const [at = timeOn(on, time.when.at), ...alternatives] = fits
  return {
    ...rest,
    when: at,
    alternatives,
    ambiguous: alternatives.length > 0,
    ...(time.bound && { bound: time.bound }),
    span: GAP.test(between) ? { start: day.span.start, end: time.span.end } : day.span,
  }
}

const isHalfDayApart = (other: Date, { when }: Phrase): boolean =>
  when.kind === 'minute' && Math.abs(other.getTime() - when.at.getTime()) % 86_400_000 !== 0

const OFFSET_MS = 8 * 3_600_000
const isForenoon = (at: Date): boolean => (at.getTime() + OFFSET_MS) % 86_400_000 < 43_200_000
const timeOn = (day: string, clock: Date): { kind: 'minute'; at: Date } => ({
  kind: 'minute',
  at: new Date(Date.parse(`${day}T00:00:00+08:00`) + ((clock.getTime() + OFFSET_MS) % 86_400_000)),
})

/** 周五或者周六: two dates to choose from. */
function withChoice(text: string, phrase: Phrase, next: Phrase | undefined): Phrase {
  if (!next || next.when.kind === 'unknown' || next.span.start < phrase.span.end) return phrase
  const between = text.slice(phrase.span.end, next.span.start)
  if (!OR.test(between)) return phrase
  // 明天，后天 are two days to choose from; 周五，11月27日 is one, said twice.
  if (between.includes(',') && (next.timeOnly || formatWhen(next.when) === formatWhen(phrase.when))) return phrase
  return { ...phrase, ambiguous: true, alternatives: [...phrase.alternatives, next.when] }
}
