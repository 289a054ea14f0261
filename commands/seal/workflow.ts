import { CADRE_UP, GRID_UP, type Role } from '../../src/domain/roles.ts'
import { part, role } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

/** For whom it is sealed, where the roster knows them. */
export const FOR = 'beneficiary'
/** Who asks for it. */
export const ASKERS: readonly Role[] = GRID_UP
/** Who says that it may be: never whoever asks (国办发〔2001〕52号: 审批人与保管人不得为同一人). */
const APPROVING = { roles: CADRE_UP, except: ['requester'] } as const

export type SealState = 'waiting' | 'approved' | 'sealed' | 'refused' | 'withdrawn' | 'lapsed'
export type SealMove = 'approve' | 'reject' | 'finish' | 'cancel' | 'lapse'

/** 用章: what the village's seal is put under, once a second person agreed; what was agreed to holds for some days. */
export const sealUse: Workflow<SealState, SealMove> = {
  kind: 'sealUse',
  start: 'waiting',
  states: {
    waiting: { ladder: [{ at: days(1), since: 'entered', do: { nudge: role('secretary'), says: 'waiting' } }] },
    approved: {
      ladder: [
        { at: days(3), since: 'entered', do: { nudge: part('requester'), says: 'unsealed' } },
        { at: days(15), since: 'entered', do: { move: 'lapse' } },
      ],
    },
    sealed: {},
    refused: { undone: true },
    withdrawn: { undone: true },
    lapsed: { undone: true },
  },
  moves: {
    approve: { from: ['waiting'], to: 'approved', by: APPROVING },
    reject: { from: ['waiting'], to: 'refused', by: APPROVING },
    finish: { from: ['approved'], to: 'sealed', by: { parts: ['requester'], roles: CADRE_UP } },
    cancel: { from: ['waiting', 'approved'], to: 'withdrawn', by: { parts: ['requester'], roles: ['secretary'] } },
    lapse: { from: ['approved'], to: 'lapsed', by: {} },
  },
}
