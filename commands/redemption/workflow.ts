import { GRID_UP } from '../../src/domain/roles.ts'
import { part } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'
import { USUAL } from '../merit-points/village-points.ts'

export type RedemptionState = 'asked' | 'handed' | 'cancelled' | 'lapsed'
export type RedemptionMove = 'confirm' | 'cancel' | 'lapse'

/** Who hands rewards over: whom the village named, grid workers and cadres; never to oneself. */
const HANDING = { parts: ['keeper'], roles: GRID_UP, except: ['requester'] } as const

/** 兑换: a reward for points. They, the reward and its money are set aside at once, and come back where it is not fetched. */
export const redemption: Workflow<RedemptionState, RedemptionMove> = {
  kind: 'redemption',
  start: 'asked',
  states: {
    asked: {
      ladder: [
        { at: days(7), since: 'entered', do: { nudge: part('requester'), says: 'waiting' } },
        { at: days(USUAL.fetchDays), since: 'entered', do: { move: 'lapse' } },
      ],
    },
    handed: {},
    cancelled: { undone: true },
    lapsed: { undone: true },
  },
  moves: {
    confirm: { from: ['asked'], to: 'handed', by: HANDING },
    cancel: { from: ['asked'], to: 'cancelled', by: { parts: ['requester'], roles: GRID_UP } },
    lapse: { from: ['asked'], to: 'lapsed', by: {} },
  },
}

/** What the details of a redemption hold. */
export interface Redeemed {
  /** What its entries are counted for. */
  readonly entry: string
  readonly personId: string
  readonly reward: string
  readonly points: number
  /** In 分. */
  readonly cost: number
  /** Whose money it is. */
  readonly quarter: string
}
