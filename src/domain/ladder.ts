import type { Details, Matter } from './matter.ts'
import type { Target } from './target.ts'
import { after, hours } from './time.ts'

/**
 * A deadline mostly is a day, that is the end of it; people are reminded in the morning, not at midnight. Eight in the
 * morning is sixteen hours before the end of the day.
 */
export const MORNING = -hours(16)

/** One step of a ladder. After a time the bot was down, only the latest step counts. */
export interface Rung {
  /** How long after the state was entered, or after the matter's deadline (may be negative). */
  readonly at: Span
  /** A detail holds a moment of its own, as ISO 8601; a matter without it has no such rung. */
  readonly since: 'entered' | 'deadline' | { readonly detail: string }
  readonly do: Todo
}

/**
 * What comes due: somebody hears of it, worded by the mechanism's reminder of this name; or a move the program makes by
 * itself.
 */
export type Todo = Reminder | { readonly move: string }

interface Reminder {
  readonly nudge: Target
  readonly says: string
  /** It cannot wait: said at any hour of any day. */
  readonly atOnce?: true
  /** Somebody else who hears of it at the same time, in other words. */
  readonly also?: { readonly nudge: Target; readonly says: string }
}

/**
 * A length of time in milliseconds: fixed, or the number the matter's details hold under this name (a village's own
 * setting is written there when the matter is raised), else the fixed one.
 */
export type Span = number | { readonly detail: string; readonly otherwise: number }

export function lengthOf(span: Span, details: Details): number {
  if (typeof span === 'number') return span
  const own = details[span.detail]
  return typeof own === 'number' && Number.isFinite(own) ? own : span.otherwise
}

/** What a ladder counts from. */
export type Timed = Pick<Matter, 'enteredAt' | 'deadline' | 'details'>

/** The moment of a rung; null where it counts from one that the matter does not have. */
export function momentOf({ at, since }: Rung, { enteredAt, deadline, details }: Timed): Date | null {
  const from = since === 'entered' ? enteredAt : since === 'deadline' ? deadline : momentIn(details[since.detail])
  return from && after(from, lengthOf(at, details))
}

/** A moment as details keep it; null for anything else. */
export function momentIn(kept: unknown): Date | null {
  const moment = typeof kept === 'string' ? new Date(kept) : null
  return moment !== null && Number.isFinite(moment.getTime()) ? moment : null
}

/** When a state's ladder begins; what lies before entering it is not made up for. Null when nothing is due in it. */
export function firstDue({ ladder = [] }: { readonly ladder?: readonly Rung[] }, timed: Timed): Date | null {
  return inOrder(ladder, timed).find(({ at }) => at !== null && at >= timed.enteredAt)?.at ?? null
}

/** The next moment of a state's ladder that lies ahead; null when none does. */
export function nextMoment(
  { ladder = [] }: { readonly ladder?: readonly Rung[] },
  timed: Timed,
  now: Date,
): Date | null {
  return inOrder(ladder, timed).find(({ at }) => at !== null && at > now)?.at ?? null
}

/**
 * The rungs of a ladder in the order they come due in this matter. Those that never do come last: one that is given its
 * moment later then stands behind those climbed by then.
 */
export function inOrder(
  ladder: readonly Rung[],
  timed: Timed,
): readonly { readonly rung: Rung; readonly at: Date | null }[] {
  const moments = ladder.map((rung) => ({ rung, at: momentOf(rung, timed) }))
  return moments.toSorted((one, other) => (one.at?.getTime() ?? Infinity) - (other.at?.getTime() ?? Infinity) || 0)
}
