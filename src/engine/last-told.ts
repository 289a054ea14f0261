import { after, days, hours } from '../domain/time.ts'
import type { Told } from '../speech/answering.ts'
import { tellsWhatToSend } from '../speech/told-to-send.ts'

/** Of each person in each conversation so many questions are known, the newest. */
const KEPT = 5
/** More people nobody waits for. */
const PEOPLE = 5_000
/** So long an answer may come without a quote, */
export const AWAITED_MS = days(7)
/** and so long it is plainly the answer, whatever words it has. */
const FRESH_MS = hours(1)

/** Under this nobody's account is kept what a whole group was asked. */
const EVERYBODY = '*'

interface Said {
  readonly text: string
  readonly at: Date
  /** It answered them among others, who read it as well. */
  readonly aloud: boolean
}

/**
 * What each account was told, in each conversation, that names what to send: who was asked something may answer without a
 * quote. It follows from what was said, as the outbox keeps it, and is read from there at the start; only whom an answer in a
 * group was for is forgotten with the process.
 */
export class LastTold {
  readonly #said = new Map<string, readonly Said[]>()
  readonly #isPutToAll: (text: string) => boolean

  /** `isPutToAll`: whether a message asks everybody who reads it. */
  constructor(isPutToAll: (text: string) => boolean = () => false) {
    this.#isPutToAll = isPutToAll
  }

  /** Something was said to these accounts; `aloud` when it answered one of them in a group and called nobody by name. */
  said(conversation: string, text: string, accounts: readonly string[], at: Date, aloud = false): void {
    if (!tellsWhatToSend(text)) return
    // In private there is nobody else.
    const isToAll = !accounts.includes(conversation) && this.#isPutToAll(text)
    for (const account of isToAll ? [EVERYBODY] : accounts) {
      const key = `${conversation} ${account}`
      const before = this.#said.get(key) ?? []
      // Whoever was asked last is forgotten last.
      this.#said.delete(key)
      // Whom it called by name as well it called, whichever is told first.
      const isCalled = before.some((one) => one.text === text && !one.aloud)
      this.#said.set(
        key,
        [{ text, at, aloud: aloud && !isCalled }, ...before.filter((one) => one.text !== text)].slice(0, KEPT),
      )
    }
    for (const oldest of this.#said.keys()) if (this.#said.size <= PEOPLE || this.#said.delete(oldest)) break
  }

  /** What somebody was asked in a conversation, the newest first. */
  of(conversation: string, account: string, now: Date): readonly Told[] {
    const of = (key: string, toAll: boolean): readonly Told[] =>
      (this.#said.get(`${conversation} ${key}`) ?? [])
        .filter(({ at }) => at > after(now, -AWAITED_MS))
        .map(({ text, at, aloud }) => ({ text, at, aloud, toAll, isFresh: at > after(now, -FRESH_MS) }))
    // Who was asked something themself answers that first.
    return [...of(account, false), ...of(EVERYBODY, true)]
  }
}
