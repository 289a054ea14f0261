import { type impls, type Wechaty, WechatyBuilder, log as wechatyLog } from 'wechaty'
import type { impls as puppets } from 'wechaty-puppet'
import type { Clock, Incoming, Self } from '../engine/ports.ts'
import { mediaOf } from './media.ts'
import { LeanPuppet, type ServiceAddress } from './puppet.ts'
import { endingOf, messageOf } from './service-errors.ts'
import type { Ending, Log } from './status.ts'
import { isRateNotice, type Lookup, refuserIn, translate } from './translate.ts'
import { within } from './within.ts'

export interface SessionOptions {
  readonly service: ServiceAddress
  readonly clock: Clock
  readonly log: Log
  readonly heartbeatTimeoutMs: number
  readonly loginTimeoutMs: number
  readonly rpcTimeoutMs: number
  readonly onLogin: (self: Self) => void
  readonly onLogout: (reason: string) => void
  readonly onScan: (qrcode: string) => void
  readonly onMessage: (incoming: Incoming) => void
  readonly onRateNotice: () => void
  /** WeChat tells under what was said to an account that it was not taken. */
  readonly onRefusal: (accountId: string) => void
}

/** Wechaty's complaints about itself after somebody joins a room (wechaty#2410) and about empty queries. */
const NOISE = /no payload found for id|filterValue not found/

/** How long a goodbye may take; with the supervisor's own bookkeeping it stays under 5 s. */
const GOODBYE_MS = 4_000

/** One life of one Wechaty instance: built, started, watched, ended, buried. It never comes back; the next one is new. */
export class Session {
  readonly puppet: LeanPuppet
  /** How it ended. Never rejects. */
  readonly ended: Promise<Ending>
  /** Who is signed in, or null. */
  self: Self | null = null
  readonly #options: SessionOptions
  readonly #bot: Wechaty
  readonly #closing = new AbortController()
  #end: (ending: Ending) => void = () => {}
  #lastBeat: number
  #waitsForScan = false
  #signedIn = deferred<Self>()
  #delivered: Promise<void> = Promise.resolve()

  constructor(options: SessionOptions) {
    const { service, clock, rpcTimeoutMs } = options
    wechatyLog.level('silent') // It prints message texts; what matters reaches us as errors and endings.
    this.#options = options
    this.#lastBeat = clock.passed()
    this.ended = new Promise((resolve) => {
      this.#end = resolve
    })
    this.puppet = new LeanPuppet({ service, clock, rpcTimeoutMs, onLost: (error) => this.#fail(error) })
    this.#bot = WechatyBuilder.build({ puppet: this.puppet as unknown as puppets.PuppetInterface })
    this.#listen()
  }

  start(): void {
    // Resolves whatever happens (measured): the truth comes from the puppet's own start, a login, or their absence.
    this.#bot.start().catch((error) => this.#fail(error))
    void this.#watchHeartbeat()
    void this.#watchLogin()
  }

  /** Ends the instance for good, within `GOODBYE_MS`. From here on it says nothing to anybody. */
  async close(polite: boolean): Promise<void> {
    this.#closing.abort()
    this.self = null
    const goodbye = async () => {
      await this.puppet.leave(polite)
      await this.#bot.stop()
    }
    await within(this.#options.clock, GOODBYE_MS, goodbye()).catch((error) => {
      this.#options.log.debug({ error: messageOf(error) }, 'wechat: the old connection did not close cleanly')
    })
    this.#end({ kind: 'closed' })
  }

  #listen(): void {
    const { onLogin, onLogout, onScan } = this.#options
    // The one boundary: whatever a listener throws is logged, and nothing is heard from a session that is closing.
    const on = (event: string, listener: (...args: never[]) => void) =>
      this.#bot.on(event as 'message', (...args: unknown[]) => {
        if (!this.#closing.signal.aborted) this.#guard(event, async () => listener(...(args as never[])))
      })
    on('login', (contact: { id: string; name(): string }) => {
      this.self = { id: contact.id, name: contact.name() }
      this.#waitsForScan = false
      onLogin(this.self)
      this.#signedIn.resolve(this.self)
    })
    on('logout', (_: unknown, reason: string) => {
      this.self = null
      this.#signedIn = deferred()
      onLogout(reason)
    })
    on('scan', (qrcode: string) => {
      this.#waitsForScan = true
      onScan(qrcode)
    })
    on('heartbeat', () => this.#beat())
    on('error', (error: unknown) => this.#complain(error))
    on('message', (message: impls.MessageInterface) => this.#receive(message))
    this.puppet.on('stop', () => this.#end({ kind: 'lost', detail: 'the puppet stopped' }))
  }

  /** Looks up side by side, delivers in the order of arrival; what was missed meanwhile comes in before the login does. */
  #receive(message: impls.MessageInterface): void {
    const read = this.#signedIn.promise.then((self) => this.#read(message, self))
    this.#delivered = this.#delivered.then(async () => {
      const incoming = await read
      if (incoming && !this.#closing.signal.aborted)
        this.#guard('message', async () => this.#options.onMessage(incoming))
    })
  }

  async #read(message: impls.MessageInterface, self: Self): Promise<Incoming | null> {
    try {
      const refuser = refuserIn(message, self)
      if (refuser !== null) this.#options.onRefusal(refuser)
      else if (isRateNotice(message, self)) this.#options.onRateNotice()
      else return await translate(message, self, this.#lookup())
    } catch (error) {
      this.#options.log.error({ error: messageOf(error), messageId: message.id }, 'wechat: a message could not be read')
    }
    return null
  }

  #lookup(): Lookup {
    const { puppet } = this
    const { clock } = this.#options
    return {
      media: (messageId, isPicture) => mediaOf(puppet, messageId, isPicture, clock),
      mentionedIds: async (messageId) => {
        const payload = await puppet.messagePayload(messageId)
        return 'mentionIdList' in payload ? (payload.mentionIdList ?? []) : []
      },
      ownNames: async (roomId) => {
        const { id = '' } = this.self ?? {}
        const contact = await puppet.contactPayload(id)
        const member = roomId === null ? null : await puppet.roomMemberPayload(roomId, id).catch(() => null)
        return [contact.name, contact.alias ?? '', member?.roomAlias ?? '', member?.name ?? '']
      },
      nameInRoom: async (roomId, accountId) => {
        const member = await puppet.roomMemberPayload(roomId, accountId).catch(() => null)
        return member?.roomAlias || member?.name || ''
      },
    }
  }

  #guard(what: string, work: () => Promise<void>): void {
    work().catch((error) => this.#options.log.error({ error: messageOf(error) }, `wechat: a ${what} listener failed`))
  }

  #complain(error: unknown): void {
    const message = messageOf(error)
    if (NOISE.test(message)) return
    this.#options.log.warn({ error: this.#withoutToken(message) }, 'wechat: Wechaty reports an error')
  }

  #fail(error: unknown): void {
    const ending = endingOf(error)
    this.#end(ending.kind === 'lost' ? { ...ending, detail: this.#withoutToken(ending.detail) } : ending)
  }

  /** Servers and registries like to repeat it in their errors, and those go to the log. */
  #withoutToken(message: string): string {
    return message.replaceAll(this.#options.service.token, '<token>')
  }

  #beat(): void {
    this.#lastBeat = this.#options.clock.passed()
  }

  async #watchHeartbeat(): Promise<void> {
    const { clock, heartbeatTimeoutMs } = this.#options
    const { signal } = this.#closing
    while (!signal.aborted) {
      const silence = clock.passed() - this.#lastBeat
      if (silence >= heartbeatTimeoutMs) return this.#end({ kind: 'silent', ms: silence })
      await clock.sleep(heartbeatTimeoutMs - silence, signal)
    }
  }

  async #watchLogin(): Promise<void> {
    const { clock, loginTimeoutMs } = this.#options
    await clock.sleep(loginTimeoutMs, this.#closing.signal)
    if (!this.self && !this.#waitsForScan) this.#end({ kind: 'no-login', ms: loginTimeoutMs })
  }
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let settle: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => {
    settle = resolve
  })
  return { promise, resolve: (value) => settle(value) }
}
