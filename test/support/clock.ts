import type { Clock } from '../../src/engine/ports.ts'

/** A clock that a test moves. Whoever sleeps wakes when the clock was moved far enough, or is told to. */
export class FakeClock implements Clock {
  #now: number
  #passed = 0
  readonly #sleepers = new Set<{ until: number; wake: () => void }>()

  constructor(now: Date | string) {
    this.#now = new Date(now).getTime()
  }

  now(): Date {
    return new Date(this.#now)
  }

  passed(): number {
    return this.#passed
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const wake = () => {
        signal?.removeEventListener('abort', wake)
        this.#sleepers.delete(sleeper)
        resolve()
      }
      const sleeper = { until: this.#now + ms, wake }
      this.#sleepers.add(sleeper)
      signal?.addEventListener('abort', wake)
    })
  }

  /** Moves the clock, forward or back. */
  set(now: Date | string): void {
    const to = new Date(now).getTime()
    // Moved forward it is time that passes.
    this.#passed += Math.max(0, to - this.#now)
    this.#now = to
    for (const sleeper of [...this.#sleepers]) {
      if (sleeper.until <= this.#now) sleeper.wake()
    }
  }

  advance(ms: number): void {
    this.set(new Date(this.#now + ms))
  }
}
