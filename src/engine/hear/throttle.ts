import type { Clock } from '../../domain/ports.ts'

/** Nobody types so many commands in one go; a cadre who writes down a day's visits stays below. */
export const BURST = 60
const REFILL_MS = 1_000
const TOLD_MS = 10 * 60_000
/** Accounts remembered before those that are calm again are forgotten. */
const REMEMBERED = 5_000

interface Account {
  tokens: number
  at: number
  toldAt: number
}

/**
 * How much one account may ask for: a burst, then one command a second. It stands in front of the inbox, so that what was
 * acknowledged is never dropped, and lives in memory, since a restart forgives at most one burst more. Without it an
 * account with a script fills the one writer's queue, and everybody else waits behind it.
 */
export class Throttle {
  readonly #clock: Clock
  readonly #accounts = new Map<string, Account>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Counts a command: to be taken, or to be dropped, and then whether the account is to be told, once in ten minutes. */
  take(account: string): 'take' | 'tell' | 'drop' {
    const now = this.#clock.now().getTime()
    const known = this.#of(account, now)
    // A clock that went backwards gives nothing and takes nothing.
    known.tokens = Math.min(BURST, known.tokens + Math.max(0, now - known.at) / REFILL_MS)
    known.at = now
    if (known.tokens >= 1) {
      known.tokens -= 1
      return 'take'
    }
    if (Math.abs(now - known.toldAt) < TOLD_MS) return 'drop'
    known.toldAt = now
    return 'tell'
  }

  #of(account: string, now: number): Account {
    const known = this.#accounts.get(account)
    if (known) return known
    if (this.#accounts.size >= REMEMBERED) this.#forgetCalm(now)
    const fresh = { tokens: BURST, at: now, toldAt: Number.NEGATIVE_INFINITY }
    this.#accounts.set(account, fresh)
    return fresh
  }

  #forgetCalm(now: number): void {
    for (const [account, { at }] of this.#accounts) {
      if (Math.abs(now - at) > TOLD_MS) this.#accounts.delete(account)
    }
  }
}
