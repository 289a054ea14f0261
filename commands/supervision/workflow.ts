import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { part, superior } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

/** Who is to answer: those who run the village. */
export const ASKED = 'asked'
/** Within so many days it is answered, else the township hears of it (guidance §15). */
export const ANSWER_DAYS = 10

export type SupervisionState = 'open' | 'answered' | 'closed' | 'withdrawn'

/** 监督: what 村务监督委员会 finds amiss in any matter of the village. Whoever found it says whether the answer will do. */
export const supervision: Workflow<SupervisionState, 'answer' | 'settle' | 'again' | 'cancel' | 'lapse'> = {
  kind: 'supervision',
  start: 'open',
  states: {
    open: {
      ladder: [
        { at: days(ANSWER_DAYS - 3), since: 'entered', do: { nudge: part(ASKED), says: 'soon' } },
        {
          at: days(ANSWER_DAYS),
          since: 'entered',
          do: { nudge: superior, says: 'late', also: { nudge: part('requester'), says: 'stillWaiting' } },
        },
      ],
    },
    answered: { ladder: [{ at: days(7), since: 'entered', do: { move: 'lapse' } }] },
    closed: {},
    withdrawn: { undone: true },
  },
  moves: {
    answer: { from: ['open'], to: 'answered', by: { parts: [ASKED], roles: SECRETARY_UP } },
    settle: { from: ['answered'], to: 'closed', by: { parts: ['requester'] } },
    again: { from: ['answered'], to: 'open', by: { parts: ['requester'] } },
    cancel: { from: ['open'], to: 'withdrawn', by: { parts: ['requester'] } },
    lapse: { from: ['answered'], to: 'closed', by: {} },
  },
}
