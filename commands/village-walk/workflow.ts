import type { Workflow } from '../../src/domain/workflow.ts'

export type WalkState = 'made' | 'told' | 'cancelled'
export type WalkMove = 'toConcern' | 'cancel'

/** 走村: somebody was in a place. It wants nothing more; what they saw there may go on as 民情, in one thread. */
export const walk: Workflow<WalkState, WalkMove> = {
  kind: 'walk',
  start: 'made',
  states: { made: {}, told: {}, cancelled: { undone: true } },
  moves: {
    toConcern: { from: ['made'], to: 'told', by: { parts: ['walker'] } },
    cancel: { from: ['made'], to: 'cancelled', by: { parts: ['walker'] } },
  },
}
