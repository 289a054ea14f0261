import { setTimeout as wait } from 'node:timers/promises'
import { type Bot, startBot } from '../../src/engine/bot.ts'
import { type Line, type Sandbox, type SandboxRoom, startSandbox } from '../../src/sandbox/index.ts'
import { createListener } from '../../src/speech/match/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { connect } from '../../src/wechat/index.ts'
import { NO_FILES } from '../support/files.ts'
import { ALWAYS } from '../support/hours.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'

/** A bot that has said much in a group gathers what is next, for 20 s at most. */
const HEARD_MS = 45_000

/** A bot on its production path: a PuppetServer of its own on loopback, gRPC, its own connections to the database. */
export interface GrpcBot {
  readonly sandbox: Sandbox
  readonly complaints: readonly object[]
  say(room: string, who: string, text: string): void
  /** Resolves with the first line that the bot says in a group, not looked at before, which holds all of these. */
  hears(room: string, ...parts: readonly string[]): Promise<string>
  said(): readonly Line[]
  stop(): Promise<void>
}

export async function startOverGrpcAmong(
  url: string,
  { account, people, rooms }: { account: string; people: readonly string[]; rooms: readonly SandboxRoom[] },
): Promise<GrpcBot> {
  const store = await openStore({ url, random, clock })
  const sandbox = await startSandbox({ botId: account, people: people.map((name) => ({ name })), rooms })
  const complaints: object[] = []
  const log = {
    debug() {},
    info() {},
    warn() {},
    error: (facts: object, message: string) => void complaints.push({ ...facts, message }),
  }
  let ready: (bot: Bot) => void = () => {}
  const bot = new Promise<Bot>((resolve) => {
    ready = resolve
  })
  const listen = createListener(registry, store.knownNames)
  const connection = await connect({
    service: sandbox,
    clock,
    log,
    async onLogin(self, transport) {
      const of = { store, transport, clock, random, registry, listen, log }
      ready(await startBot(self, { ...of, files: NO_FILES, sendPerMinute: 0, hours: ALWAYS }))
    },
    onMessage: async (message) => (await bot).receive(message),
  })
  await bot
  const seen = new Set<string>()
  const said = () => sandbox.transcript().filter(({ byBot }) => byBot)
  return {
    sandbox,
    complaints,
    say: (room, who, text) => void sandbox.speak({ room, who, text }),
    said,
    async hears(room, ...parts) {
      for (const late = Date.now() + HEARD_MS; ; await wait(20)) {
        const line = said().find(
          (one) => one.room === room && !seen.has(one.id) && parts.every((part) => one.text.includes(part)),
        )
        if (line) {
          seen.add(line.id)
          return line.text
        }
        if (Date.now() > late) {
          const all = said().map((one) => `${one.room ?? one.direct} ${one.text}`)
          throw new Error(`${account} did not say 「${parts.join('…')}」 in ${room}:\n${all.join('\n')}`)
        }
      }
    },
    async stop() {
      await (await bot).stop()
      await connection.stop()
      await sandbox.stop()
      await store.close()
    },
  }
}
