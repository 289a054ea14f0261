import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFiles } from '../../src/attachments/index.ts'
import { type Bot, startBot } from '../../src/engine/bot.ts'
import type { Clock, NamedBytes, Transcriber } from '../../src/engine/ports.ts'
import { offerSetupCode } from '../../src/engine/setup.ts'
import { soundOf } from '../../src/language/sound.ts'
import { readVillage, type Sandbox, settleDemo, startSandbox, villageFrom } from '../../src/sandbox/index.ts'
import type { SandboxRoom } from '../../src/sandbox/world.ts'
import { createListener } from '../../src/speech/match/index.ts'
import { systemRandom as random, systemClock } from '../../src/system.ts'
import { connect } from '../../src/wechat/index.ts'
import { importDemo } from './demo.ts'
import { ALWAYS } from './hours.ts'
import { openStore } from './open-store.ts'
import { registry } from './registry.ts'
import type { Transcript, Village } from './transcript.ts'

const HEARD_MS = 10_000
const quiet = {
  debug() {},
  info() {},
  warn() {},
  error: (facts: object, message: string) => console.error(message, facts),
}

interface GrpcOptions {
  readonly sendPerMinute?: number
  readonly guests?: readonly string[]
  /** Groups that are nothing to the village yet. */
  readonly groups?: readonly SandboxRoom[]
  /** Who listens to voices. */
  readonly transcriber?: Transcriber
  /** When the story begins; time then passes as it does. */
  readonly now?: Date
}

export interface OverGrpc extends Village {
  readonly sandbox: Sandbox
  sendFile(room: string, who: string, file: NamedBytes): Promise<void>
}

/** The demo village with the bot connected by its production path: PuppetService, gRPC, a real PuppetServer on loopback. */
export async function startOverGrpc(
  setup: Transcript['setup'],
  { sendPerMinute = 0, guests = [], groups = [], now, transcriber }: GrpcOptions = {},
): Promise<OverGrpc> {
  const ahead = now === undefined ? 0 : now.getTime() - Date.now()
  const clock: Clock = { ...systemClock, now: () => new Date(Date.now() + ahead) }
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-grpc-'))
  const store = await openStore({ url: `file:${join(folder, 'village.db')}`, random, clock })
  await importDemo(store, clock.now())
  await store.transaction(async (tx) => {
    const village = (await tx.orgs()).named('青山村党支部')[0]?.id ?? ''
    for (const name of guests) {
      const id = await tx.people.add({ name, sound: soundOf(name), orgId: village }, clock.now())
      await tx.people.hold(id, village, 'member')
    }
  })
  const { people, rooms } = villageFrom(await readVillage(store))
  const sandbox = await startSandbox({ people, rooms: [...rooms, ...groups], now: () => clock.now() })
  if (setup === 'village') {
    await settleDemo(store, { bot: sandbox.bot.id, people: sandbox.people(), rooms: sandbox.rooms() }, clock.now())
  }
  const setupCode = (await offerSetupCode(store, random)) ?? ''
  const listen = createListener(registry, store.knownNames)
  const heard = new Set<string>()

  let ready: (bot: Bot) => void = () => {}
  const bot = new Promise<Bot>((resolve) => {
    ready = resolve
  })
  const connection = await connect({
    service: sandbox,
    clock,
    log: quiet,
    async onLogin(self, transport) {
      ready(
        await startBot(self, {
          store,
          files: openFiles(join(folder, 'attachments'), random),
          transport,
          clock,
          random,
          registry,
          listen,
          sendPerMinute,
          ...(transcriber && { transcriber }),
          hours: ALWAYS,
          log: quiet,
        }),
      )
    },
    async onMessage(message) {
      ;(await bot).receive(message)
      heard.add(message.messageId)
    },
  })
  await bot

  const placeOf = (line: { room: string | null; direct: string | null }) => line.room ?? `DM:${line.direct}`
  const untilHeard = async (id: string, what: string) => {
    const late = Date.now() + HEARD_MS
    while (!heard.has(id)) {
      if (Date.now() > late) throw new Error(`the bot did not hear 「${what}」 within ${HEARD_MS} ms`)
      await clock.sleep(5)
    }
  }
  return {
    sandbox,
    setupCode,
    async say(room, who, text) {
      const id = sandbox.speak({ room: room.startsWith('DM:') ? undefined : room, who, text })
      await untilHeard(id, text)
    },
    async sendFile(room, who, file) {
      const id = sandbox.sendFile({ room: room.startsWith('DM:') ? undefined : room, who, file })
      await untilHeard(id, file.name)
    },
    said: (room) =>
      sandbox
        .transcript()
        .filter((line) => line.byBot && placeOf(line) === room)
        .map((line) => line.text),
    rooms: () => [...new Set([...sandbox.rooms().map((room) => room.name), ...sandbox.transcript().map(placeOf)])],
    settle: async () => (await bot).settle(),
    now: () => clock.now(),
    async close() {
      await (await bot).stop()
      await connection.stop()
      await sandbox.stop()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
