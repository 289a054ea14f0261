import { days, minutes } from '../../domain/time.ts'
import { LARGEST_SOUND, LONGEST_SECONDS, listenedKey } from '../../domain/voice.ts'
import { AlreadyHandled, type Received, type Store, type Transaction } from '../../store/index.ts'
import { type Clock, type Incoming, TooLarge, type Transcriber, type Transcript, type Voice } from '../ports.ts'
import { whenReady } from '../retry.ts'
import { asSpoken } from './intake.ts'
import { type Addressee, addresseeOf, answerLine, tell } from './tell.ts'

export interface VoiceReceiverOptions {
  readonly store: Store
  readonly clock: Clock
  readonly transcriber?: Transcriber
  /** Whether somebody does not flood the bot. */
  readonly mayAsk: (message: Incoming) => boolean
  /** Decides what was said, its words being known now; resolves when that is done. */
  readonly onHeard: (message: Received) => Promise<void>
  readonly onWritten: () => void
  readonly log: {
    warn(facts: object, message: string): void
    error(facts: object, message: string): void
  }
}

type Sent = Incoming & { readonly voice: Voice }

/** So many are listened to side by side, and so many more wait. */
const AT_ONCE = 2
const WAITING = 8
/** So many groups are looked up side by side; a group of 500 may speak all at once, and hardly anybody is listened to. */
const LOOKED_UP = 32
/** Whoever sends voices that nobody can hear is told so once in a while. */
const UNHEARD_MS = days(7)
/** In a group, what went wrong with somebody's voices is said at most so often. */
const QUIET_MS = minutes(10)

const LINES = {
  deaf: '我还听不懂语音。请打字，或者长按语音选「转文字」，再把字发给我',
  full: '刚才语音太多，没有听完，请再说一遍或打字',
  'too-long': `这条语音太长了，没有听。请分开说，一条 ${LONGEST_SECONDS} 秒以内`,
  nothing: '没有听清，请再说一遍，或者打字',
  failed: '刚才那条语音没有听成，请过一会儿再说一遍，或者打字',
} as const

interface Job {
  readonly message: Sent
  /** The row that says that somebody spoke; null when it was dealt with before. */
  readonly row: Promise<Received | null>
}

/**
 * Listens to voices: a direct one always, in a group those of who asked for it. That somebody spoke is kept before anything
 * else, the sound never: when the process ends before it was heard, they are asked to say it again at the next start. One of a
 * person at a time, in the order they came; what is typed meanwhile does not wait for it.
 */
export class VoiceReceiver {
  readonly #with: VoiceReceiverOptions
  readonly #waiting: Job[] = []
  readonly #speakers = new Set<string>()
  readonly #working = new Set<Promise<void>>()
  readonly #stopping = new AbortController()
  #lookedUp = 0

  constructor(options: VoiceReceiverOptions) {
    this.#with = options
  }

  /** Never throws and never waits; true when it may be listened to. */
  receive(message: Sent): boolean {
    const { transcriber } = this.#with
    if (transcriber) void this.#track(this.#take(message))
    else if (message.roomId === null) void this.#track(this.#tellDeaf(message))
    return transcriber !== undefined
  }

  /** Of a voice that an earlier process was listening to nothing is left. */
  giveUp(row: Received): Promise<void> {
    return this.#track(this.#end(row, 'failed', 'unheard'))
  }

  /** Resolves when all that was received is answered. */
  async idle(): Promise<void> {
    while (this.#working.size > 0) await Promise.all(this.#working)
  }

  get isBusy(): boolean {
    return this.#working.size > 0
  }

  /** Listens no longer: what was not heard by now is given up at the next start. */
  stop(): void {
    this.#stopping.abort()
    this.#waiting.length = 0
  }

  async #take(message: Sent): Promise<void> {
    if (message.roomId !== null && !(await this.#isListenedTo(message.roomId, message))) return
    if (!this.#with.mayAsk(message)) return
    if ((message.voice.seconds ?? 0) > LONGEST_SECONDS) return this.#tell(message, 'too-long')
    if (this.#waiting.length >= WAITING) return this.#tell(message, 'full')
    this.#waiting.push({ message, row: this.#keep(message) })
    this.#next()
  }

  async #isListenedTo(chatId: string, { account, talker }: Sent): Promise<boolean> {
    if (this.#lookedUp >= LOOKED_UP) return false
    this.#lookedUp += 1
    try {
      return await this.#with.store.transaction(async (tx) => {
        const room = await tx.rooms.at(account, chatId)
        return room !== null && (await tx.settings.get(listenedKey(room.id, talker.id))) === true
      })
    } catch (error) {
      this.#with.log.warn({ err: error }, 'nobody could tell whether a voice is to be listened to')
      return false
    } finally {
      this.#lookedUp -= 1
    }
  }

  /** Begins with whatever may begin now. */
  #next(): void {
    while (this.#speakers.size < AT_ONCE && !this.#stopping.signal.aborted) {
      const at = this.#waiting.findIndex(({ message }) => !this.#speakers.has(message.talker.id))
      const [job] = at < 0 ? [] : this.#waiting.splice(at, 1)
      if (!job) return
      const { id } = job.message.talker
      this.#speakers.add(id)
      const done = () => {
        this.#speakers.delete(id)
        this.#next()
      }
      void this.#track(this.#hear(job).finally(done))
    }
  }

  async #hear({ message, row: kept }: Job): Promise<void> {
    const row = await kept
    if (!row) return
    const transcript = await this.#transcribe(message.voice)
    if (this.#stopping.signal.aborted) return
    if (transcript.kind === 'heard') return this.#with.onHeard({ ...row, text: transcript.text })
    if (transcript.kind === 'failed') this.#with.log.warn({ why: transcript.why }, 'a voice could not be heard')
    await this.#end(row, transcript.kind, transcript.kind)
  }

  async #transcribe(voice: Voice): Promise<Transcript> {
    try {
      const { bytes } = await voice.fetch(LARGEST_SOUND)
      const { transcriber } = this.#with
      if (this.#stopping.signal.aborted || !transcriber) return { kind: 'nothing' }
      return await transcriber.transcribe(bytes, this.#stopping.signal)
    } catch (error) {
      if (error instanceof TooLarge) return { kind: 'too-long' }
      return { kind: 'failed', why: error instanceof Error ? error.message : 'not fetched' }
    }
  }

  /** Before anything is fetched: that somebody spoke, without a word of it. */
  #keep(message: Sent): Promise<Received | null> {
    const { store, clock } = this.#with
    const keep = (tx: Transaction) => tx.inbox.keep([asSpoken(message)], clock.now())
    return this.#reliably(async () => (await store.transaction(keep))[0] ?? null, null)
  }

  /** Says what became of a voice nobody heard; those of one person that wait together are said once. */
  #end(row: Received, line: keyof typeof LINES, outcome: string): Promise<void> {
    const { store, clock, onWritten } = this.#with
    return this.#reliably(async () => {
      await store.transaction(async (tx) => {
        const now = clock.now()
        if (await mayTell(row, tx, now)) answerLine(row, LINES[line], tx, now, `voice ${row.talkerId}`)
        tx.inbox.handled(row.id, outcome)
      })
      onWritten()
    }, undefined)
  }

  /** What does not pass by itself is the operator's; the row waits for the next start. */
  async #reliably<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await whenReady(this.#with.clock, work, this.#stopping.signal)
    } catch (error) {
      if (!(error instanceof AlreadyHandled)) this.#with.log.error({ err: error }, 'a voice could not be dealt with')
      return otherwise
    }
  }

  #tell(message: Sent, line: keyof typeof LINES): Promise<void> {
    const to = addresseeOf(message)
    return tell(to, LINES[line], this.#with, (tx, now) => mayTell(to, tx, now))
  }

  #tellDeaf(message: Sent): Promise<void> {
    return tell(addresseeOf(message), LINES.deaf, this.#with, (tx, now) =>
      tx.allowances.take(`voice unheard:${message.talker.id}`, 1, UNHEARD_MS, now),
    )
  }

  #track(work: Promise<void>): Promise<void> {
    const tracked: Promise<void> = work.finally(() => this.#working.delete(tracked))
    this.#working.add(tracked)
    return tracked
  }
}

/** In private each voice has its answer; where others read along one line is enough. */
async function mayTell({ chatId, talkerId }: Addressee, tx: Transaction, now: Date): Promise<boolean> {
  return chatId === null || tx.allowances.take(`voice failed:${talkerId}`, 1, QUIET_MS, now)
}
