import type { Plan } from './campaign.ts'

type Times = Omit<Plan, 'seed'>

/** More than a hundred kills, in under eight minutes on a machine that is not busy. */
export const LONG: readonly Times[] = [
  {
    provider: 'sqlite',
    times: {
      kill: 5,
      serverKilled: 5,
      serverFrozen: 4,
      lineLost: 1,
      sendsFail: 3,
      sendsHang: 3,
      repeated: 5,
      locked: 3,
      diskFull: 4,
      clock: 6,
    },
    withinMs: 240_000,
  },
  {
    provider: 'postgresql',
    times: { kill: 1, databaseRestarted: 4, disconnected: 2, locked: 1, repeated: 1, clock: 1 },
    withinMs: 45_000,
  },
]
