import { type ReferralMove, type ReferralState, referral } from '../../src/domain/referral.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { part, role, superior } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type QuestionState = 'open' | 'answered' | 'disputed' | 'closed' | ReferralState
export type QuestionMove = 'answer' | 'settle' | 'dispute' | 'conclude' | 'lapse' | ReferralMove

/** What the village cannot answer itself. What was answered and is disputed is for 监督委员会 alone. */
const toTownship = referral(['open'], { roles: GRID_UP })

/**
 * 质询: to be answered within seven days. Whoever asked may say once that the answer will not do; then 监督委员会 has the
 * last word. An answer that nobody disputes for seven days stands. Who asked may be unknown to the matter (see the
 * store's askers); a dispute of theirs is then made by the program.
 */
export const question: Workflow<QuestionState, QuestionMove> = {
  kind: 'question',
  start: 'open',
  states: {
    open: {
      ladder: [
        { at: days(5), since: 'entered', do: { nudge: part('asked'), says: 'unanswered' } },
        {
          at: days(7),
          since: 'entered',
          do: {
            nudge: role('supervisor'),
            says: 'stillUnanswered',
            also: { nudge: part('requester'), says: 'stillWaiting' },
          },
        },
      ],
    },
    answered: { ladder: [{ at: days(7), since: 'entered', do: { move: 'lapse' } }] },
    disputed: {
      ladder: [
        { at: days(5), since: 'entered', do: { nudge: role('supervisor'), says: 'disputed' } },
        {
          at: days(7),
          since: 'entered',
          do: { nudge: superior, says: 'stillDisputed', also: { nudge: part('requester'), says: 'waitingStill' } },
        },
      ],
    },
    closed: {},
    ...toTownship.states,
  },
  moves: {
    answer: { from: ['open'], to: 'answered', by: { roles: ['cadre', 'secretary', 'supervisor'] } },
    settle: { from: ['answered'], to: 'closed', by: { parts: ['requester'] } },
    dispute: { from: ['answered'], to: 'disputed', by: { parts: ['requester'] } },
    conclude: { from: ['disputed'], to: 'closed', by: { roles: ['supervisor', 'secretary'] } },
    lapse: { from: ['answered'], to: 'closed', by: {} },
    ...toTownship.moves,
  },
}

/** Questions that wait for an answer, the first or the last one. */
export const UNANSWERED: readonly QuestionState[] = ['open', 'disputed']
