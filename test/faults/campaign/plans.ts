import type { Plan } from './campaign.ts'

type Times = Omit<Plan, 'seed'>

/** Every fault at least once, in about a minute. */
export const SLICE: readonly Times[] = [
  {
    provider: 'sqlite',
    times: {
      kill: 1,
      serverKilled: 1,
      serverFrozen: 1,
      sendsFail: 1,
      sendsHang: 1,
      repeated: 1,
      locked: 1,
      diskFull: 1,
      clock: 2,
    },
  },
  { provider: 'postgresql', times: { kill: 1, databaseRestarted: 2, disconnected: 1, repeated: 1 } },
]

/** More than a hundred kills, in under eight minutes. */
export const LONG: readonly Times[] = [
  {
    provider: 'sqlite',
    times: {
      kill: 16,
      serverKilled: 6,
      serverFrozen: 5,
      lineLost: 2,
      sendsFail: 4,
      sendsHang: 4,
      repeated: 8,
      locked: 4,
      diskFull: 5,
      clock: 10,
    },
  },
  {
    provider: 'postgresql',
    times: { kill: 4, databaseRestarted: 5, disconnected: 3, locked: 1, repeated: 2, clock: 2 },
  },
]
