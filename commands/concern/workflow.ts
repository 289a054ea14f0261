import { GRID_UP, MEMBER_UP, SECRETARY_UP } from '../../src/domain/roles.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

/** 民情: what people say at the door. It goes on as an order or as a task, under the same thread, and ends there. */
export const concern: Workflow<'open' | 'ordered' | 'tasked' | 'cancelled', 'toOrder' | 'toTask' | 'cancel'> = {
  kind: 'concern',
  start: 'open',
  states: { open: {}, ordered: {}, tasked: {}, cancelled: {} },
  moves: {
    toOrder: { from: ['open'], to: 'ordered', by: { roles: MEMBER_UP } },
    toTask: { from: ['open'], to: 'tasked', by: { roles: GRID_UP } },
    cancel: { from: ['open'], to: 'cancelled', by: { parts: ['requester'], roles: SECRETARY_UP } },
  },
}
