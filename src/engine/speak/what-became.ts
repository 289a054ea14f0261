import type { Store, Transaction } from '../../store/index.ts'
import type { Clock } from '../ports.ts'
import { whenReady } from '../retry.ts'

/** Writes down what became of a message; may run twice. */
export type Deed = (tx: Transaction) => Promise<void>

/**
 * One sender's work on the outbox. What became of a message is written down by the look for the next one, which follows at
 * once: one commit where there were two. Between two looks nothing is owed while anybody sleeps.
 */
export class Books {
  readonly #store: Store
  readonly #clock: Clock
  #owed: Deed | null = null

  constructor({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
    this.#store = store
    this.#clock = clock
  }

  /** To be written down by the next work, or by `settle` when none follows. */
  owe(deed: Deed): void {
    this.#owed = deed
  }

  /** Work on the outbox, in one transaction with what is owed. When it fails, what is owed is written down nevertheless. */
  async work<T>(work: (tx: Transaction) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const owed = this.#owed
    try {
      const value = await this.#store.transaction(async (tx) => {
        await owed?.(tx)
        return work(tx)
      })
      this.#owed = null
      return value
    } catch (error) {
      await this.settle(signal)
      throw error
    }
  }

  /** Writes down what is owed however long the database takes; said once more is said twice. */
  async settle(signal?: AbortSignal): Promise<void> {
    const owed = this.#owed
    if (!owed) return
    // What cannot be written down at all is found as being sent, and decided about as after a crash.
    this.#owed = null
    await whenReady(this.#clock, () => this.#store.transaction(owed), signal)
  }
}
