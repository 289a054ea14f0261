/** When something was said: it may be heard much later, and is judged by then. */

import { days } from './time.ts'

/** No puppet's message is older; what says so has no date at all. */
const FIRST = Date.parse('2020-01-01T00:00:00Z')

/** When a message was said, by what WeChat tells: never later than it is heard; one that says no date was said now. */
export function whenSaid(sentAt: Date, now: Date): Date {
  const at = sentAt.getTime()
  return at >= FIRST && at <= now.getTime() ? sentAt : now
}

/** What is heard so much later may have been settled otherwise. */
const OLD_MS = days(1)

/** Whether something has been on its way for so long that it is asked about. */
export function isOld(saidAt: Date, now: Date): boolean {
  return now.getTime() - saidAt.getTime() >= OLD_MS
}
