import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { role } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type PostState = 'waiting' | 'held' | 'rejected' | 'returned' | 'dropped'
export type PostMove = 'approve' | 'reject' | 'return' | 'drop'

/**
 * 认岗: one person takes on one post of the village. Several may hold the same post, each in a matter of their own. Nothing is
 * ever asked of who takes none, which is how the old and the ill are exempt: in silence. Nor of who holds one.
 */
export const post: Workflow<PostState, PostMove> = {
  kind: 'post',
  start: 'waiting',
  states: {
    waiting: { ladder: [{ at: days(3), since: 'entered', do: { nudge: role('secretary'), says: 'waiting' } }] },
    held: {},
    rejected: { undone: true },
    returned: { undone: true },
    dropped: { undone: true },
  },
  moves: {
    approve: { from: ['waiting'], to: 'held', by: { roles: SECRETARY_UP, except: ['requester'] } },
    reject: { from: ['waiting'], to: 'rejected', by: { roles: SECRETARY_UP, except: ['requester'] } },
    return: { from: ['waiting', 'held'], to: 'returned', by: { parts: ['requester'] } },
    // The village has this post no longer.
    drop: { from: ['waiting', 'held'], to: 'dropped', by: { roles: SECRETARY_UP } },
  },
}

/** Neither given back nor turned down. */
export const TAKEN: readonly PostState[] = ['waiting', 'held']
