import { MORNING } from '../../src/domain/ladder.ts'
import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { part } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type MentoringState = 'open' | 'told' | 'passed' | 'dropped'
export type MentoringMove = 'finish' | 'cancel' | 'lapse' | 'drop'

/** 导师帮带 (guidance §7): each period who teaches writes two lines, or who learns does. A period without ends by itself, in silence. */
export const mentoring: Workflow<MentoringState, MentoringMove> = {
  kind: 'mentoring',
  start: 'open',
  states: {
    open: {
      ladder: [
        { at: MORNING, since: 'deadline', do: { nudge: part('mentor'), says: 'due' } },
        { at: days(14), since: 'deadline', do: { move: 'lapse' } },
      ],
    },
    told: {},
    passed: { undone: true },
    dropped: { undone: true },
  },
  moves: {
    finish: { from: ['open'], to: 'told', by: { parts: ['mentor', 'apprentice'] } },
    cancel: { from: ['open'], to: 'dropped', by: { parts: ['mentor'], roles: SECRETARY_UP } },
    lapse: { from: ['open'], to: 'passed', by: {} },
    // Who taught or who learnt is gone.
    drop: { from: ['open'], to: 'dropped', by: {} },
  },
}
