import { LARGEST, safeName } from '../../domain/attachment.ts'
import type { Registry } from '../../speech/mechanism.ts'
import { isTransient, type Store } from '../../store/index.ts'
import { type Clock, type Files, type Incoming, type Media, TooLarge } from '../ports.ts'
import { type Arrived, attach } from './attach.ts'

export interface FileReceiverOptions {
  readonly store: Store
  readonly files: Files
  readonly registry: Registry
  readonly clock: Clock
  readonly onWritten: () => void
  readonly log: {
    warn(facts: object, message: string): void
    error(facts: object, message: string): void
  }
}

const RETRY_MS = 2_000

type Sent = Incoming & { readonly media: Media }

/**
 * Takes the pictures and files an author sends for a draft. Those of anybody else are dropped, unfetched and without a
 * look at the database. What one author sends while files are being fetched is taken next, all of it together.
 */
export class FileReceiver {
  readonly #with: FileReceiverOptions
  readonly #queues = new Map<string, Sent[]>()
  readonly #working = new Set<Promise<void>>()

  constructor(options: FileReceiverOptions) {
    this.#with = options
  }

  /** `before` is what the same author may have said just now and is still being decided; null when there is nothing. */
  receive(message: Sent, before: Promise<void> | null): boolean {
    if (before === null && this.#matterFor(message) === null) return false
    const key = `${message.roomId} ${message.talker.id}`
    const queue = this.#queues.get(key)
    if (queue) {
      queue.push(message)
      return true
    }
    this.#queues.set(key, [message])
    const work: Promise<void> = this.#drain(key, before).finally(() => this.#working.delete(work))
    this.#working.add(work)
    return true
  }

  /** Resolves when all that was received is attached, or was refused. */
  async idle(): Promise<void> {
    while (this.#working.size > 0) await Promise.all(this.#working)
  }

  get isBusy(): boolean {
    return this.#working.size > 0
  }

  #matterFor({ talker, roomId, sentAt }: Incoming): string | null {
    return this.#with.store.awaitsFile(talker.id, roomId ?? '', sentAt)
  }

  async #drain(key: string, before: Promise<void> | null): Promise<void> {
    await before
    for (;;) {
      // One turn of the event loop: several pictures are chosen and sent at once.
      await new Promise((resolve) => setImmediate(resolve))
      const moment = this.#queues.get(key)?.splice(0) ?? []
      if (moment.length === 0) break
      const forMatter = new Map<string, Sent[]>()
      for (const message of moment) {
        const matterId = this.#matterFor(message)
        if (matterId !== null) forMatter.set(matterId, [...(forMatter.get(matterId) ?? []), message])
      }
      for (const [matterId, messages] of forMatter) await this.#take(matterId, messages)
    }
    this.#queues.delete(key)
  }

  async #take(matterId: string, messages: readonly Sent[]): Promise<void> {
    const { store, registry, clock, log, onWritten } = this.#with
    const arrived = await Promise.all(messages.map((message) => this.#fetch(message)))
    const [{ account, roomId, talker }] = messages as readonly [Sent]
    const from = { account, chatId: roomId, talkerId: talker.id }
    for (;;) {
      try {
        await store.transaction((tx) => attach(matterId, arrived, from, registry, tx, clock.now()), roomId ?? talker.id)
        break
      } catch (error) {
        if (!isTransient(error)) {
          log.error({ err: error, matterId }, 'files could not be attached')
          return
        }
        log.warn({ err: error, matterId }, 'the database is busy; trying again')
        await clock.sleep(RETRY_MS)
      }
    }
    onWritten()
  }

  async #fetch({ media, messageId }: Sent): Promise<Arrived> {
    try {
      const file = await media.fetch(LARGEST)
      const taken = await this.#with.files.take(file)
      return 'refused' in taken ? { ...taken, name: shown(file.name) } : { kept: taken }
    } catch (error) {
      if (error instanceof TooLarge) return { refused: 'too-large', name: shown(error.file) }
      this.#with.log.warn({ err: error, messageId }, 'a file could not be fetched')
      return { refused: 'lost' }
    }
  }
}

/** The name as its sender knows it, ending and all, in one short line. */
function shown(name: string): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/u.exec(name)?.[1]
  const safe = safeName(name, ending ?? '')
  return ending === undefined ? safe.replace(/\.$/u, '') : safe
}
