/** When something was said: it may be heard much later, and is judged by then. */

import { dayOf } from './day.ts'
import { days } from './time.ts'

/** No puppet's message is older; what says so has no date at all. */
const FIRST = new Date('2020-01-01T00:00:00Z')

/** When a message was said, by what WeChat tells: never later than it is heard; one that says no date was said now. */
export function whenSaid(sentAt: Date, now: Date): Date {
  return sentAt >= FIRST && sentAt <= now ? sentAt : now
}

/** What is heard so much later may have been settled otherwise. */
const AGED_MS = days(1)

/** Days that count from when they are said, and times of the day. */
const RELATIVE = /[今明昨][天日早晚儿夜]|[前后]天|[早晚]上|[上中下]午|现在|马上|刚才|等[会下]/u

/** How words have aged on their way: `words` name a day that by now is another one; all of it is old. */
export function agedOn(words: string, saidAt: Date, now: Date): 'words' | 'old' | null {
  if (dayOf(saidAt) !== dayOf(now) && RELATIVE.test(words)) return 'words'
  return now.getTime() - saidAt.getTime() >= AGED_MS ? 'old' : null
}
