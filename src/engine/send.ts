import type { Store } from '../store/index.ts'
import { compose, type Message } from './merge.ts'
import { type Clock, type Conversation, SendFailure, type Transport } from './ports.ts'
import type { Pace } from './rate.ts'

export interface SenderOptions {
  readonly store: Store
  readonly transport: Transport
  readonly clock: Clock
  readonly pace: Pace
  readonly account: string
  readonly log: SenderLog
}

/** What the sender reports; texts are never among it. */
export interface SenderLog {
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

const READ = 300
/** Another process may have written rows for this account, so the outbox is looked at this often. */
const LOOK_MS = 2_000
const ATTEMPTS = 6
const RESAY_MS = 2 * 60_000

/** Delivers the outbox of one account: patiently, in order, the urgent first, what waits together in one message. */
export class Sender {
  readonly #with: SenderOptions
  #awake = new AbortController()
  #waiting: (() => void)[] = []

  constructor(options: SenderOptions) {
    this.#with = options
  }

  /** Sends until told to stop; a message that is being sent is finished. */
  async run(signal: AbortSignal): Promise<void> {
    const stop = () => this.wake()
    signal.addEventListener('abort', stop, { once: true })
    while (!signal.aborted) {
      this.#awake = new AbortController()
      const waiting = this.#waiting.splice(0)
      const said = await this.#sayNext(signal).catch((error: unknown) => this.#troubled(error))
      if (said) this.#waiting.push(...waiting)
      else {
        for (const done of waiting) done()
        if (this.#waiting.length === 0 && !signal.aborted) await this.#with.clock.sleep(LOOK_MS, this.#awake.signal)
      }
    }
    for (const done of this.#waiting.splice(0)) done()
  }

  /** Something was written to the outbox. */
  wake(): void {
    this.#awake.abort()
  }

  /** Resolves when nothing that was written before is ready to be said any more. */
  quiet(): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push(done)
      this.wake()
    })
  }

  /**
   * Decides about rows a previous process was sending when it ended, where nobody can know whether WeChat took them:
   * a reply is said again, once and only while it is fresh; anything else waits for a person's 重发.
   */
  async recover(): Promise<void> {
    const { store, clock, account } = this.#with
    await store.transaction(async (tx) => {
      const now = clock.now()
      for (const row of await tx.outbox.interrupted(account)) {
        const fresh = row.leasedAt !== null && now.getTime() - row.leasedAt.getTime() < RESAY_MS
        const again = row.purpose === 'reply' && row.attempts < 2 && fresh
        await tx.outbox.failed([row.id], 'interrupted while sending', again ? now : null)
      }
    })
  }

  async #sayNext(signal?: AbortSignal): Promise<boolean> {
    const { store, clock, account, pace } = this.#with
    const something = await store.transaction((tx) => tx.outbox.ready(account, clock.now(), 1))
    if (something.length === 0) return false
    await pace.take(signal)
    if (signal?.aborted) return false
    // Chosen only now, so that what was written while the pace made us wait rides along.
    const message = await store.transaction(async (tx) => {
      const now = clock.now()
      const next = compose(await tx.outbox.ready(account, now, READ))
      if (next) await tx.outbox.lease(idsOf(next), now)
      return next
    })
    if (message) await this.#say(message, signal)
    return message !== null
  }

  async #say(message: Message, signal?: AbortSignal): Promise<void> {
    const { store, transport, clock, pace, log, account } = this.#with
    const ids = idsOf(message)
    try {
      for (const [at, text] of message.texts.entries()) {
        if (at > 0) await pace.take(signal)
        await transport.send({ to: conversationOf(message), text, mentions: at === 0 ? message.mentions : [] })
      }
    } catch (error) {
      const attempts = Math.max(...message.rows.map((row) => row.attempts)) + 1
      const reason = error instanceof Error ? error.message : String(error)
      const retryAt = this.#mayRetry(message, error, attempts) ? new Date(clock.now().getTime() + 2 ** attempts * 1000) : null
      await store.transaction((tx) => tx.outbox.failed(ids, reason, retryAt))
      const facts = { account, rows: ids.length, attempts, reason }
      if (retryAt) log.warn(facts, 'a message was not taken by WeChat and will be tried again')
      else log.error(facts, 'a message could not be delivered; it waits as dead for 重发')
      return
    }
    await store.transaction((tx) => tx.outbox.sent(ids, clock.now()))
  }

  /** What was certainly not said is tried again for a while; what perhaps was, only a reply and only once. */
  #mayRetry(message: Message, error: unknown, attempts: number): boolean {
    const reason = error instanceof SendFailure ? error.reason : 'unavailable'
    if (reason === 'rejected') return false
    if (reason === 'uncertain') return attempts < 2 && message.rows.every((row) => row.purpose === 'reply')
    return attempts < ATTEMPTS
  }

  #troubled(error: unknown): false {
    const reason = error instanceof Error ? error.message : String(error)
    this.#with.log.warn({ account: this.#with.account, reason }, 'the outbox could not be worked on')
    return false
  }
}

function idsOf(message: Message): readonly string[] {
  return message.rows.map((row) => row.id)
}

function conversationOf({ rows: [row] }: Message): Conversation {
  return row?.chatId != null ? { roomId: row.chatId } : { accountId: row?.contactId ?? '' }
}
