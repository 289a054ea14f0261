import { type Role, SECRETARY_UP } from '../../src/domain/roles.ts'
import { grantors } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type IdentityState = 'waiting' | 'asked' | 'unheard' | 'contested' | 'approved' | 'rejected'
export type IdentityMove = 'ask' | 'admit' | 'deny' | 'lapse' | 'restate' | 'approve' | 'overrule' | 'reject'

/** Requests that want an answer from somebody in office. */
export const UNDECIDED: readonly IdentityState[] = ['waiting', 'unheard', 'contested']

/** Who decides against the word of the account that has the identity: somebody who is not of the village. */
const FROM_OUTSIDE: readonly Role[] = ['townStaff', 'admin']

/**
 * 我是 …: an account becomes somebody who is more than a villager, or whom another account speaks for already. That other
 * account is asked first and has a day; a lost phone only costs that day, and nobody loses their name unheard. Which roles
 * the approver needs depends on what the identity brings, see `mayGrant`; nobody approves their own request.
 */
export const identity: Workflow<IdentityState, IdentityMove> = {
  kind: 'identity',
  start: 'waiting',
  states: {
    waiting: {},
    asked: { ladder: [{ at: days(1), since: 'entered', do: { move: 'lapse' } }] },
    unheard: { ladder: [{ at: 0, since: 'entered', do: { nudge: grantors('asked'), says: 'unheard' } }] },
    contested: {},
    approved: {},
    rejected: { undone: true },
  },
  moves: {
    approve: { from: ['waiting', 'unheard'], to: 'approved', by: { roles: SECRETARY_UP, except: ['requester'] } },
    overrule: { from: ['contested'], to: 'approved', by: { roles: FROM_OUTSIDE, except: ['requester'] } },
    reject: { from: ['waiting', 'asked', 'unheard', 'contested'], to: 'rejected', by: { roles: SECRETARY_UP } },
    // The person is the one who is `asked`, through the account that would be replaced.
    admit: { from: ['asked', 'unheard'], to: 'waiting', by: { parts: ['asked'] }, details: { answer: 'agreed' } },
    deny: { from: ['asked', 'unheard'], to: 'contested', by: { parts: ['asked'] }, details: { answer: 'denied' } },
    lapse: { from: ['asked'], to: 'unheard', by: {}, details: { answer: 'silent' } },
    // Since it was shown, the roster changed or another account became this person.
    ask: { from: ['waiting', 'unheard', 'contested'], to: 'asked', by: { roles: SECRETARY_UP } },
    restate: { from: ['waiting', 'unheard', 'contested'], by: { roles: SECRETARY_UP } },
  },
}
