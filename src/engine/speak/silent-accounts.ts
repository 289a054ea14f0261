import { after, hours, minutes } from '../../domain/time.ts'
import type { Transaction } from '../../store/index.ts'

/** What waits longer than this waits for a bot that is down, was signed out, or is much too slow. */
export const LATE_MS = minutes(30)
const REMIND_MS = hours(1)
/** Looks come every minute; after a longer gap the process was down, or its machine asleep. */
const ASLEEP_MS = minutes(10)

/** Sees which accounts leave their messages unsaid, and reports each to the operator once an hour. */
export class LateWatch {
  #lookedAt: Date | null = null
  #awakeSince: Date | null = null
  readonly #log: { warn(facts: object, message: string): void }
  readonly #reported = new Map<string, Date>()

  constructor(log: { warn(facts: object, message: string): void }) {
    this.#log = log
  }

  /**
   * The accounts that are silent now. `speaking` is the one this process speaks for, where it has a line: what came due while
   * nobody was awake is said in a moment, and is no sign that nobody speaks.
   */
  async look(tx: Transaction, now: Date, speaking?: string): Promise<ReadonlySet<string>> {
    const accounts = (await tx.rooms.accounts()).filter((one) => one !== speaking || this.#isLongAwake(now))
    const late = await tx.outbox.late(accounts, after(now, -LATE_MS))
    for (const { account, rows } of late) {
      const before = this.#reported.get(account)
      if (before && now < after(before, REMIND_MS)) continue
      this.#reported.set(account, now)
      this.#log.warn({ account, rows }, 'messages of an account wait too long; is its bot running and signed in?')
    }
    return new Set(late.map((one) => one.account))
  }

  /** Whether it has been looked, without a gap, for as long as a message may wait. */
  #isLongAwake(now: Date): boolean {
    if (this.#lookedAt === null || now > after(this.#lookedAt, ASLEEP_MS)) this.#awakeSince = now
    this.#lookedAt = now
    return this.#awakeSince !== null && now > after(this.#awakeSince, LATE_MS)
  }
}
