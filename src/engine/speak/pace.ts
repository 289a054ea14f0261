import type { Clock, Random } from '../../domain/ports.ts'

/** Said at once before the pace sets in. */
const BURST = 4
const PAUSE_MS = 60_000
const CALM_MS = 10 * 60_000

/**
 * How fast the account may speak: about 20 messages a minute are held to be safe (others' reports; WeChat publishes no
 * number), with jitter between them. WeChat's notice 操作过于频繁 halves the pace and pauses; ten calm minutes restore it.
 */
export class Pace {
  readonly #perMinute: number
  readonly #clock: Clock
  readonly #random: Random
  #tokens = BURST
  #countedAt: number
  #slowdown = 1
  #slowedAt = 0
  #pausedUntil = 0

  /** `perMinute` 0 means no limit, except for the pause after a notice. */
  constructor(perMinute: number, clock: Clock, random: Random) {
    this.#perMinute = perMinute
    this.#clock = clock
    this.#random = random
    this.#countedAt = clock.now().getTime()
  }

  /** Whether there is an allowance at all to be economical with. */
  get limited(): boolean {
    return this.#perMinute > 0
  }

  /** How many messages a minute may be said now (0: any), and until when none. */
  now(): { readonly perMinute: number; readonly pausedUntil: Date | null } {
    const paused = this.#pausedUntil > this.#clock.now().getTime()
    return { perMinute: this.#perMinute / this.#slowdown, pausedUntil: paused ? new Date(this.#pausedUntil) : null }
  }

  /** Resolves when one more message may be said; counts it. */
  async take(signal?: AbortSignal): Promise<void> {
    for (let wait = this.wait(); wait > 0 && !signal?.aborted; wait = this.wait()) await this.#clock.sleep(wait, signal)
    this.spend()
  }

  /** Counts a message. */
  spend(): void {
    this.#tokens -= 1
  }

  /** WeChat said that we speak too often. */
  tooFrequent(): void {
    const now = this.#clock.now().getTime()
    this.#slowdown = Math.min(this.#slowdown * 2, 8)
    this.#slowedAt = now
    this.#pausedUntil = now + PAUSE_MS
    this.#tokens = 0
  }

  /** How long until a message may be said and `left` more could be. */
  wait(left = 0): number {
    const now = this.#clock.now().getTime()
    if (now < this.#pausedUntil && now >= this.#slowedAt) return this.#pausedUntil - now
    if (this.#slowdown > 1 && now - this.#slowedAt > CALM_MS) {
      this.#slowdown /= 2
      this.#slowedAt = now
    }
    if (this.#perMinute === 0) return 0
    const msEach = (60_000 / this.#perMinute) * this.#slowdown
    const passed = Math.max(0, now - this.#countedAt)
    this.#tokens = Math.min(BURST, this.#tokens + passed / msEach)
    this.#countedAt = now
    const missing = 1 + left - this.#tokens
    return missing <= 0 ? 0 : missing * msEach + this.#random.fraction() * msEach * 0.3
  }
}
