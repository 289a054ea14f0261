import { after, minutes, seconds } from '../../domain/time.ts'

const STEP_BACK_MS = seconds(2)
/** What hangs twice hangs for long. */
const LONGER = 4
const LONGEST_MS = minutes(30)
const REMEMBERED = 500

interface Stumble {
  readonly times: number
  readonly at: Date
  readonly until: Date
}

/**
 * Who kept the sender waiting until it gave up, and how long each is left alone: ever longer, so that it costs the others
 * one time-out and then hardly any. Rows it holds back wait in the database; a new start forgets only how often it was.
 */
export class Stumbles {
  readonly #stumbles = new Map<string, Stumble>()

  /** Returns until when it is left alone. */
  stumbled(who: string, now: Date): Date {
    const times = this.times(who) + 1
    const until = after(now, Math.min(STEP_BACK_MS * LONGER ** (times - 1), LONGEST_MS))
    this.#stumbles.delete(who)
    this.#stumbles.set(who, { times, at: now, until })
    const [oldest] = this.#stumbles.keys()
    if (this.#stumbles.size > REMEMBERED && oldest !== undefined) this.#stumbles.delete(oldest)
    return until
  }

  /** It went well again. */
  recovered(who: string): void {
    this.#stumbles.delete(who)
  }

  /** How often in a row. */
  times(who: string): number {
    return this.#stumbles.get(who)?.times ?? 0
  }

  /** Until when it is left alone; null when it may be tried. What lies ahead of a clock that was put back does not count. */
  until(who: string, now: Date): Date | null {
    const stumble = this.#stumbles.get(who)
    return stumble && stumble.at <= now && stumble.until > now ? stumble.until : null
  }
}
