import { type Outgoing, SendFailure, type Transport } from '../../src/engine/ports.ts'
import { Pace } from '../../src/engine/speak/pace.ts'
import { Sender } from '../../src/engine/speak/send.ts'
import type { NewMessage, Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from './clock.ts'
import { readyDatabase } from './databases.ts'
import { NO_FILES } from './files.ts'
import { ALWAYS } from './hours.ts'
import { openStore } from './open-store.ts'
import { registry } from './registry.ts'

const ACCOUNT = 'bot'
const START = '2026-11-23T01:00:00Z'

/** A sender over a real database, with a WeChat whose faults a test decides about. */
export interface Speaking {
  readonly store: Store
  readonly clock: FakeClock
  /** What WeChat took, in order. */
  readonly said: readonly string[]
  /** How often WeChat was asked for anything. */
  asked(): number
  readonly warned: readonly object[]
  /** Whether there is a line. */
  isUp: boolean
  /** What a message fails of; null when it is taken. */
  fail: (message: Outgoing) => Error | null
  /** Who is in a group, as WeChat tells; nobody when it does not. */
  members: (roomId: string) => readonly string[]
  /** Whether an account is a friend; throws what the question fails of. */
  isFriend: (accountId: string) => boolean
  write(text: string, more?: Partial<NewMessage>): Promise<void>
  /** Says a text in several groups. */
  writeInEach(text: string, chatIds: readonly string[]): Promise<void>
  /** Starts the sender. */
  speak(): void
  /** Resolves when nothing is ready to be said; starts the sender the first time. */
  quiet(): Promise<void>
  /** What the rows came to, by text. */
  states(): Promise<Readonly<Record<string, string>>>
  close(): Promise<void>
}

export async function startSpeaking({ perMinute = 0, files = NO_FILES } = {}): Promise<Speaking> {
  const database = await readyDatabase('sqlite')
  const clock = new FakeClock(START)
  const store = await openStore({ url: database.url, random, clock })
  const said: string[] = []
  const warned: object[] = []
  let asked = 0
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  const transport: Transport = {
    isUp: () => speaking.isUp,
    async send(message) {
      asked++
      const error = speaking.isUp ? speaking.fail(message) : new SendFailure('unavailable', 'not connected')
      if (error) throw error
      said.push(message.file?.name ?? message.text)
    },
    async isFriend(accountId) {
      asked++
      return speaking.isFriend(accountId)
    },
    members: async (roomId) => speaking.members(roomId),
  }
  const sender = new Sender({
    store,
    registry,
    transport,
    files,
    clock,
    pace: new Pace(perMinute, clock, { ...random, fraction: () => 0.5 }),
    account: ACCOUNT,
    hours: ALWAYS,
    log: { warn: (facts) => warned.push(facts), error() {} },
  })
  const speaking: Speaking = {
    store,
    clock,
    said,
    warned,
    asked: () => asked,
    isUp: true,
    fail: () => null,
    isFriend: () => true,
    members: () => [],
    write: (text, more = {}) =>
      store.transaction(async (tx) => {
        tx.outbox.say(
          { account: ACCOUNT, chatId: 'room', contactId: null, purpose: 'reply', text, ...more },
          clock.now(),
        )
      }),
    writeInEach: (text, chatIds) =>
      store.transaction(async (tx) => {
        const each = chatIds.map((chatId) => ({
          account: ACCOUNT,
          chatId,
          contactId: null,
          purpose: 'reply' as const,
          text,
        }))
        tx.outbox.sayInEach(each, clock.now())
      }),
    speak() {
      running ??= sender.run(stopping.signal)
    },
    async quiet() {
      speaking.speak()
      await sender.quiet()
    },
    async states() {
      const rows = await store.client.outbox.findMany({ orderBy: { id: 'asc' } })
      return Object.fromEntries(rows.map((row) => [row.text, row.state]))
    },
    async close() {
      stopping.abort()
      await running
      await store.close()
      await database.drop()
    },
  }
  return speaking
}
