import { minutes } from '../../domain/time.ts'
import type { WaitingMessage } from '../../store/index.ts'

/** WeChat's notice follows its message within seconds; a process that was away hears it later, and knows nothing of it then. */
const FRESH_MS = minutes(2)
const MOST = 100

interface Told {
  readonly rows: readonly WaitingMessage[]
  readonly at: number
}

/** What was said directly a moment ago, by account: WeChat takes it, and may tell afterwards that it was refused. */
export class LatelyTold {
  readonly #told = new Map<string, Told>()

  said(accountId: string, rows: readonly WaitingMessage[], now: Date): void {
    const before = this.#fresh(accountId, now)
    this.#told.delete(accountId)
    this.#told.set(accountId, { rows: [...before, ...rows], at: now.getTime() })
    if (this.#told.size > MOST) for (const oldest of this.#told.keys()) if (this.#told.delete(oldest)) break
  }

  /** What of it counts as refused; asked twice, nothing is. */
  takeBack(accountId: string, now: Date): readonly WaitingMessage[] {
    const rows = this.#fresh(accountId, now)
    this.#told.delete(accountId)
    return rows
  }

  #fresh(accountId: string, now: Date): readonly WaitingMessage[] {
    const told = this.#told.get(accountId)
    return told && now.getTime() - told.at < FRESH_MS ? told.rows : []
  }
}
