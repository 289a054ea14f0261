import { dayOf } from '../../src/domain/day.ts'
import type { Found } from '../../src/language/dates/index.ts'
import { deadlinesOf, deadlineText } from '../../src/speech/deadline.ts'
import type { Outcome } from '../../src/speech/outcome.ts'
import type { Reading } from '../../src/speech/reading.ts'

/** What to ask when a date is no certain deadline: nobody knows it, two are possible, or it is over. Null when it is. */
export function doubtIn(date: Found, now: Date, asked = '要哪天办好？'): string | null {
  const [deadline, ...others] = deadlinesOf(date)
  const example = '直接回日期就行，比如：本周五、11月30日'
  if (!deadline) return `这个日子我说不准。是哪一天？${example}`
  const ahead = [deadline, ...others].filter((one) => one > now)
  if (ahead.length === 0) return `${deadlineText(deadline, now)} 已经过了。${asked}${example}`
  // What has passed may have been a slip, so the next that fits is offered, not taken: 本周五前 said on a Sunday. An hour
  // of the same day (今天8点) leaves no doubt.
  const day = ahead[0] && dayOf(ahead[0])
  const gone = [deadline, ...others].find((one) => one <= now && dayOf(one) !== day)
  if (gone)
    return `${deadlineText(gone, now)} 已经过了。是 ${ahead.map((one) => deadlineText(one, now)).join(' 还是 ')} 吗？直接回日期就行`
  if (ahead.length > 1) return `是 ${ahead.map((one) => deadlineText(one, now)).join(' 还是 ')}？直接回日期就行`
  return null
}

/** Asks for the day, as `doubtIn` words it; a day alone then goes on with what was said. */
export function askDay(text: string, { command, slots }: Pick<Reading, 'command' | 'slots'>): Outcome {
  return {
    reply: { text },
    ask: { kind: 'confirm', reading: { command, slots, ask: 'date' }, options: [] },
    outcome: 'asked',
  }
}
