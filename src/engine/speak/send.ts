import { endOfHour, type VillageHours } from '../../domain/hours.ts'
import type { Store, Transaction, Waiting } from '../../store/index.ts'
import { SendFailure } from '../ports.ts'
import { Line } from './line.ts'
import { compose, type Message } from './merge.ts'
import { sift } from './ready.ts'
import { idsOf, Speaker, type SpeakerOptions } from './say.ts'
import { Stumbles } from './stumbles.ts'
import { conversationOf, groupOf, Turns } from './turns.ts'
import { type Reached, reach } from './way-to.ts'

export interface SenderOptions extends SpeakerOptions {
  readonly store: Store
  /** When reminders may be said, by the village they are about. */
  readonly hours: VillageHours
}

const READ = 500
/** While a conversation holds back, others may become ready. */
const HOLD_MS = 500
/** Another process may have written rows for this account, and the line may be back, so it is looked this often. */
const LOOK_MS = 2_000
const RESAY_MS = 2 * 60_000
/** After so many questions without an answer a person counts as no friend. */
const ASKED = 4

/** Delivers the outbox of one account: patiently, in order, the urgent first, what waits together in one message. */
export class Sender {
  readonly #with: SenderOptions
  readonly #line: Line
  readonly #speaker: Speaker
  readonly #turns = new Turns()
  readonly #stumbles = new Stumbles()
  /** A row may have been taken for sending without our knowing. */
  #isUnsure = false
  #awake = new AbortController()
  #waiting: (() => void)[] = []

  constructor(options: SenderOptions) {
    this.#with = options
    this.#line = new Line(options.transport, options.clock)
    this.#speaker = new Speaker(options)
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

  /** Resolves when nothing that was written before can be said any more, for now. */
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
        const why = 'interrupted while sending'
        await (again ? tx.outbox.retry([row.id], why, now) : tx.outbox.giveUp([row.id], why, now))
      }
    })
  }

  /** Says one message, or waits a little for its time; false when nothing is ready or there is no line. */
  async #sayNext(signal: AbortSignal): Promise<boolean> {
    const { clock, pace } = this.#with
    if (this.#isUnsure) await this.recover()
    this.#isUnsure = false
    if (!this.#line.isUp()) return false
    const rest = pace.wait()
    if (rest > 0 && (await this.#isAnyReady())) {
      await clock.sleep(rest, signal)
      return true
    }
    // Chosen only now, so that what was written while the pace made us wait rides along.
    const ready = await this.#choose()
    const turn = this.#turns.next(ready.rows, clock.now())
    if (!turn) return ready.more
    const wait = pace.limited ? Math.max(turn.hold, pace.wait(turn.first ? 0 : 1)) : 0
    if (wait > 0) {
      await clock.sleep(Math.min(wait, HOLD_MS), signal)
      return true
    }
    const [head] = ready.rows.filter((row) => conversationOf(row) === turn.conversation)
    if (!head || signal.aborted) return false
    await this.#sayTo(head, signal)
    return true
  }

  #isAnyReady(): Promise<boolean> {
    const { store, clock, account } = this.#with
    return store.transaction((tx) => tx.outbox.isAnyReady(account, clock.now()))
  }

  /** What may be said now, and whether there is more than was read. */
  #choose(): Promise<{ readonly rows: readonly Waiting[]; readonly more: boolean }> {
    const { store, clock, account, hours } = this.#with
    return store.transaction(async (tx) => {
      const now = clock.now()
      const rows = await tx.outbox.ready(account, now, READ)
      const leftAlone = (row: Waiting) => this.#stumbles.until(groupOf(row), now)
      return { rows: await sift(tx, rows, { now, hours, leftAlone }), more: rows.length >= READ }
    })
  }

  async #sayTo(head: Waiting, signal: AbortSignal): Promise<void> {
    const { clock, pace } = this.#with
    const reached = await this.#reach(head)
    if (reached === null) return
    const message = await this.#lease(head, reached)
    this.#isUnsure = message === null
    if (!message) return
    pace.spend()
    const conversation = conversationOf(head)
    this.#turns.spoke(conversation, head.mergeKey !== null, clock.now())
    const came = await this.#speaker.say(message, reached, signal)
    if (came === 'unavailable') this.#line.broke()
    else if (came === 'uncertain') this.#fellSilent(head)
    else if (came !== 'own') {
      this.#line.carried()
      this.#stumbles.recovered(groupOf(head))
    }
  }

  /** No answer came: whoever kept us waiting is left alone for a while. Returns until when. */
  #fellSilent(head: Waiting): Date {
    this.#line.fellSilent(conversationOf(head))
    return this.#stumbles.stumbled(groupOf(head), this.#with.clock.now())
  }

  /** Where a row is said; null when that cannot be found out now, or its person cannot be reached. */
  async #reach(head: Waiting): Promise<Reached | null> {
    const { log, account } = this.#with
    const { chatId, contactId, personId } = head
    const plain = { mentions: [], open: false, calling: '' }
    if (chatId !== null) return { to: { roomId: chatId }, ...plain }
    if (contactId !== null) return { to: { accountId: contactId }, ...plain }
    const lastTry = this.#stumbles.times(groupOf(head)) >= ASKED - 1
    try {
      const reached = await reach(personId ?? '', { ...this.#with, lastTry })
      if (reached) return reached
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error
      if (error.reason === 'unavailable') this.#line.broke()
      else await this.#leaveAlone(head, error.message)
      return null
    }
    await this.#withAll(head, (tx, ids) => tx.outbox.drop(ids, 'no friend, and no group to mention them in'))
    log.warn({ account, personId }, 'somebody can be reminded neither directly nor in a group')
    return null
  }

  async #leaveAlone(head: Waiting, reason: string): Promise<void> {
    const { log, account } = this.#with
    const until = this.#fellSilent(head)
    await this.#withAll(head, (tx, ids) => tx.outbox.postpone(ids, until))
    log.warn({ account, personId: head.personId, reason, until }, 'WeChat does not tell about somebody; asked later')
  }

  /** All that waits to be said together with a row. A person hears at once all that is due in the same hour. */
  #together(tx: Transaction, head: Waiting): Promise<readonly Waiting[]> {
    const { clock, account } = this.#with
    const now = clock.now()
    const before = head.personId !== null && head.purpose === 'nudge' ? endOfHour(now) : undefined
    return tx.outbox.together(account, head, { now, before, take: READ })
  }

  async #withAll(head: Waiting, work: (tx: Transaction, ids: readonly string[]) => Promise<void>): Promise<void> {
    await this.#with.store.transaction(async (tx) => {
      const rows = await this.#together(tx, head)
      await work(
        tx,
        rows.map((row) => row.id),
      )
    })
  }

  /** Takes what is said there now. */
  #lease(head: Waiting, { open }: Reached): Promise<Message | null> {
    const { store, clock, hours } = this.#with
    return store.transaction(async (tx) => {
      const now = clock.now()
      const rows = await this.#together(tx, head)
      const message = compose(await sift(tx, rows, { now, hours }), open)
      const ids = message ? idsOf(message) : []
      if ((await tx.outbox.lease(ids, now)) < ids.length) throw new Error('another process speaks for this account')
      return message
    })
  }

  #troubled(error: unknown): false {
    this.#isUnsure = true
    const reason = error instanceof Error ? error.message : String(error)
    this.#with.log.warn({ account: this.#with.account, reason }, 'the outbox could not be worked on')
    return false
  }
}
