import type { Incoming } from '../ports.ts'

const REMEMBERED = 4_000

/** Which messages came already: WeChat delivers some of them twice. */
export class Seen {
  readonly #ids = new Set<string>()

  /** Whether it comes for the first time. */
  isNew({ account, messageId }: Incoming): boolean {
    const key = `${account} ${messageId}`
    if (this.#ids.has(key)) return false
    this.#ids.add(key)
    if (this.#ids.size > REMEMBERED) for (const oldest of this.#ids) if (this.#ids.delete(oldest)) break
    return true
  }
}
