import { MORNING } from '../../src/domain/ladder.ts'
import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { part, partAlone } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type PledgeState = 'open' | 'passed' | 'kept' | 'over' | 'withdrawn'
export type PledgeMove = 'finish' | 'cancel' | 'lapse' | 'settle'

/**
 * 承诺践诺 (guidance §10): what somebody promises to do for the village of their own will. They are reminded once, on the
 * morning of the day they named; what is not done ends with a kind word, to them alone, and stands in no list.
 */
export const pledge: Workflow<PledgeState, PledgeMove> = {
  kind: 'pledge',
  start: 'open',
  states: {
    open: {
      ladder: [
        { at: MORNING, since: 'deadline', do: { nudge: part('requester'), says: 'due' } },
        { at: days(7), since: 'deadline', do: { move: 'lapse' } },
      ],
    },
    // The day is over. Who does it later may still say so.
    passed: {
      undone: true,
      ladder: [
        { at: 0, since: 'entered', do: { nudge: partAlone('requester'), says: 'passed' } },
        { at: days(30), since: 'entered', do: { move: 'settle' } },
      ],
    },
    kept: {},
    over: { undone: true },
    withdrawn: { undone: true },
  },
  moves: {
    finish: { from: ['open', 'passed'], to: 'kept', by: { parts: ['requester'] } },
    // Nobody is held to it, and nobody asks why.
    cancel: { from: ['open', 'passed'], to: 'withdrawn', by: { parts: ['requester'], roles: SECRETARY_UP } },
    lapse: { from: ['open'], to: 'passed', by: {} },
    // After a month, or when whoever promised it is gone.
    settle: { from: ['open', 'passed'], to: 'over', by: {} },
  },
}

/** In these states others may read of it: what was not done is nobody's affair. */
export const SHOWN: readonly PledgeState[] = ['open', 'kept']
