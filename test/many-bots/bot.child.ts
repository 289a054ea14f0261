/**
 * The bot of one account in a process of its own, told over the parent's channel what it hears. Arguments: database url,
 * account.
 */

import { startBot } from '../../src/engine/bot.ts'
import type { Incoming } from '../../src/engine/ports.ts'
import { createListener } from '../../src/speech/match/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { NO_FILES } from '../support/files.ts'
import { ALWAYS } from '../support/hours.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'
import type { FromBot, ToBot } from './bots.ts'

const [url = '', account = ''] = process.argv.slice(2)
const tell = (message: FromBot) => process.send?.(message)
const report = (facts: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(facts)}\n`)

const store = await openStore({ url, random, clock })
const bot = await startBot(
  { id: account, name: '连心小助手' },
  {
    store,
    files: NO_FILES,
    transport: {
      async send({ to, text }) {
        tell({ kind: 'said', to: 'roomId' in to ? to.roomId : to.accountId, text })
      },
      isUp: () => true,
      isFriend: async () => true,
      members: async () => [],
    },
    clock,
    random,
    registry,
    listen: createListener(registry),
    sendPerMinute: 0,
    hours: ALWAYS,
    log: { debug() {}, warn: report, error: report },
  },
)

const doing: Record<string, (message: ToBot) => Promise<void>> = {
  hear: async ({ messages = [] }) => {
    for (const message of messages) bot.receive(message as Incoming)
  },
  settle: async () => {
    await bot.settle()
    tell({ kind: 'settled' })
  },
  stop: async () => {
    await bot.stop()
    await store.close()
    process.disconnect()
  },
}
process.on('message', (message: ToBot) => void doing[message.kind]?.(message))
tell({ kind: 'ready' })
