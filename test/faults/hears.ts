import { appendFileSync } from 'node:fs'
import { startBot } from '../../src/engine/bot.ts'
import type { Transport } from '../../src/engine/ports.ts'
import { createListener } from '../../src/speech/match/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { NO_FILES } from '../support/files.ts'
import { ALWAYS } from '../support/hours.ts'
import { mortal } from '../support/mortal.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'

/** What a bot is to hear, and where it keeps that and writes what it says. */
export interface Hearing {
  readonly url: string
  /** A file, a line for each message that was sent. */
  readonly sayings: string
  readonly texts: readonly string[]
}

export interface Done {
  /** Transactions of the start. */
  readonly before: number
  readonly transactions: number
  /** What the bot complained of. */
  readonly complaints: readonly string[]
}

/**
 * A bot starts, hears the texts, answers and stops. `at` is told each step of the data path by its name: those of the
 * store's transactions (`mortal`), and `before-send-1` and `after-send-1` of the first message sent.
 */
export async function hears({ url, sayings, texts }: Hearing, at: (step: string) => void = () => {}): Promise<Done> {
  const store = mortal(await openStore({ url, random, clock }), at)
  const complaints: string[] = []
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
    error: (facts: object, message: string) => void complaints.push(`${message} ${JSON.stringify(facts)}`),
  }
  const self = { id: 'wxid_bot', name: '连心小助手' }
  const bot = await startBot(self, {
    store,
    files: NO_FILES,
    transport,
    clock,
    random,
    registry,
    listen: createListener(registry, store.knownNames),
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
  return { before, transactions: store.count(), complaints }
}
