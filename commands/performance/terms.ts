/** What of an agreement is to be done by a day: 莫家退半米 12月5日前；蓝家把鸡圈起来 月底前. */
import { findDate } from '../../src/language/dates/index.ts'
import { deadlinesOf } from '../../src/speech/deadline.ts'

export interface DatedTerm {
  readonly text: string
  readonly deadline: Date
}

/** No agreement between neighbours holds more. */
const MOST = 10

/** What was agreed, point by point. */
export function partsOf(agreed: string): readonly string[] {
  return agreed.split(/[；;。\n]+/u).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
}

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
