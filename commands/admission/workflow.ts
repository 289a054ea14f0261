import { part } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

/** Who decides: the township's 党委书记. */
export const ASKED = 'asked'

export type AdmissionState = 'asked' | 'lifted' | 'upheld'

/** 不在清单 (guidance §20): what a village's 书记 sends back, which the township's 党委书记 decides; it is not due meanwhile. */
export const admission: Workflow<AdmissionState, 'approve' | 'reject' | 'cancel'> = {
  kind: 'admission',
  start: 'asked',
  states: {
    asked: {
      ladder: [
        { at: days(2), since: 'entered', do: { nudge: part(ASKED), says: 'waiting' } },
        { at: days(5), since: 'entered', do: { nudge: part(ASKED), says: 'waiting' } },
      ],
    },
    lifted: {},
    upheld: {},
  },
  moves: {
    approve: { from: ['asked'], to: 'lifted', by: { parts: [ASKED], roles: ['secretary', 'townHead'] } },
    reject: { from: ['asked'], to: 'upheld', by: { parts: [ASKED], roles: ['secretary', 'townHead'] } },
    cancel: { from: ['asked'], to: 'upheld', by: { parts: ['requester'] } },
  },
}
