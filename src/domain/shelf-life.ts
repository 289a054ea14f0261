import { after, days, hours } from './time.ts'

/** What a message is for, as far as it tells how long it is worth saying. */
export type Use = 'answer' | 'notice' | 'nudge' | 'announcement'

/**
 * How long, in milliseconds from when it may be said. An answer is waited for by whoever asked; a notice tells somebody
 * what they have to do with; a nudge has a next step of its ladder; what is announced must become public.
 */
const WORTH: Readonly<Record<Use, number>> = {
  answer: hours(6),
  notice: days(2),
  nudge: days(1),
  announcement: days(7),
}

/** From when on a message that may be said from a moment on is not worth saying any more. */
export function expiryOf(use: Use, from: Date): Date {
  return after(from, WORTH[use])
}
