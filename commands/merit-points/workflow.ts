import type { Matter } from '../../src/domain/matter.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { role } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import { type Actor, allows, type Workflow } from '../../src/domain/workflow.ts'
import type { Claimed } from '../../src/speech/earning.ts'

export type ClaimState = 'waiting' | 'granted' | 'rejected' | 'withdrawn'
export type ClaimMove = 'approve' | 'reject' | 'cancel'

/** Who looks at what somebody says of themself: somebody else, and of another household (see `answering`). */
export const LOOKING = { roles: GRID_UP, except: ['requester', 'reporter'] } as const

/** 申报: what somebody did that nothing else recorded. What is granted stands in the next list, and counts after that. */
export const claim: Workflow<ClaimState, ClaimMove> = {
  kind: 'pointsClaim',
  start: 'waiting',
  states: {
    waiting: { ladder: [{ at: days(3), since: 'entered', do: { nudge: role('secretary'), says: 'waiting' } }] },
    granted: {},
    rejected: { undone: true },
    withdrawn: { undone: true },
  },
  moves: {
    approve: { from: ['waiting'], to: 'granted', by: LOOKING },
    reject: { from: ['waiting'], to: 'rejected', by: LOOKING },
    cancel: { from: ['waiting'], to: 'withdrawn', by: { parts: ['requester', 'reporter'] } },
  },
}

/** Whether it waits, and for somebody like this. */
export const mayLook = (matter: Matter, actor: Actor | null): boolean =>
  matter.state === 'waiting' && actor !== null && allows(LOOKING, matter, actor)

/** What the details of a claim hold, read back. */
export const claimedIn = ({ details }: Pick<Matter, 'details'>): Claimed => ({
  item: String(details.item),
  points: Number(details.points),
})
