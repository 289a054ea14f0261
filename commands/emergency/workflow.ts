import { GRID_UP } from '../../src/domain/roles.ts'
import { superior } from '../../src/domain/target.ts'
import { days, hours } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

/** 求救: somebody is in danger. It is over when somebody who was there, or was alerted, says so. */
export const emergency: Workflow<'open' | 'over' | 'lapsed', 'finish' | 'lapse'> = {
  kind: 'emergency',
  start: 'open',
  states: {
    open: {
      ladder: [
        { at: hours(2), since: 'entered', do: { nudge: superior, says: 'stillOpen' } },
        { at: days(7), since: 'entered', do: { move: 'lapse' } },
      ],
    },
    over: {},
    lapsed: { undone: true },
  },
  moves: {
    finish: { from: ['open'], to: 'over', by: { parts: ['requester', 'alerted'], roles: GRID_UP } },
    // Nobody said how it ended; it is not theirs to be asked for ever.
    lapse: { from: ['open'], to: 'lapsed', by: {} },
  },
}
