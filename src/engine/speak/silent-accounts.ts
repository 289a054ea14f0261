import { after, hours, minutes } from '../../domain/time.ts'
import type { Transaction } from '../../store/index.ts'

/** What waits longer than this waits for a bot that is down, was signed out, or is much too slow. */
export const LATE_MS = minutes(30)
const REMIND_MS = hours(1)

/** Sees which accounts leave their messages unsaid, and reports each to the operator once an hour. */
export class LateWatch {
  readonly #log: { warn(facts: object, message: string): void }
  readonly #reported = new Map<string, Date>()

  constructor(log: { warn(facts: object, message: string): void }) {
    this.#log = log
  }

  /** The accounts that are silent now. */
  async look(tx: Transaction, now: Date): Promise<ReadonlySet<string>> {
    const late = await tx.outbox.late(await tx.rooms.accounts(), after(now, -LATE_MS))
    for (const { account, rows } of late) {
      const before = this.#reported.get(account)
      if (before && now < after(before, REMIND_MS)) continue
      this.#reported.set(account, now)
      this.#log.warn({ account, rows }, 'messages of an account wait too long; is its bot running and signed in?')
    }
    return new Set(late.map((one) => one.account))
  }
}
