import type { Workflow } from '../matter.ts'
import { SECRETARY_UP } from '../roles.ts'

/** 我是 …: who an account belongs to is decided by the secretary when the person holds more than the role of a villager. */
export const identity: Workflow<'waiting' | 'approved' | 'rejected', 'approve' | 'reject'> = {
  kind: 'identity',
  start: 'waiting',
  states: { waiting: {}, approved: {}, rejected: {} },
  moves: {
    approve: { from: ['waiting'], to: 'approved', by: { roles: SECRETARY_UP } },
    reject: { from: ['waiting'], to: 'rejected', by: { roles: SECRETARY_UP } },
  },
}
