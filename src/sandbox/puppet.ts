import { createHash } from 'node:crypto'
import { FileBox, type FileBoxInterface } from 'file-box'
import { type payloads, types } from 'wechaty-puppet'
import { PuppetMock } from 'wechaty-puppet-mock'
import type { Account, Line, World } from './world.ts'

export interface SandboxPuppetOptions {
  readonly world: World
  /** The client takes a silent server for dead; real puppets beat about this often. */
  readonly heartbeatMs: number
}

/** Messages whose payload can still be asked for. PuppetMock itself keeps every one for ever. */
const MESSAGES_KEPT = 5_000
/** Files that can still be fetched; each may hold megabytes. */
const FILES_KEPT = 50

/** A message as a puppet knows it; what is left out is a text in a direct conversation, now. */
export interface Injected {
  readonly id?: string | undefined
  readonly talkerId: string
  readonly roomId?: string | undefined
  readonly listenerId?: string | undefined
  readonly text: string
  readonly type?: types.Message
  readonly timestamp?: number
  readonly mentionIdList?: readonly string[]
  /** The picture or file it is; then there is no text. */
  readonly file?: SentFile | undefined
}

export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

let counter = 0

/**
 * The account the bot signs in to, played by a mock that fills PuppetMock's gaps: what the bot sends is recorded,
 * echoed to it as WeChat does and given an id; rooms have aliases; only friends and own rooms can be written to.
 */
export class SandboxPuppet extends PuppetMock {
  readonly #world: World
  readonly #heartbeatMs: number
  readonly #files = new Map<string, SentFile>()
  /** How many files were asked for. */
  fetched = 0
  #heart: NodeJS.Timeout | undefined

  constructor({ world, heartbeatMs }: SandboxPuppetOptions) {
    super()
    this.#world = world
    this.#heartbeatMs = heartbeatMs
    for (const account of world.accounts.values()) this.meet(account)
  }

  /** From now on the bot can ask who this is. */
  meet(account: Account): void {
    this.mocker.cacheContactPayload.set(account.id, contact(account))
  }

  override async onStart(): Promise<void> {
    await super.onStart()
    this.#heart = setInterval(() => this.emit('heartbeat', { data: 'sandbox' }), this.#heartbeatMs)
    // After the start, as a real account does: the service's client is then listening already.
    setImmediate(() => {
      if (this.isLoggedIn) return
      this.login(this.#world.bot.id)
      this.emit('ready', { data: 'sandbox' })
    })
  }

  override async onStop(): Promise<void> {
    clearInterval(this.#heart)
    await super.onStop()
  }

  newId(): string {
    counter += 1
    return `sandbox-${Date.now().toString(36)}-${counter}`
  }

  /** A message arrives. Returns its id; injecting an id again is a duplicate delivery. */
  inject({ file, ...message }: Injected): string {
    const id = message.id ?? this.newId()
    const known = this.mocker.cacheMessagePayload
    const to = message.roomId ? { roomId: message.roomId } : { listenerId: this.#world.bot.id }
    known.set(id, {
      type: types.Message.Text,
      timestamp: this.#world.now().getTime(),
      ...to,
      ...message,
      id,
    } as payloads.Message)
    if (known.size > MESSAGES_KEPT) known.delete(known.keys().next().value as string)
    if (file) this.#files.set(id, file)
    if (this.#files.size > FILES_KEPT) this.#files.delete(this.#files.keys().next().value as string)
    this.emit('message', { messageId: id })
    return id
  }

  /** The file sent with a message, while it is kept. */
  fileOf(id: string): SentFile | undefined {
    return this.#files.get(id)
  }

  // The mock's types promise no id; the server passes it on all the same.
  override messageSendText(conversationId: string, text: string, mentionIdList: string[] = []): Promise<void> {
    return this.#say(conversationId, text, mentionIdList) as Promise<unknown> as Promise<void>
  }

  override messageSendFile(conversationId: string, file: FileBoxInterface): Promise<void> {
    return this.#sendFile(conversationId, file) as Promise<unknown> as Promise<void>
  }

  override async messageFile(id: string): Promise<FileBoxInterface> {
    this.fetched += 1
    const file = this.#files.get(id)
    if (!file) throw new Error(`message ${id} has no file`)
    return FileBox.fromBuffer(Buffer.from(file.bytes), file.name)
  }

  override messageImage(id: string): Promise<FileBoxInterface> {
    return this.messageFile(id)
  }

  override async roomList(): Promise<string[]> {
    return [...this.#world.rooms.keys()]
  }

  override async roomRawPayload(id: string): Promise<payloads.Room> {
    const { name, memberIds } = this.#world.room(id)
    return { id, topic: name, memberIdList: [...memberIds], adminIdList: [] }
  }

  override async roomMemberList(roomId: string): Promise<string[]> {
    return [...this.#world.room(roomId).memberIds]
  }

  override async roomMemberRawPayload(roomId: string, contactId: string): Promise<payloads.RoomMember> {
    const { name } = this.#world.account(contactId)
    return { id: contactId, name, roomAlias: this.#world.room(roomId).aliases.get(contactId) ?? '', avatar: '' }
  }

  async #sendFile(conversationId: string, box: FileBoxInterface): Promise<string> {
    const bytes = await box.toBuffer()
    return this.#say(conversationId, `[文件] ${box.name}`, [], { name: box.name, bytes })
  }

  async #say(conversationId: string, text: string, mentionIdList: string[], file?: SentFile): Promise<string> {
    const world = this.#world
    if (!this.isLoggedIn) throw new Error('not logged in')
    const room = world.rooms.get(conversationId)
    const friend = room ? undefined : world.account(conversationId)
    if (friend && !friend.friend && !world.writers.has(friend.id)) {
      throw new Error(`${friend.name} is not a friend of the bot`)
    }

    const id = this.newId()
    const mentions = mentionIdList.map((account) => world.account(account).name)
    const place = { room: room?.name ?? null, direct: friend?.name ?? null }
    world.record({ id, ...place, from: world.bot.name, byBot: true, text, mentions, ...recorded(file) })
    const to = room ? { roomId: room.id } : { listenerId: conversationId }
    return this.inject({ id, talkerId: world.bot.id, text, mentionIdList, file, ...to })
  }
}

/** A file as the transcript tells of it. */
export function recorded(file: SentFile | undefined): Pick<Line, 'file'> {
  if (!file) return {}
  const hash = createHash('sha256').update(file.bytes).digest('hex')
  return { file: { name: file.name, size: file.bytes.length, hash } }
}

function contact({ id, name, friend }: Account): payloads.Contact {
  const { Contact, ContactGender } = types
  return { id, name, friend, type: Contact.Individual, gender: ContactGender.Unknown, avatar: '', phone: [] }
}
