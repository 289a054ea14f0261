import { randomUUID } from 'node:crypto'
import { types } from 'wechaty-puppet'
import { log, PuppetServer } from 'wechaty-puppet-service'
import { readSolitaire } from '../language/solitaire.ts'
import { isPicture, isVoice } from './picture.ts'
import { recorded, SandboxPuppet, type SentFile } from './puppet.ts'
import { type Said, utter } from './utter.ts'
import { freePort, Wire } from './wire.ts'
import { type Account, type Line, type SandboxPerson, type SandboxRoom, World } from './world.ts'

export interface SandboxOptions {
  /** The bot's account; left out, the one every sandbox has. */
  readonly botId?: string
  readonly people: readonly SandboxPerson[]
  readonly rooms: readonly SandboxRoom[]
  readonly botName?: string
  /** Default: any free port. */
  readonly port?: number
  readonly host?: string
  readonly heartbeatMs?: number
  /** Default: Wechaty's own certificate. Without: some community services speak plain HTTP/2. */
  readonly tls?: boolean
  /** Default: a new one. `insecure_` names the certificate that ships with Wechaty, good on loopback only. */
  readonly token?: string
  /** What was said before; default: nothing. */
  readonly said?: readonly Line[]
  /** What time it is there; default: now. */
  readonly now?: () => Date
}

/** A small WeChat on loopback: the bot connects to it by its production path. */
export interface Sandbox {
  readonly token: string
  readonly endpoint: string
  readonly bot: Account
  /** Who and what there is, as plain values. */
  people(): readonly Account[]
  rooms(): readonly { readonly id: string; readonly name: string; readonly members: readonly string[] }[]
  transcript(): readonly Line[]
  /** Every line, whoever says it. Returns the way to stop listening. */
  onLine(listener: (line: Line) => void): () => void
  onBotSays(listener: (line: Line) => void): () => void
  /** Returns the message's id. Speaking in a room makes a person a member of it. */
  speak(said: Said): string
  /** Somebody new joins a group. Throws when the name is taken. */
  join(name: string, room: string): void
  /** Forgets what was said and who came, and takes this for what was said before. */
  begin(said: readonly Line[]): void
  /** Somebody sends a picture, a voice or a file; by its name WeChat knows which. Returns the message's id. */
  sendFile(sent: { room?: string | undefined; who: string; file: SentFile }): string
  /** What was sent with a message, while it is kept. */
  fileOf(id: string): SentFile | undefined
  /** Any message as the puppet would hand it over: recalls, notices, duplicates. */
  inject(message: Parameters<SandboxPuppet['inject']>[0]): string
  /** The account the bot is signed in to, for tests that look behind the scenes. */
  puppet(): SandboxPuppet
  stop(): Promise<void>
  /** Faults: the server dies; comes back on the same port with a fresh puppet; hangs; goes on; the line breaks silently. */
  kill(): Promise<void>
  restart(): Promise<void>
  freeze(): void
  resume(): void
  lose(): void
}

/** Starts the sandbox. Wechaty's own console log is silenced: it prints message texts. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', heartbeatMs = 15_000, tls = true, now = () => new Date() } = options
  const token = options.token ?? `insecure_${randomUUID()}`
  log.level('silent')
  const { botId, botName, people, rooms, said } = options
  const world = new World({ botId, botName, people, rooms, said, now })
  const wire = new Wire(host, port)
  let puppet: SandboxPuppet
  let server: PuppetServer

  const start = async () => {
    const behind = await freePort(host)
    puppet = new SandboxPuppet({ world, heartbeatMs })
    puppet.on('error', () => {})
    server = new PuppetServer({ endpoint: `${host}:${behind}`, puppet, token, tls: { disable: !tls } })
    await withoutDeprecations(() => server.start())
    await wire.open(behind)
  }
  const stop = async () => {
    await wire.cut()
    await server.stop()
    await puppet.stop()
  }
  await start()

  return {
    token,
    get endpoint() {
      return wire.endpoint
    },
    bot: world.bot,
    people: () => [...world.accounts.values()].filter(({ id }) => id !== world.bot.id),
    rooms: () =>
      [...world.rooms.values()].map(({ id, name, memberIds }) => ({
        id,
        name,
        members: [...memberIds].map((member) => world.account(member).name),
      })),
    transcript: () => [...world.lines],
    onLine: (listener) => world.onLine(listener),
    onBotSays: (listener) => world.onLine((line) => line.byBot && listener(line)),
    speak: (said) => speak(world, puppet, said),
    sendFile: (sent) => sendFile(world, puppet, sent),
    fileOf: (id) => puppet.fileOf(id),
    join: (name, room) => puppet.meet(world.join(name, room)),
    begin: (said) => world.begin(said),
    inject: (message) => puppet.inject(message),
    puppet: () => puppet,
    stop,
    kill: stop,
    restart: start,
    freeze: () => wire.freeze(),
    resume: () => wire.resume(),
    lose: () => wire.lose(),
  }
}

function speak(world: World, puppet: SandboxPuppet, said: Said): string {
  const id = puppet.newId()
  const { talker, room, text, mentioned } = utter(world, id, said)
  const type = readSolitaire(text) ? types.Message.GroupNote : types.Message.Text
  const mentionIdList = mentioned.map((account) => account.id)
  return puppet.inject({ id, ...(room && { roomId: room.id }), talkerId: talker.id, text, type, mentionIdList })
}

function sendFile(
  world: World,
  puppet: SandboxPuppet,
  { room: where, who, file }: Parameters<Sandbox['sendFile']>[0],
): string {
  const { talker, room, place } = world.enter(who, where)
  const id = puppet.newId()
  const said = { text: `[文件] ${file.name}`, mentions: [], ...recorded(file) }
  world.record({ id, ...place, from: talker.name, byBot: false, ...said })
  const type = typeOf(file.name)
  return puppet.inject({ id, ...(room && { roomId: room.id }), talkerId: talker.id, text: '', type, file })
}

function typeOf(name: string): types.Message {
  if (isPicture(name)) return types.Message.Image
  return isVoice(name) ? types.Message.Audio : types.Message.Attachment
}

/** PuppetServer calls what its gRPC library has deprecated, and Node would tell whoever runs the demo. */
async function withoutDeprecations(work: () => Promise<void>): Promise<void> {
  const before = process.noDeprecation
  process.noDeprecation = true
  try {
    await work()
  } finally {
    process.noDeprecation = before ?? false
  }
}
