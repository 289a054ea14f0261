import { hours } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type ListState = 'gathering' | 'open' | 'counting' | 'counted' | 'dropped'
export type ListMove = 'publish' | 'count' | 'dispute' | 'settle' | 'drop'

/** Under these names the details hold for how many days it is public, and until when, ISO 8601. */
export const DAYS_OPEN = 'daysOpen'
export const OPEN_UNTIL = 'openUntil'
/** And what it comes to next, where there are several. */
export const NEXT = 'next'

/**
 * A month's list of what was given. It is written by itself in the morning after the month is over, is public for some days, and
 * then counts, but for what is objected to; the last of those settled, it is over. Nobody moves it.
 */
export const list: Workflow<ListState, ListMove> = {
  kind: 'pointsList',
  start: 'gathering',
  states: {
    gathering: { ladder: [{ at: hours(9), since: 'deadline', do: { move: 'publish' } }] },
    // From a moment of its own: an objection keeps no list from counting.
    open: { ladder: [{ at: 0, since: { detail: OPEN_UNTIL }, do: { move: 'count' } }] },
    counting: {},
    counted: {},
    dropped: { undone: true },
  },
  moves: {
    publish: { from: ['gathering'], to: 'open', by: {} },
    count: { from: ['open'], to: { detail: NEXT, among: ['counted', 'counting'] }, by: {} },
    // Somebody objected to some of it, or that was decided: the list is told of by the same hand.
    dispute: { from: ['open'], by: {} },
    settle: { from: ['open', 'counting'], to: { detail: NEXT, among: ['open', 'counting', 'counted'] }, by: {} },
    drop: { from: ['gathering'], to: 'dropped', by: {} },
  },
}

/** Something that earned points, or lost some. */
export interface Line {
  /** What it is counted for: a second line of the same key there never is. */
  readonly key: string
  readonly personId: string
  /** 户号, where the roster says whose; empty where it does not. */
  readonly home: string
  readonly item: string
  readonly points: number
  readonly state: 'held' | 'disputed' | 'struck' | 'counted'
}

/** What the details of a list hold. */
export interface Listing {
  /** `2026-11` */
  readonly month: string
  /** What was done before this moment is in no list, ISO 8601. */
  readonly since: string
  readonly lines: readonly Line[]
}

export function listingOf({ details }: { readonly details: Readonly<Record<string, unknown>> }): Listing {
  const { month = '', since = '', lines } = details as Partial<Listing>
  return { month, since, lines: Array.isArray(lines) ? lines : [] }
}
