import { randomUUID } from 'node:crypto'
import { types } from 'wechaty-puppet'
import { log, PuppetServer } from 'wechaty-puppet-service'
import { readSolitaire } from '../language/solitaire.ts'
import { isPicture } from './picture.ts'
import { recorded, SandboxPuppet, type SentFile } from './puppet.ts'
import { mentioning } from './speech.ts'
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
  /** What time it is there; default: now. */
  readonly now?: () => Date
}

/** What somebody says: in a room, or to the bot directly. People and rooms go by name or id. */
export interface Said {
  readonly room?: string | undefined
  readonly who: string
  readonly text: string
  /** Default: whoever stands after an `@` in the text; `@bot` is the bot. Given explicitly, the text stays as it is. */
  readonly mentions?: readonly string[] | undefined
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
  /** Forgets what was said, and who came or joined a group since the start. */
  begin(): void
  /** Somebody sends a picture or a file; by its name WeChat knows which. Returns the message's id. */
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
  const {
    botName = '连心小助手',
    port = 0,
    host = '127.0.0.1',
    heartbeatMs = 15_000,
    tls = true,
    now = () => new Date(),
  } = options
  const token = options.token ?? `insecure_${randomUUID()}`
  log.level('silent')
  const world = new World({ botId: options.botId, botName, people: options.people, rooms: options.rooms, now })
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
    begin: () => world.begin(),
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

function speak(world: World, puppet: SandboxPuppet, { room: where, who, text: typed, mentions: given }: Said): string {
  const { talker, room, place, to } = enter(world, where, who)
  const names = room ? [...room.memberIds].map((id) => world.account(id).name) : []
  const spoken = given
    ? { text: typed, names: given }
    : mentioning(typed.replaceAll('@bot', `@${world.bot.name}`), names)
  const mentioned = spoken.names.map((name) => world.account(name))
  const { text } = spoken

  const id = puppet.newId()
  const mentions = mentioned.map(({ name }) => name)
  world.record({ id, ...place, from: talker.name, byBot: false, text, mentions })
  const type = readSolitaire(text) ? types.Message.GroupNote : types.Message.Text
  return puppet.inject({ id, ...to, talkerId: talker.id, text, type, mentionIdList: mentioned.map(({ id }) => id) })
}

function sendFile(
  world: World,
  puppet: SandboxPuppet,
  { room: where, who, file }: Parameters<Sandbox['sendFile']>[0],
): string {
  const { talker, place, to } = enter(world, where, who)
  const id = puppet.newId()
  const said = { text: `[文件] ${file.name}`, mentions: [], ...recorded(file) }
  world.record({ id, ...place, from: talker.name, byBot: false, ...said })
  const type = isPicture(file.name) ? types.Message.Image : types.Message.Attachment
  return puppet.inject({ id, ...to, talkerId: talker.id, text: '', type, file })
}

/** Whoever speaks in a group is in it; whoever writes to the bot can be answered. */
function enter(world: World, where: string | undefined, who: string) {
  const talker = world.account(who)
  const room = where === undefined ? null : world.room(where)
  if (room) room.memberIds.add(talker.id)
  else world.writers.add(talker.id)
  const place = { room: room?.name ?? null, direct: room ? null : talker.name }
  return { talker, room, place, to: room ? { roomId: room.id } : {} }
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
