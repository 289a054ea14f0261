import type { Matter } from '../../src/domain/matter.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { role } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import { type Actor, allows, type Workflow } from '../../src/domain/workflow.ts'

export type ObjectionState = 'waiting' | 'upheld' | 'dismissed' | 'withdrawn'
export type ObjectionMove = 'approve' | 'reject' | 'cancel'

/** Who decides: an officer or the supervisors, neither who objected nor whom it is about. */
const DECIDING = { roles: [...GRID_UP, 'supervisor'], except: ['requester'] } as const

/** 异议: somebody says that an entry of a list is not so; until it is decided it does not count. */
export const objection: Workflow<ObjectionState, ObjectionMove> = {
  kind: 'pointsObjection',
  start: 'waiting',
  states: {
    waiting: { ladder: [{ at: days(3), since: 'entered', do: { nudge: role('secretary'), says: 'waiting' } }] },
    upheld: {},
    dismissed: {},
    withdrawn: { undone: true },
  },
  moves: {
    approve: { from: ['waiting'], to: 'upheld', by: DECIDING },
    reject: { from: ['waiting'], to: 'dismissed', by: DECIDING },
    cancel: { from: ['waiting'], to: 'withdrawn', by: { parts: ['requester'] } },
  },
}

/** Whether it waits, and for somebody like this whom it is not about. */
export const mayDecide = (matter: Matter, actor: Actor | null): boolean =>
  matter.state === 'waiting' &&
  actor !== null &&
  !objectedIn(matter).subjects.includes(actor.personId) &&
  allows(DECIDING, matter, actor)

/** What the details of an objection hold. */
export interface Objected {
  readonly listId: string
  /** The keys of the lines it holds back. */
  readonly keys: readonly string[]
  /** Whose they are. */
  readonly subjects: readonly string[]
}

export function objectedIn({ details }: { readonly details: Readonly<Record<string, unknown>> }): Objected {
  const { listId = '', keys = [], subjects = [] } = details as Partial<Objected>
  return { listId, keys, subjects }
}
