import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFiles } from '../../src/attachments/index.ts'
import { type Bot, type BotOptions, startBot } from '../../src/engine/bot.ts'
import { type Incoming, type Outgoing, TooLarge, type Transport } from '../../src/engine/ports.ts'
import { offerSetupCode } from '../../src/engine/setup.ts'
import { readVillage } from '../../src/sandbox/demo.ts'
import { villageFrom } from '../../src/sandbox/village.ts'
import { createListener } from '../../src/speech/match/index.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from './clock.ts'
import { DEMO, importDemo, settleDemo } from './demo.ts'
import { hoursOver } from './hours.ts'
import { openStore } from './open-store.ts'
import { registry } from './registry.ts'
import { sharedFolder } from './shared-folder.ts'
import type { Transcript, Village } from './transcript.ts'

export const SELF = { id: 'wxid_bot', name: '连心小助手' }

export interface InProcess extends Village {
  readonly store: Store
  readonly clock: FakeClock
  readonly log: readonly { level: string; facts: object; message: string }[]
  /** Says something in a room and returns what the bot then said in it, or in another one. */
  answers(room: string, who: string, text: string, heardIn?: string): Promise<readonly string[]>
  /** Does something and returns what the bot then said anywhere, the place in front of each line. */
  heardFrom(work: () => Promise<unknown>): Promise<readonly string[]>
  /** The process is down until then. */
  restart(at?: Date): Promise<void>
  /** Sends a picture or file; `fetches` counts how often the bot asked for any. */
  sendFile(sent: { room?: string; who: string; name: string; bytes: Uint8Array; sentAt?: Date }): void
  fetches(): number
  /** Says something aloud; what the bot makes of the bytes its transcriber says. */
  sendVoice(sent: { room?: string; who: string; bytes: Uint8Array; seconds?: number; messageId?: string }): void
  /** Where attachments are kept. */
  readonly attachments: string
  /** What the test's WeChat does. */
  readonly wechat: TestWeChat
  /** Another village that stands exactly as this one does now; what is said there is not said here. */
  fork(): Promise<InProcess>
  receive(message: Partial<Incoming> & { text: string; who: string; room?: string | undefined }): void
  /** WeChat tells, after it was taken, that somebody refused what was said to them. */
  refusedBy(who: string): void
}

/** A WeChat whose faults a test decides about. */
export interface TestWeChat {
  isUp: boolean
  /** What a message fails of; null when it is taken. */
  fail: (message: Outgoing) => Error | null
  isFriend: (name: string) => boolean
  /** Who is in a group, by name; throws what the question fails of. */
  members: (room: string) => readonly string[]
  /** Whether the bot is in a group. */
  isIn: (room: string) => boolean
}

/** What else the bot asks about the world. */
type Outside = Pick<BotOptions, 'transcriber' | 'ailing'>

/**
 * The file of a village as it is before anybody says a word, made once in all tests that begin alike: making it takes longer
 * than most of them. The bot was there already, so what it does of a morning once is done too.
 */
async function madeVillage(setup: Transcript['setup'], now: Date): Promise<string> {
  const folder = sharedFolder()
  const file = join(folder, `${setup}-${now.getTime()}.db`)
  if (existsSync(file)) return file
  const making = mkdtempSync(join(folder, 'making-'))
  const store = await openStore({ url: `file:${join(making, 'village.db')}`, random, clock: new FakeClock(now) })
  await importDemo(store, now)
  if (setup === 'village') await settleDemo(store, SELF.id, now)
  await store.close()
  const village = await startInProcess(setup, now, making)
  const made = `${making}.db`
  await copyStanding(village, making, made)
  await village.close()
  // Two who make the same at once replace one by the other.
  renameSync(made, file)
  return file
}

/** Copies the file of a village while its bot is there. */
async function copyStanding(village: Pick<InProcess, 'settle' | 'store'>, folder: string, to: string): Promise<void> {
  await village.settle()
  // Nothing is under way: with what was written carried over, the file is all there is.
  await village.store.client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(join(folder, 'village.db'), to)
}

/** Who lives in the demo village and is in which group, as every copy begins. */
let demo: ReturnType<typeof villageFrom> | undefined

/** The demo village with the bot in this process: a fake clock, an in-memory WeChat, a real SQLite file. */
export async function startInProcess(
  setup: Transcript['setup'],
  now: Date | string,
  copied?: string,
  outside: Outside = {},
): Promise<InProcess> {
  const folder = copied ?? mkdtempSync(join(tmpdir(), 'lianxin-village-'))
  const file = join(folder, 'village.db')
  if (!copied) copyFileSync(await madeVillage(setup, new Date(now)), file)
  const clock = new FakeClock(now)
  const said = new Map<string, string[]>()
  const log: { level: string; facts: object; message: string }[] = []
  const at = (level: string) => (facts: object, message: string) => void log.push({ level, facts, message })
  const wechat: TestWeChat = {
    isUp: true,
    fail: () => null,
    isFriend: (name) => DEMO.friends.has(name),
    members: () => [],
    isIn: () => true,
  }
  const transport: Transport = {
    async send(message: Outgoing) {
      const error = wechat.fail(message)
      if (error) throw error
      const { to, text, mentions, file } = message
      const room = 'roomId' in to ? DEMO.roomNamed(to.roomId) : `DM:${DEMO.nameOf(to.accountId)}`
      const called = mentions.map((id) => `@${DEMO.nameOf(id)}\u2005`).join('')
      said.set(room, [...(said.get(room) ?? []), file ? `[文件] ${file.name} ${file.bytes.length}` : called + text])
    },
    isUp: () => wechat.isUp,
    isFriend: async (accountId) => wechat.isFriend(DEMO.nameOf(accountId)),
    members: async (roomId) => [
      ...(wechat.isIn(DEMO.roomNamed(roomId)) ? [SELF.id] : []),
      ...wechat.members(DEMO.roomNamed(roomId)).map(DEMO.accountId),
    ],
  }

  const files = openFiles(join(folder, 'attachments'), random)
  let store = await openStore({ url: `file:${file}`, random, clock })
  const listen = createListener(registry, {
    bears: (name) => store.knownNames.bears(name),
    sounds: (sound) => store.knownNames.sounds(sound),
  })
  demo ??= villageFrom(await readVillage(store))
  const { rooms } = demo
  wechat.members = (name) => rooms.find((room) => room.name === name)?.members ?? []
  const setupCode = copied ? '' : ((await offerSetupCode(store, random)) ?? '')
  const hours = await hoursOver({ transaction: (work, lane) => store.transaction(work, lane) })
  const start = (): Promise<Bot> =>
    startBot(SELF, {
      store,
      files,
      transport,
      clock,
      random,
      registry,
      listen,
      sendPerMinute: 0,
      ...outside,
      hours,
      log: { debug() {}, warn: at('warn'), error: at('error') },
    })
  let bot = await start()
  let count = 0

  const receive: InProcess['receive'] = ({ who, room, text, ...rest }) => {
    const mentioned = DEMO.people.filter((name) => new RegExp(`[@＠]${name}`, 'u').test(text))
    bot.receive({
      account: SELF.id,
      // What was said before the village was copied keeps its number.
      messageId: `${copied ?? 'm'}${++count}`,
      roomId: room === undefined ? null : DEMO.roomId(room),
      talker: { id: DEMO.accountId(who), name: who },
      text: text.replaceAll('@bot', `@${SELF.name}`),
      mentions: mentioned.map((name) => ({ accountId: DEMO.accountId(name), name })),
      addressed: /@bot|[@＠]连心小助手/u.test(text),
      sentAt: clock.now(),
      ...rest,
    })
  }

  let fetches = 0
  const mediaOf = (name: string, bytes: Uint8Array) => ({
    async fetch(atMost: number) {
      fetches++
      if (bytes.length > atMost) throw new TooLarge(name)
      return { name, bytes }
    },
  })
  return {
    attachments: join(folder, 'attachments'),
    fetches: () => fetches,
    sendFile({ name, bytes, room, ...sent }) {
      receive({ ...sent, room, text: '', media: mediaOf(name, bytes) })
    },
    sendVoice({ bytes, room, seconds, ...sent }) {
      const voice = { ...mediaOf('voice.sil', bytes), ...(seconds !== undefined && { seconds }) }
      receive({ ...sent, room, text: '', voice })
    },
    get store() {
      return store
    },
    clock,
    wechat,
    log,
    setupCode,
    receive,
    refusedBy: (who) => bot.refusedBy(DEMO.accountId(who)),
    async say(room, who, text) {
      receive({ who, text, room: room.startsWith('DM:') ? undefined : room })
    },
    async answers(room, who, text, heardIn = room) {
      const before = said.get(heardIn)?.length ?? 0
      receive({ who, text, room: room.startsWith('DM:') ? undefined : room })
      await bot.settle()
      return (said.get(heardIn) ?? []).slice(before)
    },
    async heardFrom(work) {
      const before = new Map([...said].map(([room, lines]) => [room, lines.length]))
      await work()
      await bot.settle()
      return [...said].flatMap(([room, lines]) => lines.slice(before.get(room) ?? 0).map((line) => `${room} ${line}`))
    },
    said: (room) => said.get(room) ?? [],
    rooms: () => [...new Set([...DEMO.rooms, ...said.keys()])],
    settle: () => bot.settle(),
    async setClock(to) {
      clock.set(to)
      await bot.tick()
    },
    now: () => clock.now(),
    async fork() {
      const copy = mkdtempSync(join(tmpdir(), 'lianxin-village-'))
      await copyStanding({ store, settle: () => bot.settle() }, folder, join(copy, 'village.db'))
      const other = await startInProcess(setup, clock.now(), copy, outside)
      Object.assign(other.wechat, wechat)
      return other
    },
    async restart(at) {
      await bot.stop()
      await store.close()
      if (at) clock.set(at)
      store = await openStore({ url: `file:${file}`, random, clock })
      bot = await start()
    },
    async close() {
      await bot.stop()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
