import { earVersion, type Heard } from '../../speech/ear.ts'
import type { Members } from '../../speech/mechanism-parts.ts'
import { AlreadyHandled, isTransient, type Received } from '../../store/index.ts'
import type { Clock, Files, Incoming, Meter, Transport } from '../ports.ts'
import { FileReceiver } from './files.ts'
import { type Glance, glance, LONGEST_LIST } from './glance.ts'
import { type Handling, handle, isUnnamed } from './handle.ts'
import { type Arrival, isSpoken, keepAll } from './intake.ts'
import { AskedInTurn, MembersWanted, membersOf } from './members.ts'
import { Seen } from './seen.ts'
import { addresseeOf, tell } from './tell.ts'
import { Throttle } from './throttle.ts'
import { VoiceReceiver } from './voices.ts'

export interface ReceiverOptions extends Omit<Handling, 'ear'> {
  readonly clock: Clock
  readonly files: Files
  readonly transport: Pick<Transport, 'members'>
  /** Called when something may have been written to the outbox. */
  readonly onWritten: () => void
  /** Told of each message that was answered in a group, and with what words. */
  readonly onAnswered?: (message: Received, text: string) => void
  readonly meter?: Meter
  readonly log: {
    debug(facts: object, message: string): void
    warn(facts: object, message: string): void
    error(facts: object, message: string): void
  }
}

/** At most so many are gathered before they are kept. */
const GATHERED = 64
const RETRY_MS = 2_000

/**
 * Takes messages as they come. Talk is dropped at once and costs no look at the database. A command becomes an inbox row
 * before anything else, together with the others of the same moment, and is then handled in order within its
 * conversation. What was kept and not handled when a process ended is taken up by `recover`.
 */
export class Receiver {
  readonly #with: ReceiverOptions & Handling
  #arrived: Arrival[] = []
  readonly #seen = new Seen()
  #keeping: Promise<void> | null = null
  readonly #handling = new Set<Promise<void>>()
  readonly #asked: AskedInTurn
  readonly #files: FileReceiver
  readonly #voices: VoiceReceiver
  readonly #throttle: Throttle

  constructor(options: ReceiverOptions) {
    this.#with = { ...options, ear: earVersion(options.registry) }
    this.#files = new FileReceiver(options)
    this.#voices = new VoiceReceiver({
      ...options,
      mayAsk: (message) => this.#mayAsk(message),
      onHeard: (message) => this.#start(message),
    })
    this.#throttle = new Throttle(options.clock)
    this.#asked = new AskedInTurn(options)
  }

  /** Never throws and never waits; true when the message was kept. */
  receive(message: Incoming): boolean {
    const { media, voice } = message
    if (media) return this.#seen.isNew(message) && this.#files.receive({ ...message, media }, this.#before())
    if (voice) return this.#seen.isNew(message) && this.#voices.receive({ ...message, voice })
    const seen = this.#glance(message)
    const isMeant = seen !== null && this.#seen.isNew(message) && this.#mayAsk(message)
    const kept = isMeant && this.#isReadable(message)
    this.#with.meter?.heard(kept)
    if (!kept) return false
    this.#arrived.push({ message, heard: seen.heard })
    this.#keeping ??= this.#keep()
    return true
  }

  /** Handles what an earlier process of this account kept but did not finish. */
  async recover(waiting: readonly Received[]): Promise<void> {
    for (const message of waiting) void (isSpoken(message) ? this.#voices.giveUp(message) : this.#start(message))
    await this.idle()
  }

  /** Resolves when everything received so far was handled. */
  async idle(): Promise<void> {
    while (this.#keeping || this.#handling.size > 0 || this.#files.isBusy || this.#voices.isBusy) {
      await Promise.all([this.#keeping, ...this.#handling, this.#files.idle(), this.#voices.idle()])
    }
  }

  /** Waits for no voice any more: whoever spoke is told at the next start. */
  stop(): Promise<void> {
    this.#voices.stop()
    return this.idle()
  }

  /** What is being decided now: a picture may follow its command closer than that takes. */
  #before(): Promise<void> | null {
    if (!this.#keeping && this.#handling.size === 0) return null
    return Promise.resolve(this.#keeping).then(async () => {
      await Promise.all(this.#handling)
    })
  }

  #glance(message: Incoming): Glance | null {
    try {
      return glance(message, this.#with)
    } catch (error) {
      this.#with.log.error({ err: error, messageId: message.messageId }, 'a message could not be read')
      return null
    }
  }

  /** Nobody is kept waiting by somebody who floods the bot; who does is told so once. */
  #mayAsk(message: Incoming): boolean {
    const verdict = this.#throttle.take(`${message.account} ${message.talker.id}`)
    if (verdict === 'take') return true
    if (verdict === 'tell') {
      const { account, talker } = message
      this.#with.log.warn(
        { account, talker: talker.id },
        'an account sends more commands than it may; they are not taken',
      )
      void this.#track(tell(addresseeOf(message), '发得太快了，后面这些我没有记，请歇一分钟再发', this.#with))
    }
    return false
  }

  /** A list that is too long to be read is never met with silence; each may say what it is for instead. */
  #isReadable(message: Incoming): boolean {
    if (message.text.length <= LONGEST_LIST) return true
    const { registry } = this.#with
    const word = registry.live.find(({ list }) => list)?.says[0]
    const instead = word === undefined ? '' : `，或者各人发：${word}`
    void this.#track(
      tell(addresseeOf(message), `这个接龙太长了，我读不完，没有记。请另起一个接龙${instead}`, this.#with),
    )
    return false
  }

  async #keep(): Promise<void> {
    const { store, clock, log, ear } = this.#with
    while (this.#arrived.length > 0) {
      await this.#gather()
      const moment = this.#arrived.splice(0).sort((a, b) => sentAt(a) - sentAt(b))
      for (;;) {
        try {
          const kept = await store.transaction((tx) => keepAll(moment, ear, tx.inbox.keep, clock.now()))
          for (const message of kept) void this.#start(message)
          break
        } catch (error) {
          log.warn({ err: error, messages: moment.length }, 'messages could not be kept yet; trying again')
          await clock.sleep(RETRY_MS)
        }
      }
    }
    this.#keeping = null
  }

  /** Turns of the event loop while more keep coming: a burst that is being delivered is kept whole, and its order can be mended. */
  async #gather(): Promise<void> {
    let before: number
    do {
      before = this.#arrived.length
      await new Promise((resolve) => setImmediate(resolve))
    } while (this.#arrived.length > before && this.#arrived.length < GATHERED)
  }

  #start(message: Received): Promise<void> {
    const { chatId } = message
    const before = chatId === null ? null : this.#asked.before(chatId, this.#asksMembers(message))
    return this.#track(before ? before.then((members) => this.#handle(message, members)) : this.#handle(message))
  }

  /** As far as it was understood when it came. */
  #asksMembers({ reading, earVersion }: Received): boolean {
    const said = earVersion === this.#with.ear ? (reading as Heard | null)?.reading : null
    return said ? this.#with.registry.get(said.command).asksMembers === true : false
  }

  #track(work: Promise<void>): Promise<void> {
    const tracked: Promise<void> = work.finally(() => this.#handling.delete(tracked))
    this.#handling.add(tracked)
    return tracked
  }

  async #handle(message: Received, known?: Members): Promise<void> {
    const { store, clock, log, random, onWritten, meter } = this.#with
    const lane = message.chatId ?? message.talkerId
    let members = known
    for (;;) {
      try {
        const handled = await store.transaction((tx) => handle(message, tx, clock.now(), this.#with, members), lane)
        const { command, outcome, answer } = handled
        log.debug({ inbox: message.id, command, outcome }, 'handled')
        meter?.handled(command, outcome)
        if (answer !== undefined) this.#with.onAnswered?.(message, answer)
        break
      } catch (error) {
        if (error instanceof AlreadyHandled) break
        if (error instanceof MembersWanted && message.chatId !== null) {
          members = await membersOf(message.chatId, this.#with)
          continue
        }
        if (isTransient(error)) {
          log.warn({ err: error, inbox: message.id }, 'the database is busy; trying again')
          await clock.sleep(RETRY_MS)
          continue
        }
        const fault = random.code(4)
        log.error({ err: error, inbox: message.id, fault }, `fault ${fault} while handling a message`)
        meter?.handled('none', 'fault')
        await this.#apologise(message, fault)
        break
      }
    }
    onWritten()
  }

  /** The person gets one plain line with a number the operator finds in the log; the message is not tried again. */
  async #apologise(message: Received, fault: string): Promise<void> {
    const { store, clock, log } = this.#with
    const to =
      message.chatId === null
        ? { chatId: null, contactId: message.talkerId }
        : { chatId: message.chatId, contactId: null }
    try {
      await store.transaction(async (tx) => {
        const text = `出了点问题，编号 ${fault}，已告知管理员`
        const unnamed = await isUnnamed(message, tx, clock.now(), this.#with)
        const confidential = unnamed && message.chatId === null ? { confidential: true as const } : {}
        tx.outbox.say({ account: message.account, ...to, purpose: 'reply', text, ...confidential }, clock.now())
        if (unnamed) {
          await tx.inbox.blank(message.id)
          await tx.pendings.close(message.talkerId, message.chatId ?? '')
        }
        tx.inbox.handled(message.id, `fault ${fault}`)
      })
    } catch (error) {
      log.error(
        { err: error, inbox: message.id, fault },
        'the fault could not be recorded; the message waits for the next start',
      )
    }
  }
}

const sentAt = ({ message }: Arrival) => message.sentAt.getTime()
