import { civil, type Day } from './civil.ts'
import { type Context, type Days, exactly, type Reading } from './meaning.ts'

// Rolled a long way forward from a date that has only just gone by: perhaps that one was meant.
const JUST_GONE_DAYS = 60

/** Picks the candidate that a floating term means: the next not yet over, or the latest begun when past is meant. */
export function roll(context: Context, candidates: readonly (Days | null)[]): Reading | null {
  const known = candidates.filter((days): days is Days => days !== null).sort((a, b) => a.from - b.from)
  if (context.tense === 'past') {
    const last = known.findLast((days) => days.from <= context.today)
    return last ? { ...last, others: [], unsure: false } : null
  }
  const next = known.find((days) => days.to >= context.today)
  return next ? { ...next, others: [], unsure: false } : null
}

const NEAR = [-1, 0, 1, 2]
// Leap days return after up to eight years (2096 to 2104).
const FAR = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8]

/** As `roll`, for what returns every year, or (a leap day) in some years only. */
export function rollYearly(context: Context, inYear: (year: number) => Days | null): Reading | null {
  const { year } = civil(context.today)
  const among = (offsets: readonly number[]): Reading | null =>
    roll(
      context,
      offsets.map((offset) => inYear(year + offset)),
    )
  return among(NEAR) ?? among(FAR)
}

/** Adds the doubt that a date of the last weeks was meant, where rolling carried it on to next year. */
export function doubtJustGone(context: Context, rolled: Reading | null, gone: Days | null): Reading | null {
  if (!rolled || !gone || context.tense === 'past') return rolled
  const days = context.today - gone.to
  return days > 0 && days <= JUST_GONE_DAYS && rolled.from > context.today
    ? { ...rolled, others: [gone], unsure: true }
    : rolled
}

export const orNull = (day: Day | null): Reading | null => (day === null ? null : exactly(day))
export const asDays = (day: Day | null): Days | null => (day === null ? null : { from: day, to: day })
