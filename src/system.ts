import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { v7 } from 'uuid'
import type { Clock, Random } from './domain/ports.ts'

export const systemClock: Clock = {
  now: () => new Date(),
  passed: () => performance.now(),
  sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}).catch(() => {}),
}

const LEGIBLE = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

export const systemRandom: Random = {
  id: () => v7(),
  fraction: () => Math.random(),
  code: (length) => Array.from({ length }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join(''),
}
