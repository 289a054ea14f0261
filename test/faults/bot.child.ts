/**
 * A bot in a process of its own that ends itself with SIGKILL at a chosen step of the data path. The step is chosen by
 * wrapping the ports it is given: the store's transactions are counted, and the messenger's sends.
 *
 * Arguments: database url, file for what was said, kill point (`none`, `before-3`, `inside-3`, `after-3` of the third
 * transaction, `before-send-1`, `after-send-1`), then the texts to be received.
 */
import { appendFileSync } from 'node:fs'
import { startBot } from '../../src/engine/bot.ts'
import type { Transport } from '../../src/engine/ports.ts'
import { createListener } from '../../src/speech/match/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { NO_FILES } from '../support/files.ts'
import { ALWAYS } from '../support/hours.ts'
import { diesAt, mortal } from '../support/mortal.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'

const [url = '', sayings = '', point = 'none', ...texts] = process.argv.slice(2)
const at = diesAt(point)

const store = mortal(await openStore({ url, random, clock }), at)

let sends = 0
const transport: Transport = {
  async send({ to, text }) {
    const number = ++sends
    at(`before-send-${number}`)
    appendFileSync(sayings, `${JSON.stringify({ to: 'roomId' in to ? to.roomId : to.accountId, text })}\n`)
    at(`after-send-${number}`)
  },
  isUp: () => true,
  isFriend: async () => true,
  members: async () => [],
}

const log = {
  debug() {},
  warn() {},
  error: (facts: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(facts)}\n`),
}
const listen = createListener(registry, store.knownNames)
const self = { id: 'wxid_bot', name: '连心小助手' }
const bot = await startBot(self, {
  store,
  files: NO_FILES,
  transport,
  clock,
  random,
  registry,
  listen,
  sendPerMinute: 0,
  hours: ALWAYS,
  log,
})
const before = store.count()
for (const [index, text] of texts.entries()) {
  bot.receive({
    account: self.id,
    messageId: `message-${index}`,
    roomId: '村民群@chatroom',
    talker: { id: 'wxid_莫老四', name: '莫老四' },
    text,
    mentions: [],
    addressed: false,
    sentAt: new Date(clock.now().getTime() - 60_000 + index * 1000),
  })
}
await bot.settle()
await bot.stop()
await store.close()
process.stdout.write(`${before} ${store.count()} ${sends}\n`)
