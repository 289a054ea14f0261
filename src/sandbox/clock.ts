import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../domain/ports.ts'

/** The time in the sandbox's village: it passes as everywhere, and can be moved forward. Waiting takes as long as it does. */
export class VillageClock implements Clock {
  /** How many milliseconds the village is ahead of the world; behind it when below zero. */
  ahead = 0

  now(): Date {
    return new Date(Date.now() + this.ahead)
  }

  /** What time it is outside of the village. */
  world(): Date {
    return new Date()
  }

  passed(): number {
    return performance.now()
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return wait(ms, undefined, signal ? { signal } : {}).catch(() => {})
  }

  /** Makes it that time there; a moment that is past already changes nothing. */
  moveTo(moment: Date): void {
    this.ahead = Math.max(this.ahead, moment.getTime() - Date.now())
  }

  /** Makes it that time there, earlier or later. */
  standAt(moment: Date): void {
    this.ahead = moment.getTime() - Date.now()
  }
}
