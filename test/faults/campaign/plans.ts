import type { Plan } from './campaign.ts'

export type Times = Omit<Plan, 'seed'>

/** Every fault at least once, in about a minute. */
export const SLICE: readonly Times[] = [
  {
    provider: 'sqlite',
    times: {
      kill: 1,
      serverKilled: 1,
      serverFrozen: 1,
      lineLost: 1,
      sendsFail: 1,
      sendsHang: 1,
      repeated: 1,
      locked: 1,
      diskFull: 1,
      clock: 2,
    },
    withinMs: 30_000,
  },
  { provider: 'postgresql', times: { databaseRestarted: 2, disconnected: 1 }, withinMs: 10_000 },
]

/** More than a hundred kills, in under eight minutes on a machine that is not busy. */
export const LONG: readonly Times[] = [
  {
    provider: 'sqlite',
    times: {
      kill: 8,
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
    withinMs: 270_000,
  },
  {
    provider: 'postgresql',
    times: { kill: 2, databaseRestarted: 5, disconnected: 2, locked: 1, repeated: 1, clock: 1 },
    withinMs: 60_000,
  },
]
