import { MORNING } from '../../src/domain/ladder.ts'
import { HOLDER } from '../../src/domain/matter.ts'
import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { part, partUnseen } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

/** Who has to do it, where the roster knows them. */
export const PERFORMER = 'performer'

/**
 * What two sides agreed that one of them does by a day (人民调解法 §31). Who must do it is reminded in private or not at all;
 * whoever mediated is told besides, and once more when it is late.
 */
export const performance: Workflow<'open' | 'done' | 'unknown' | 'dropped', 'finish' | 'unmet' | 'drop' | 'lapse'> = {
  kind: 'performance',
  start: 'open',
  states: {
    open: {
      ladder: [
        {
          at: MORNING,
          since: 'deadline',
          do: { nudge: partUnseen(PERFORMER), says: 'due', also: { nudge: part(HOLDER), says: 'dueToday' } },
        },
        { at: days(3), since: 'deadline', do: { nudge: part(HOLDER), says: 'late' } },
        { at: days(30), since: 'deadline', do: { move: 'lapse' } },
      ],
    },
    done: {},
    unknown: { undone: true },
    dropped: { undone: true },
  },
  moves: {
    finish: { from: ['open', 'unknown'], to: 'done', by: { parts: [PERFORMER, HOLDER], roles: SECRETARY_UP } },
    // It is as it was, and whoever mediated knows.
    unmet: { from: ['open', 'unknown'], by: { parts: [PERFORMER, HOLDER], roles: SECRETARY_UP } },
    // What it was agreed in is mediated anew.
    drop: { from: ['open'], to: 'dropped', by: {} },
    lapse: { from: ['open'], to: 'unknown', by: {} },
  },
}
