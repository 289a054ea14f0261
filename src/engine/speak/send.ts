import { endOfHour, type Hours } from '../../domain/hours.ts'
import type { Store, Transaction, Waiting } from '../../store/index.ts'
import { type Clock, type Files, type Meter, type NamedBytes, SendFailure, type Transport } from '../ports.ts'
import { whenReady } from '../retry.ts'
import { compose, isWith, type Message } from './merge.ts'
import type { Pace } from './pace.ts'
import { sift } from './ready.ts'
import { conversationOf, Turns } from './turns.ts'
import { type Reached, reach } from './way-to.ts'

export interface SenderOptions {
  readonly store: Store
  readonly transport: Transport
  readonly files: Pick<Files, 'read'>
  readonly clock: Clock
  readonly pace: Pace
  readonly account: string
  /** When reminders may be said. */
  readonly hours: Hours
  readonly log: SenderLog
  readonly meter?: Meter
}

/** What the sender reports; texts are never among it. */
export interface SenderLog {
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

const READ = 500
/** While a conversation holds back, others may become ready. */
const HOLD_MS = 500
/** Another process may have written rows for this account, so the outbox is looked at this often. */
const LOOK_MS = 2_000
const ATTEMPTS = 6
const RESAY_MS = 2 * 60_000

/** Delivers the outbox of one account: patiently, in order, the urgent first, what waits together in one message. */
export class Sender {
  readonly #with: SenderOptions
  readonly #turns = new Turns()
  /** A row may have been taken for sending without our knowing. */
  #isUnsure = false
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
   * Decides about rows that were being sent when a process or the database broke off, where nobody can know whether
   * WeChat took them: a reply is said again, once and only while it is fresh; anything else waits for a person's 重发.
   */
  async recover(): Promise<void> {
    const { store, clock, account } = this.#with
    await store.transaction(async (tx) => {
      const now = clock.now()
      for (const row of await tx.outbox.interrupted(account)) {
        const fresh = row.leasedAt !== null && Math.abs(now.getTime() - row.leasedAt.getTime()) < RESAY_MS
        const again = row.purpose === 'reply' && row.attempts < 2 && fresh
        await tx.outbox.failed([row.id], 'interrupted while sending', again ? now : null)
      }
    })
  }

  /** Says one message, or waits a little for its time; false when nothing is ready. */
  async #sayNext(signal: AbortSignal): Promise<boolean> {
    const { store, clock, account, pace, hours } = this.#with
    if (this.#isUnsure) await this.recover()
    this.#isUnsure = false
    const rest = pace.wait()
    if (rest > 0 && !(await this.#isEmpty())) {
      await clock.sleep(rest, signal)
      return true
    }
    // Chosen only now, so that what was written while the pace made us wait rides along.
    const ready = await store.transaction(async (tx) => {
      const now = clock.now()
      const rows = await tx.outbox.ready(account, now, READ)
      return { rows: await sift(tx, rows, now, hours), more: rows.length === READ }
    })
    const turn = this.#turns.next(ready.rows, clock.now())
    if (!turn) return ready.more
    const wait = pace.limited ? Math.max(turn.hold, pace.wait(turn.first ? 0 : 1)) : 0
    if (wait > 0) {
      await clock.sleep(Math.min(wait, HOLD_MS), signal)
      return true
    }
    const [head] = ready.rows.filter((row) => conversationOf(row) === turn.conversation)
    if (!head || signal.aborted) return false
    const reached = await this.#reach(head)
    if (reached === null) return true
    const message = await this.#lease(head, reached)
    this.#isUnsure = message === null
    if (!message) return true
    pace.spend()
    this.#turns.spoke(turn.conversation, head.mergeKey !== null, clock.now())
    await this.#say(message, reached, signal)
    return true
  }

  #isEmpty(): Promise<boolean> {
    const { store, clock, account } = this.#with
    return store.transaction(async (tx) => (await tx.outbox.ready(account, clock.now(), 1)).length === 0)
  }

  /** Where a row is said; null when its person cannot be reached, and then their reminders are given up. */
  async #reach({ chatId, contactId, personId }: Waiting): Promise<Reached | null> {
    const { store, clock, log, account } = this.#with
    const plain = { mentions: [], open: false, calling: '' }
    if (chatId !== null) return { to: { roomId: chatId }, ...plain }
    if (contactId !== null) return { to: { accountId: contactId }, ...plain }
    const reached = await reach(personId ?? '', this.#with)
    if (reached) return reached
    await store.transaction(async (tx) => {
      const rows = await tx.outbox.nudgesOf(account, personId ?? '', endOfHour(clock.now()))
      await tx.outbox.drop(
        rows.map((row) => row.id),
        'no friend, and no group to mention them in',
      )
    })
    log.warn({ account, personId }, 'somebody can be reminded neither directly nor in a group')
    return null
  }

  /** Takes what is said there now. A person hears at once all that is due in the same hour. */
  #lease(head: Waiting, { open }: Reached): Promise<Message | null> {
    const { store, clock, account, hours } = this.#with
    return store.transaction(async (tx) => {
      const now = clock.now()
      const rows =
        head.personId === null
          ? (await tx.outbox.ready(account, now, READ)).filter((row) => isWith(head, row))
          : await tx.outbox.nudgesOf(account, head.personId, endOfHour(now))
      const message = compose(await sift(tx, rows, now, hours), open)
      const ids = message ? idsOf(message) : []
      if ((await tx.outbox.lease(ids, now)) < ids.length) throw new Error('another process speaks for this account')
      return message
    })
  }

  async #say(message: Message, { to, mentions, calling }: Reached, signal?: AbortSignal): Promise<void> {
    const { transport, clock, pace, log, account } = this.#with
    const ids = idsOf(message)
    try {
      for (const [at, text] of message.texts.entries()) {
        if (at > 0) await pace.take(signal)
        const called = at === 0 ? [...mentions, ...message.mentions] : []
        await transport.send({ to, text: at === 0 ? calling + text : text, mentions: called })
      }
      const file = await this.#fileOf(message)
      if (file) await transport.send({ to, text: '', mentions: [], file })
    } catch (error) {
      const attempts = Math.max(...message.rows.map((row) => row.attempts)) + 1
      const reason = error instanceof Error ? error.message : String(error)
      const retryAt = this.#mayRetry(message, error, attempts)
        ? new Date(clock.now().getTime() + 2 ** attempts * 1000)
        : null
      await this.#record(signal, async (tx) => {
        await tx.outbox.failed(ids, reason, retryAt)
        const [head] = message.rows
        if (retryAt && head?.chatId && head.purpose === 'announcement')
          await tx.outbox.holdBack(account, head.chatId, head.id, retryAt)
      })
      this.#with.meter?.sent(retryAt ? 'retry' : 'dead')
      const facts = { account, rows: ids.length, attempts, reason }
      if (retryAt) log.warn(facts, 'a message was not taken by WeChat and will be tried again')
      else log.error(facts, 'a message could not be delivered; it waits as dead for 重发')
      return
    }
    this.#with.meter?.sent('sent')
    await this.#record(signal, async (tx) => {
      await tx.outbox.sent(ids, clock.now())
      if (message.rows.some((row) => row.confidential)) await tx.outbox.forgetConfidential(ids)
    })
  }

  /** What became of a message is written down however long the database takes; said once more is said twice. */
  #record(signal: AbortSignal | undefined, work: (tx: Transaction) => Promise<void>): Promise<void> {
    const { clock, store } = this.#with
    return whenReady(clock, () => store.transaction(work), signal)
  }

  async #fileOf({ attachmentId }: Message): Promise<NamedBytes | null> {
    if (attachmentId === null) return null
    const { store, files } = this.#with
    const attachment = await store.transaction((tx) => tx.attachments.byId(attachmentId))
    if (!attachment) throw new SendFailure('rejected', `there is no attachment ${attachmentId}`)
    return { name: attachment.name, bytes: await files.read(attachment.hash) }
  }

  /** What was certainly not said is tried again for a while; what perhaps was, only a reply and only once. */
  #mayRetry(message: Message, error: unknown, attempts: number): boolean {
    const reason = error instanceof SendFailure ? error.reason : 'unavailable'
    if (reason === 'rejected') return false
    if (reason === 'uncertain') return attempts < 2 && message.rows.every((row) => row.purpose === 'reply')
    return attempts < ATTEMPTS
  }

  #troubled(error: unknown): false {
    this.#isUnsure = true
    const reason = error instanceof Error ? error.message : String(error)
    this.#with.log.warn({ account: this.#with.account, reason }, 'the outbox could not be worked on')
    return false
  }
}

function idsOf(message: Message): readonly string[] {
  return message.rows.map((row) => row.id)
}
