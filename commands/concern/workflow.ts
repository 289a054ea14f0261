import { type ReferralMove, type ReferralState, referral } from '../../src/domain/referral.ts'
import { GRID_UP, MEMBER_UP, SECRETARY_UP } from '../../src/domain/roles.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type ConcernState = 'open' | 'ordered' | 'tasked' | 'cancelled' | ReferralState

const toTownship = referral(['open'], { roles: GRID_UP })

/**
 * 民情: what people say at the door. It goes on as an order or as a task, under the same thread, and ends there; or in the
 * township, from where it may come back.
 */
export const concern: Workflow<ConcernState, 'toOrder' | 'toTask' | 'cancel' | ReferralMove> = {
  kind: 'concern',
  start: 'open',
  states: { open: {}, ordered: {}, tasked: {}, cancelled: { undone: true }, ...toTownship.states },
  moves: {
    toOrder: { from: ['open'], to: 'ordered', by: { roles: MEMBER_UP } },
    toTask: { from: ['open'], to: 'tasked', by: { roles: GRID_UP } },
    cancel: { from: ['open'], to: 'cancelled', by: { parts: ['requester'], roles: SECRETARY_UP } },
    ...toTownship.moves,
  },
}
