import type { VillageHours } from '../../domain/hours.ts'
import type { Said } from '../../domain/where-told.ts'
import type { Store, Transaction, WaitingMessage } from '../../store/index.ts'
import { SendFailure } from '../ports.ts'
import { type Choosing, choose, take, waitingWith } from './choose-next.ts'
import { CircuitBreaker } from './circuit-breaker.ts'
import { Echoes } from './echo.ts'
import { LatelyTold } from './lately-told.ts'
import type { Message } from './merge.ts'
import { fallBack } from './refused.ts'
import { Speaker, type SpeakerOptions } from './say.ts'
import { Stumbles } from './stumbles.ts'
import { conversationOf, groupOf, Turns } from './turns.ts'
import { settleUnreached } from './unreached.ts'
import { inConversation, type Reached, reach, type Whereabouts } from './way-to.ts'
import { Books } from './what-became.ts'

export interface SenderOptions extends SpeakerOptions {
  readonly store: Store
  /** When reminders may be said, by the village they are about. */
  readonly hours: VillageHours
}

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
  readonly #breaker: CircuitBreaker
  readonly #books: Books
  readonly #speaker: Speaker
  readonly #turns = new Turns()
  readonly #stumbles = new Stumbles()
  readonly #lately = new LatelyTold()
  readonly #echoes = new Echoes()
  /** Accounts of which WeChat says that they did not take what was said to them. */
  readonly #refusers = new Set<string>()
  /** A row may have been taken for sending without our knowing. */
  #isUnsure = false
  #awake = new AbortController()
  #waiting: (() => void)[] = []

  constructor(options: SenderOptions) {
    this.#with = options
    this.#breaker = new CircuitBreaker(options.transport, options.clock)
    this.#books = new Books(options)
    this.#speaker = new Speaker(options, this.#books)
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
    await this.#books.settle(signal).catch((error: unknown) => this.#troubled(error))
    for (const done of this.#waiting.splice(0)) done()
  }

  /** Something was written to the outbox. */
  wake(): void {
    this.#awake.abort()
  }

  /** WeChat took what was said to an account, and says now that it was refused. */
  refusedBy(accountId: string): void {
    this.#refusers.add(accountId)
    this.wake()
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
  async recover(tx: Transaction): Promise<void> {
    const { clock, account, announced } = this.#with
    const now = clock.now()
    const unannounced: string[] = []
    for (const row of await tx.outbox.interrupted(account)) {
      const fresh = row.leasedAt !== null && Math.abs(now.getTime() - row.leasedAt.getTime()) < RESAY_MS
      const again = row.purpose === 'reply' && row.attempts < 2 && fresh
      const why = 'interrupted while sending'
      await (again ? tx.outbox.retry([row.id], why, now) : tx.outbox.giveUp([row.id], why, now))
      if (row.purpose === 'announcement' && row.matterId !== null) unannounced.push(row.matterId)
    }
    await announced?.(tx, unannounced)
  }

  /** Says one message, or waits a little for its time; false when nothing is ready or there is no line. */
  async #sayNext(signal: AbortSignal): Promise<boolean> {
    const { clock, pace } = this.#with
    if (this.#isUnsure) {
      await this.#books.settle(signal)
      await this.#with.store.transaction((tx) => this.recover(tx))
    }
    this.#isUnsure = false
    for (const accountId of this.#refusers) await this.#takeBack(accountId, signal)
    if (!this.#breaker.isUp()) {
      await this.#books.settle(signal)
      return false
    }
    const rest = pace.wait()
    if (rest > 0) {
      if (!(await this.#isAnyReady(signal))) return false
      await clock.sleep(rest, signal)
      return true
    }
    // Chosen only now, so that what was written while the pace made us wait rides along.
    const choice = await this.#onceOrUnsure((tx) => choose(tx, this.#choosing()), signal)
    if (choice.kind === 'nothing') return choice.more
    if (choice.kind === 'wait') await clock.sleep(Math.min(choice.ms, HOLD_MS), signal)
    else if (choice.kind === 'echo') await this.#echoes.ask(choice, this.#with.transport)
    else if (choice.kind === 'taken') await this.#say(choice.head, choice.message, inConversation(choice.head), signal)
    else await this.#sayToPerson(choice.head, choice.found, signal)
    return true
  }

  async #takeBack(accountId: string, signal: AbortSignal): Promise<void> {
    const { account, clock, log } = this.#with
    const now = clock.now()
    const rows = this.#lately.takeBack(accountId, now)
    this.#refusers.delete(accountId)
    const why = 'refused by who it was for, as WeChat told afterwards'
    await this.#books.work((tx) => fallBack(tx, rows, { account, accountId, why, now }), signal)
    log.warn({ account, rows: rows.length }, 'somebody did not take what was said to them directly')
  }

  #choosing(): Choosing {
    const [turns, stumbles, echoes] = [this.#turns, this.#stumbles, this.#echoes]
    const { account, hours, pace, clock } = this.#with
    return { account, hours, pace, turns, stumbles, echoes, now: clock.now() }
  }

  /** Work that may take rows. When it ran twice, its first run may have come through, and took rows nobody knows of. */
  #onceOrUnsure<T>(work: (tx: Transaction) => Promise<T>, signal: AbortSignal): Promise<T> {
    let runs = 0
    return this.#books.work((tx) => {
      if (++runs > 1) this.#isUnsure = true
      return work(tx)
    }, signal)
  }

  #isAnyReady(signal: AbortSignal): Promise<boolean> {
    const { clock, account } = this.#with
    return this.#books.work((tx) => tx.outbox.isAnyReady(account, clock.now()), signal)
  }

  async #sayToPerson(head: WaitingMessage, found: Whereabouts | null, signal: AbortSignal): Promise<void> {
    const reached = await this.#reach(head, found)
    if (reached === null) return
    const message = await this.#onceOrUnsure((tx) => take(tx, head, this.#choosing(), reached), signal)
    const came = message && (await this.#say(head, message, reached, signal))
    if (came === 'said' && 'accountId' in reached.to && found?.person.unreachedAt) {
      const { id } = found.person
      await this.#books.work((tx) => tx.people.reached(id), signal)
    }
  }

  async #say(head: WaitingMessage, message: Message, reached: Reached, signal: AbortSignal) {
    const { clock, pace } = this.#with
    pace.spend()
    this.#turns.spoke(conversationOf(head), head.mergeKey !== null, clock.now())
    const came = await this.#speaker.say(message, reached, signal)
    if (came === 'unavailable') this.#breaker.broke()
    else if (came === 'uncertain') this.#fellSilent(head)
    else if (came !== 'own') {
      this.#breaker.carried()
      this.#stumbles.recovered(groupOf(head))
      if (came === 'said' && 'accountId' in reached.to)
        this.#lately.said(reached.to.accountId, message.rows, clock.now())
    }
    return came
  }

  /** No answer came: whoever kept us waiting is left alone for a while. Returns until when. */
  #fellSilent(head: WaitingMessage): Date {
    this.#breaker.fellSilent(conversationOf(head))
    return this.#stumbles.stumbled(groupOf(head), this.#with.clock.now())
  }

  /** How a person is reached; null when that cannot be found out now, or they cannot be. */
  async #reach(head: WaitingMessage, found: Whereabouts | null): Promise<Reached | null> {
    const { log, account, transport, clock } = this.#with
    const { personId } = head
    const lastTry = this.#stumbles.times(groupOf(head)) >= ASKED - 1
    try {
      const reached = found && (await reach(found, saidOf(head), transport, { now: clock.now(), lastTry }))
      if (reached) return reached
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error
      if (error.reason === 'unavailable') this.#breaker.broke()
      else await this.#leaveAlone(head, error.message)
      return null
    }
    await this.#books.work(async (tx) => {
      const now = this.#with.clock.now()
      await settleUnreached(tx, personId, await waitingWith(tx, head, account, now, saidOf(head)), now)
    })
    log.warn({ account, personId }, 'somebody can be reminded neither directly nor in a group')
    return null
  }

  async #leaveAlone(head: WaitingMessage, reason: string): Promise<void> {
    const { log, account } = this.#with
    const until = this.#fellSilent(head)
    await this.#books.work(async (tx) => {
      const rows = await waitingWith(tx, head, account, this.#with.clock.now())
      await tx.outbox.postpone(
        rows.map((row) => row.id),
        until,
      )
    })
    log.warn({ account, personId: head.personId, reason, until }, 'WeChat does not tell about somebody; asked later')
  }

  #troubled(error: unknown): false {
    this.#isUnsure = true
    const reason = error instanceof Error ? error.message : String(error)
    this.#with.log.warn({ account: this.#with.account, reason }, 'the outbox could not be worked on')
    return false
  }
}

function saidOf({ discreet }: WaitingMessage): Said {
  return { discreet: discreet === true }
}
