/** What of an agreement is to be done by a day: 莫家退半米 12月5日前；蓝家把鸡圈起来 月底前. */
import { findDate } from '../../src/language/dates/index.ts'
import { deadlinesOf } from '../../src/speech/deadline.ts'

export interface DatedTerm {
  readonly text: string
  readonly deadline: Date
}

/** No agreement between neighbours holds more. */
const MOST = 10

/** What was agreed, point by point: what several commas part is one point for each day that it names. */
export function partsOf(agreed: string): readonly string[] {
  const sentences = agreed.split(/[；;。\n]+/u).map((part) => part.trim())
  return sentences.filter((part) => part !== '').flatMap(byDays)
}

/** 莫家退半米 12月1日前，蓝家赔200元 12月3日前: two points; 蓝家赔200元，12月3日前: one. */
function byDays(sentence: string): readonly string[] {
  const clauses = sentence.split(/[，,]+/u).flatMap((clause) => (clause.trim() === '' ? [] : [clause.trim()]))
  const points: { clauses: readonly string[]; hasDay: boolean }[] = []
  for (const clause of clauses) {
    const day = findDate(clause, ANY_DAY, { tense: 'future' })
    const last = points.at(-1)
    // A day alone is that of what stands in front of it; a point that has its day already takes no second one.
    if (last && !(last.hasDay && day)) {
      points[points.length - 1] = { clauses: [...last.clauses, clause], hasDay: last.hasDay || day !== null }
    } else points.push({ clauses: [clause], hasDay: day !== null })
  }
  return points.map((one) => one.clauses.join('，'))
}

/** Whether words name a day does not hang on the day on which they are said. */
const ANY_DAY = new Date(0)

/** The parts of an agreement that name a day, as it was meant when it was said. */
export function datedTerms(agreed: string, saidAt: Date): readonly DatedTerm[] {
  return partsOf(agreed)
    .flatMap((text) => {
      const found = findDate(text, saidAt, { tense: 'future' })
      const [deadline] = found ? deadlinesOf(found) : []
      return deadline ? [{ text, deadline }] : []
    })
    .slice(0, MOST)
}
