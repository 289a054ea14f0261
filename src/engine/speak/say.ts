import { drawPage, pageOf } from '../../documents/index.ts'
import { seconds } from '../../domain/time.ts'
import { drawnIn } from '../../speech/drawn.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { Store, Transaction } from '../../store/index.ts'
import { type Files, type NamedBytes, type Outgoing, SendFailure, type Transport } from '../ports.ts'
import { insistOnAudience } from './audience.ts'
import { announcedIn, idsOf, type Message } from './merge.ts'
import { notSaid, type WritingDown } from './not-said.ts'
import type { Pace } from './pace.ts'
import { ATTEMPTS, type Reason, reasonOf } from './setback.ts'
import type { Reached } from './way-to.ts'
import type { Books } from './what-became.ts'

export interface SpeakerOptions extends WritingDown {
  readonly store: Store
  readonly transport: Transport
  readonly files: Pick<Files, 'read'>
  readonly pace: Pace
  /** What can be drawn of a matter. */
  readonly registry: Registry
  /** Told of each text that WeChat took, and whom it was said to: it is known again when it is quoted or answered. */
  readonly onSaid?: (conversation: string, text: string, to: readonly string[]) => void
}

/** Says messages that were taken for it, and has it written down what became of each. */
export class Speaker {
  readonly #with: SpeakerOptions
  readonly #books: Books

  constructor(options: SpeakerOptions, books: Books) {
    this.#with = options
    this.#books = books
  }

  /** Resolves to what became of it, which is owed to the books then. */
  async say(message: Message, reached: Reached, signal?: AbortSignal): Promise<'said' | Reason> {
    const { clock, meter } = this.#with
    const parts = { said: 0 }
    try {
      await this.#send(message, reached, parts, signal)
    } catch (error) {
      const reason = reasonOf(error, parts.said)
      const why = error instanceof Error ? error.message : String(error)
      await notSaid(message, reached, { reason, why }, { ...this.#with, books: this.#books }, signal)
      return reason
    }
    meter?.sent('sent')
    const ids = idsOf(message)
    this.#books.owe(async (tx) => {
      await tx.outbox.sent(ids, clock.now())
      if (message.rows.some((row) => row.personId !== null)) await tx.outbox.saidAt(ids, whereOf(reached))
      if (message.rows.some((row) => row.confidential)) await tx.outbox.forgetConfidential(ids)
      await this.#with.announced?.(tx, announcedIn(message))
    })
    // What comes of it is to be said next: the look for that has to find it written.
    if (announcedIn(message).length > 0) await this.#books.settle(signal)
    return 'said'
  }

  /** Counts in `parts` what WeChat took. */
  async #send(
    message: Message,
    { to, mentions, calling }: Reached,
    parts: { said: number },
    signal?: AbortSignal,
  ): Promise<void> {
    const { transport, pace, account } = this.#with
    // Who is answered has just spoken there.
    if (message.rows.some(({ purpose }) => purpose !== 'reply')) await insistOnAudience(to, transport, account)
    for (const [at, text] of message.texts.entries()) {
      if (at > 0) await pace.take(signal)
      const called = at === 0 ? [...mentions, ...message.mentions] : []
      const part = { to, text: at === 0 ? calling + text : text, mentions: called }
      await (at === 0 ? transport.send(part) : this.#goOn(part, signal))
      const [conversation, heard] = 'roomId' in to ? [to.roomId, called] : [to.accountId, [to.accountId]]
      this.#with.onSaid?.(conversation, part.text, heard)
      parts.said++
    }
    const file = await this.#fileOf(message)
    if (file) await transport.send({ to, text: '', mentions: [], file })
  }

  /** The rest of what was begun: what fails is tried again at once, since the whole cannot be. */
  async #goOn(part: Outgoing, signal?: AbortSignal): Promise<void> {
    const { transport, clock } = this.#with
    for (let attempt = 1; ; attempt++) {
      try {
        return await transport.send(part)
      } catch (error) {
        if (!(error instanceof SendFailure) || error.reason !== 'failed' || attempt === ATTEMPTS || signal?.aborted)
          throw error
        await clock.sleep(seconds(attempt), signal)
      }
    }
  }

  async #fileOf({ attachmentId }: Message): Promise<NamedBytes | null> {
    if (attachmentId === null) return null
    const { store, files, registry } = this.#with
    const drawn = drawnIn(attachmentId)
    if (drawn) {
      const stage = (tx: Transaction) => pageOf(tx, drawn, { registry, now: this.#with.clock.now() })
      const found = await store.transaction(stage)
      if (!found) throw new SendFailure('rejected', `there is no document ${attachmentId}`)
      return { name: found.name, bytes: await drawPage(found.page, files.read) }
    }
    const attachment = await store.transaction((tx) => tx.attachments.byId(attachmentId))
    if (!attachment) throw new SendFailure('rejected', `there is no attachment ${attachmentId}`)
    return { name: attachment.name, bytes: await files.read(attachment.hash) }
  }
}

/** Where a person was found, as a row of the outbox tells it. */
function whereOf({ to, mentions }: Reached) {
  return 'roomId' in to
    ? { chatId: to.roomId, contactId: null, mentions }
    : { chatId: null, contactId: to.accountId, mentions: [] }
}
