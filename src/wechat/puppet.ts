import { type payloads, types } from 'wechaty-puppet'
import { PuppetService } from 'wechaty-puppet-service'
import type { Clock } from '../engine/ports.ts'
import { MemoryPayloads, Shelf } from './cache.ts'
import { within } from './within.ts'

/** How to reach the puppet service. What is left out, Wechaty reads from its own environment variables. */
export interface ServiceAddress {
  readonly token: string
  /** `host:port`; default: asked of the token's registry. */
  readonly endpoint?: string | undefined
  readonly tls?:
    | {
        /** The text of the certificate that signed the service's. */
        readonly caCert?: string
        /** The name in the service's certificate; default: the beginning of the token. */
        readonly serverName?: string
        readonly disable?: boolean
      }
    | undefined
}

export interface LeanPuppetOptions {
  readonly service: ServiceAddress
  readonly clock: Clock
  /** How long a question may take; it is not asked in vain for ever. */
  readonly rpcTimeoutMs: number
  /** The start failed, or the event stream closed: this puppet hears nothing any more. Told once. */
  readonly onLost: (error: unknown) => void
}

/** Wechaty's own watchdog resets in place, which leaks and can die for good. Ours rebuilds; theirs waits 20 days. */
const NEVER_SECONDS = 20 * 24 * 3600

const UNREADABLE_FOR_MS = 60_000

type Manager = NonNullable<PuppetService['_grpcManager']>

/** The mixins declare it as a property, which hides it from `super`. */
const emit = PuppetService.prototype.emit as (this: PuppetService, event: string, ...args: unknown[]) => boolean

/**
 * Wechaty's gRPC client, with five of its habits changed:
 * a start that fails or hangs says so and can be abandoned; messages are handed on in the order they arrived;
 * a contact or room that cannot be read does not swallow the message; rooms are never loaded member by member;
 * a file is sent once.
 */
export class LeanPuppet extends PuppetService {
  readonly #options: LeanPuppetOptions
  readonly #abandoned: Promise<never>
  #abandon: (reason: Error) => void = () => {}
  #manager: Manager | undefined
  #stream: Manager['eventStream'] | undefined
  #polite = false
  #farewell: Promise<void> | undefined
  #lost = false
  #order: Promise<void> = Promise.resolve()
  /** Contacts and rooms nobody could tell about, and until when that is taken for granted. */
  readonly #unreadable = new Shelf<number>(1_000)

  constructor(options: LeanPuppetOptions) {
    const { token, endpoint, tls } = options.service
    super({ token, timeoutSeconds: NEVER_SECONDS, ...(endpoint && { endpoint }), ...(tls && { tls }) })
    this.#options = options
    // The client answers a refused or broken sending by sending the file again in an older way: it could arrive twice.
    Object.assign(this, { messageSendFileStream: () => Promise.reject(new Error('the service did not take the file')) })
    this._payloadStore = new MemoryPayloads() as unknown as typeof this._payloadStore
    this.#abandoned = new Promise((_, reject) => {
      this.#abandon = reject
    })
    this.#abandoned.catch(() => {})
  }

  override async onStart(): Promise<void> {
    // Runs up to its first await: when the call returns there is a client, and it has not opened the stream yet.
    const starting = super.onStart()
    this.#manager = this._grpcManager
    this.#watchStream()
    starting.then(
      () => this.#farewell?.then(() => this.#bury()),
      (error) => this.#tellLost(error),
    )
    try {
      await Promise.race([starting, this.#abandoned])
    } catch (error) {
      // A start that failed is still 'pending' while it cleans up, and the stop inside would wait 5 s for its success.
      this.state.active(true)
      throw error
    }
  }

  /**
   * Ends this instance whatever state it is in. `polite` also tells the service to stop: it frees the stream of whoever
   * holds it. A rebuild must not do so lightly: to a server that hangs the order arrives late and stops the successor.
   */
  async leave(polite: boolean): Promise<void> {
    this.#polite = polite
    this.#lost = true
    this.#abandon(new Error('abandoned'))
    await this.stop()
    await this.onStop()
  }

  /** Called twice when a start is given up: by the failed start and by whoever gave it up. */
  override onStop(): Promise<void> {
    this.#farewell ??= this.#sayFarewell()
    return this.#farewell
  }

  override emit = ((event: string, ...args: unknown[]) => {
    if (event !== 'message') return emit.call(this, event, ...args)
    const payload = args[0] as payloads.EventMessage
    const fetched = this.#fetch(payload.messageId)
    this.#order = this.#order
      .then(() => fetched)
      .then(() => void emit.call(this, 'message', payload))
      // Wechaty needs a few turns of the microtask queue to hand the message on: let it, so that none overtakes.
      .then(() => new Promise((next) => setImmediate(next)))
    return true
  }) as PuppetService['emit']

  /** Wechaty would load each of them before a room's first message, 490 RPCs; who wants to know asks `membersOf`. */
  override async roomMemberList(): Promise<string[]> {
    return []
  }

  /** Who is in a room, as the service knows it now: one question, and nothing about any of them. */
  async membersOf(roomId: string): Promise<readonly string[]> {
    return this.#asked(super.roomMemberList(roomId))
  }

  override async contactPayload(id: string): Promise<payloads.Contact> {
    const nobody = { id, name: '', type: 0, gender: 0, avatar: '', phone: [] }
    return this.#orElse(nobody, () => super.contactPayload(id))
  }

  override async roomPayload(id: string): Promise<payloads.Room> {
    const nowhere = { id, topic: '', memberIdList: [], adminIdList: [] }
    return this.#orElse(nowhere, () => super.roomPayload(id))
  }

  override async messagePayload(id: string): Promise<payloads.Message> {
    return this.#asked(super.messagePayload(id))
  }

  override async roomMemberPayload(roomId: string, memberId: string): Promise<payloads.RoomMember> {
    return this.#asked(super.roomMemberPayload(roomId, memberId))
  }

  /** Puppets tell of a changed alias as of a changed room. */
  override onDirty(event: payloads.EventDirty): void {
    super.onDirty(event)
    if (event.payloadType !== types.Dirty.Room) return
    void this._payloadStore.roomMember?.delete(event.payloadId)
    this.cache.roomMember.delete(event.payloadId)
  }

  /** As the service knows the contact now, past every cache. */
  async freshContact(id: string): Promise<payloads.Contact> {
    await this._payloadStore.contact?.delete(id)
    this.cache.contact.delete(id)
    this.#unreadable.delete(id)
    return this.#asked(super.contactPayload(id))
  }

  /** What cannot be read is not asked for again at once: each message would wait for it, and be overtaken. */
  async #orElse<T extends { id: string }>(blank: T, ask: () => Promise<T>): Promise<T> {
    const now = this.#options.clock.now().getTime()
    if ((this.#unreadable.get(blank.id) ?? 0) > now) return blank
    try {
      return await this.#asked(ask())
    } catch {
      this.#unreadable.set(blank.id, now + UNREADABLE_FOR_MS)
      return blank
    }
  }

  async #asked<T>(answer: Promise<T>): Promise<T> {
    return within(this.#options.clock, this.#options.rpcTimeoutMs, answer)
  }

  /** Brings what Wechaty will ask about a message into the cache. Asked twice: a passing fault must not lose it. */
  async #fetch(messageId: string): Promise<void> {
    const payload = await this.messagePayload(messageId)
      .catch(() => this.messagePayload(messageId))
      .catch(() => null)
    if (!payload) return
    const { talkerId, listenerId, roomId } = payload
    await Promise.all([
      talkerId && this.contactPayload(talkerId),
      listenerId && this.contactPayload(listenerId),
      roomId && this.roomPayload(roomId),
    ])
  }

  /** From its first moment: Wechaty looks away for the first seconds and would miss that the stream was refused. */
  #watchStream(): void {
    const client = this.#manager?.client
    if (!client) return
    const open = client.event.bind(client)
    client.event = (...args: Parameters<typeof open>) => {
      const stream = open(...args)
      this.#stream = stream
      stream.once('status', (status: unknown) => this.#tellLost(status))
      stream.on('error', () => {}) // Its status tells the same.
      return stream
    }
  }

  #tellLost(error: unknown): void {
    if (this.#lost) return
    this.#lost = true
    this.#options.onLost(error)
  }

  async #sayFarewell(): Promise<void> {
    if (this.#polite) await within(this.#options.clock, 2_000, super.onStop()).catch(() => {})
    delete this._grpcManager
    for (const cleanup of this._cleanupCallbackList.splice(0)) cleanup()
    this.#bury()
  }

  /** Without a word to the service: the stream's end is what frees its one place for the next instance. */
  #bury(): void {
    this.#stream?.cancel()
    this.#stream?.destroy()
    try {
      this.#manager?.client.close()
    } catch {
      // It has no client: never connected, or closed before.
    }
  }
}
