import { after, days, hours } from './time.ts'

/** What a message is for. */
export type Purpose = 'reply' | 'nudge' | 'announcement'

/** News is said like a reply, but nobody asked for it and waits. */
type Worth = Purpose | 'news'

/**
 * How long, in milliseconds from when it may be said. A reply is waited for by whoever asked; news tells somebody
 * what they have to do with; a nudge has a next step of its ladder; what is announced must become public.
 */
const WORTH: Readonly<Record<Worth, number>> = {
  reply: hours(6),
  news: days(2),
  nudge: days(1),
  announcement: days(7),
}

/** From when on a message that may be said from a moment on is not worth saying any more. */
export function expiryOf(as: Worth, from: Date): Date {
  return after(from, WORTH[as])
}
