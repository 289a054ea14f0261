/**
 * The whole bot in a process of its own, connected by gRPC as in production, to be killed at any moment. Its one argument
 * is a `BotStart` in JSON. It tells its parent when it is connected and what it logs; the parent tells it how far its clock is ahead.
 */

import { everyMinute } from '../../src/engine/bell/bell.ts'
import { type Bot, startBot } from '../../src/engine/bot.ts'
import { createListener } from '../../src/speech/match/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { tokenLease } from '../../src/token-lease.ts'
import { connect } from '../../src/wechat/index.ts'
import { NO_FILES } from '../support/files.ts'
import { ALWAYS } from '../support/hours.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'
import type { BotStart, FromBot, ToBot } from './campaign/keeper.ts'
import { moveClock } from './process-clock.ts'

/** Fast enough for the load, and a limit all the same, so that lines are gathered and merged. */
const SEND_PER_MINUTE = 1_200
const BELL_MS = 1_000

const start: BotStart = JSON.parse(process.argv[2] ?? '')
moveClock(start.aheadMs)
const tell = (message: FromBot) => process.send?.(message)
const logged = (level: 'warn' | 'error') => (facts: object, message: string) => {
  const { err, reason } = facts as { err?: Error; reason?: string }
  tell({ kind: 'logged', level, message, reason: reason ?? err?.message ?? '' })
}
const log = { debug() {}, info() {}, warn: logged('warn'), error: logged('error') }
const store = await openStore({ url: start.url, random, clock })
const listen = createListener(registry, store.knownNames)

const lease = tokenLease(start.service.token, { store, clock, alone: start.url.startsWith('file:'), log })
let bot: Promise<Bot> | null = null
const connection = await connect({
  service: start.service,
  clock,
  log,
  isLeftBehind: lease.isLeftBehind,
  heartbeatTimeoutMs: 7_000,
  loginTimeoutMs: 4_000,
  rpcTimeoutMs: 2_000,
  sendTimeoutMs: 1_000,
  backOffMs: [50, 100, 200, 500],
  async onLogin(self, transport) {
    lease.hold()
    bot ??= startBot(self, {
      store,
      files: NO_FILES,
      transport,
      clock,
      random,
      registry,
      listen,
      sendPerMinute: SEND_PER_MINUTE,
      hours: ALWAYS,
      log,
    })
    await bot
    tell({ kind: 'online' })
  },
  async onMessage(message) {
    ;(await bot)?.receive(message)
  },
})

const stopBell = everyMinute(
  async () => {
    await (await bot)?.tick()
    tell({ kind: 'rang' })
  },
  log,
  BELL_MS,
)

process.on('message', (message: ToBot) => {
  moveClock(message.aheadMs)
})
// Whoever started it is gone.
process.on('disconnect', () => process.exit())
process.on('SIGTERM', async () => {
  await stopBell()
  await (await bot)?.stop()
  await connection.stop()
  await store.close()
  process.exit(0)
})
