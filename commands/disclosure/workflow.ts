import type { Category, Fulfilled } from '../../src/domain/disclosure-schedule.ts'
import type { Details, Matter } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import { part, role } from '../../src/domain/target.ts'
import { after, days, minutes } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type DisclosureState =
  | 'draft'
  | 'confirmed'
  | 'unheard'
  | 'published'
  | 'leaving'
  | 'withdrawn'
  | 'dropped'
  | 'lapsed'
export type DisclosureMove =
  | 'attach'
  | 'confirm'
  | 'countersign'
  | 'reach'
  | 'miss'
  | 'correct'
  | 'post'
  | 'withdraw'
  | 'askWithdrawal'
  | 'approve'
  | 'reject'
  | 'dismiss'
  | 'lapse'

/** The states in which what is still to be said of it is said. */
export const ON_ITS_WAY: readonly DisclosureState[] = ['published', 'leaving', 'confirmed', 'unheard']

/** The states in which the village has it before it. */
export const UP: readonly DisclosureState[] = ['published', 'leaving']

export const isUp = ({ state }: Pick<Matter, 'state'>): boolean => (UP as readonly string[]).includes(state)

/** Who publishes for a village. */
export const PUBLISHERS: readonly Role[] = ['cadre', 'secretary']

/**
 * 阳光公开 (guidance §15): nothing is published before somebody has seen it as the village will, it is published when a
 * group of the village heard it and not before, and nothing published is changed: a correction is a disclosure of its own,
 * a withdrawal says why.
 */
export const disclosure: Workflow<DisclosureState, DisclosureMove> = {
  kind: 'disclosure',
  start: 'draft',
  states: {
    draft: {
      ladder: [
        { at: days(1), since: 'entered', do: { nudge: part('requester'), says: 'unconfirmed' } },
        { at: days(7), since: 'entered', do: { move: 'lapse' } },
      ],
    },
    // On its way to the groups.
    confirmed: { ladder: [{ at: minutes(15), since: 'entered', do: { nudge: role('secretary'), says: 'unheard' } }] },
    // No group took it. It waits for 重发, by which it may still be published.
    unheard: { ladder: [{ at: days(1), since: 'entered', do: { nudge: role('secretary'), says: 'unheard' } }] },
    published: {},
    // Somebody wants it taken down before its time; until 监督委员会 says so it stays.
    leaving: { ladder: [{ at: days(2), since: 'entered', do: { nudge: role('supervisor'), says: 'leaving' } }] },
    withdrawn: { undone: true },
    dropped: { undone: true },
    lapsed: {
      undone: true,
      ladder: [{ at: 0, since: 'entered', do: { nudge: part('requester'), says: 'lapsed' } }],
    },
  },
  moves: {
    attach: { from: ['draft'], by: { parts: ['requester'] } },
    confirm: { from: ['draft'], to: 'confirmed', by: { parts: ['requester'], roles: ['secretary'] } },
    // 两人确认: somebody else of the village's office.
    countersign: { from: ['draft'], to: 'confirmed', by: { roles: PUBLISHERS, except: ['requester'] } },
    reach: { from: ['confirmed', 'unheard'], to: 'published', by: {} },
    miss: { from: ['confirmed'], to: 'unheard', by: {} },
    // Recorded on the original when its correction is published.
    correct: { from: UP, by: { roles: PUBLISHERS } },
    // The paper on the wall.
    post: { from: UP, by: { roles: PUBLISHERS } },
    askWithdrawal: { from: ['published'], to: 'leaving', by: { parts: ['requester'], roles: ['secretary'] } },
    approve: { from: ['leaving'], to: 'withdrawn', by: { roles: ['supervisor'] } },
    reject: { from: ['leaving'], to: 'published', by: { roles: ['supervisor'] } },
    withdraw: { from: ON_ITS_WAY, to: 'withdrawn', by: { parts: ['requester'], roles: ['secretary'] } },
    dismiss: {
      from: ['draft', 'confirmed', 'unheard'],
      to: 'dropped',
      by: { parts: ['requester'], roles: ['secretary'] },
    },
    lapse: { from: ['draft'], to: 'lapsed', by: {} },
  },
}

/** The states in which the village sees it, marked as withdrawn once it is; a draft is its author's. */
export const SHOWN: readonly DisclosureState[] = [...UP, 'withdrawn']

/** What a disclosure's details hold. */
export interface Publication {
  readonly category: Category
  /** As it was typed, line breaks and all; the title is the matter's. */
  readonly body: string
  /** The parts of the village it is for; empty for the whole village. */
  readonly orgIds: readonly string[]
  /** The account and conversation it was written in: what is attached comes from there. */
  readonly from: { readonly accountId: string; readonly chatId: string }
  /** The number of the disclosure this one puts right. */
  readonly corrects?: number
  /** The number of the newest disclosure that puts this one right. */
  readonly correctedBy?: number
  /** Who confirmed it, and the group in which they did; null when that was elsewhere. */
  readonly confirmed?: { readonly personId: string; readonly roomId: string | null }
  /** When a group had heard all of it. ISO 8601. */
  readonly publishedAt?: string
  /** Until when it has to stay up, as it was the rule when it was published. ISO 8601. */
  readonly upUntil?: string
  /** The local day on which the paper was put on the wall. */
  readonly postedDay?: string
  /** Why it is to be taken down before that, while 监督委员会 is asked. */
  readonly leaving?: string
  /** What of the 公开清单 it fulfilled, so that it is owed again when this is withdrawn. */
  readonly fulfils?: readonly Fulfilled[]
  /** Why it was withdrawn. */
  readonly withdrawn?: string
}

export function publicationOf(matter: Pick<Matter, 'details'>): Publication {
  return matter.details as unknown as Publication
}

export function detailsOf(publication: Publication): Details {
  return { ...publication }
}

/** How long after its command a draft takes pictures and files. */
const ATTACH_MS = minutes(2)

export function attachableUntil(writtenAt: Date): Date {
  return after(writtenAt, ATTACH_MS)
}

/** Which move publishes it: the village's accounts may want somebody besides their author. */
export function publishingMove(matter: Matter, twoPersons: boolean): 'confirm' | 'countersign' {
  return twoPersons && publicationOf(matter).category === '财务' ? 'countersign' : 'confirm'
}
