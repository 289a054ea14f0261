import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Receiver } from '../../src/engine/hear/receive.ts'
import { earVersion } from '../../src/speech/ear.ts'
import { createListener, type Listener } from '../../src/speech/match/index.ts'
import type { Received, Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { DEMO, importDemo, settleDemo } from '../support/demo.ts'
import { NO_FILES } from '../support/files.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'

const ACCOUNT = 'wxid_bot'
const SAID = '点单 厨房水管漏水'
const clock = { now: () => new Date(), passed: () => performance.now(), sleep: () => Promise.resolve() }
const ear = earVersion(registry)

describe('a line is understood once', () => {
  let database: TemporaryDatabase
  let store: Store
  let heard: string[]

  beforeEach(async () => {
    database = await readyDatabase('sqlite')
    store = await openStore({ url: database.url, random, clock })
    heard = []
    await importDemo(store)
    await settleDemo(store, ACCOUNT, clock.now())
    // A bot has looked at what is due, and knows its groups, before it listens.
    await store.transaction((tx) => tx.orgs())
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  const ears = createListener(registry)
  const listen: Listener = (utterance, context, now) => {
    heard.push(utterance.words.trim())
    return ears(utterance, context, now)
  }
  const receiver = (over: Store = store) =>
    new Receiver({
      store: over,
      files: NO_FILES,
      transport: { members: async () => [] },
      clock,
      random,
      registry,
      listen,
      botNames: () => ['连心小助手'],
      onWritten() {},
      log: { debug() {}, warn() {}, error() {} },
    })
  let said = 0
  const message = (text: string, who = '莫老四') => ({
    account: ACCOUNT,
    messageId: `m${++said}`,
    roomId: DEMO.roomId('村民群'),
    talker: { id: DEMO.accountId(who), name: who },
    text,
    mentions: [],
    addressed: text.includes('@'),
    sentAt: clock.now(),
  })
  const titles = async () => (await store.client.matter.findMany()).map((one) => one.title)
  const rows = () => store.client.inbox.findMany({ orderBy: { id: 'asc' } })
  /** A row as some process left it. */
  const left = (more: Partial<Received>) => {
    const { roomId: chatId, talker, ...rest } = message(SAID)
    const row = { ...rest, chatId, talkerId: talker.id, talkerName: talker.name, ...more }
    return store.transaction((tx) => tx.inbox.keep([row], clock.now()))
  }
  const reading = (text: string) => ({ command: 'place-order', slots: { text } })

  it.each([SAID, '@连心小助手 今天天气不错', '接单 99'])('%s', async (text) => {
    const one = receiver()
    one.receive(message(text))
    await one.idle()
    expect(heard).toHaveLength(1)
    expect((await rows()).map((row) => [row.handledAt !== null, row.reading])).toEqual([[true, null]])
  })

  it('also by the process that takes it up after a crash', async () => {
    let keeping = true
    const crashing: Store = {
      ...store,
      transaction: (work, lane) => {
        if (!keeping) return new Promise(() => {})
        keeping = false
        return store.transaction(work, lane)
      },
    }
    receiver(crashing).receive(message(SAID))
    while ((await rows()).length === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(heard).toHaveLength(1)
    await receiver().recover(await store.transaction((tx) => tx.inbox.waiting(ACCOUNT)))
    expect(heard).toHaveLength(1)
    expect(await titles()).toEqual(['厨房水管漏水'])
  })

  it('but what another version understood, or none, is understood anew', async () => {
    const kept = { place: 'villagers', pending: false, reading: reading('别的') }
    await left({ reading: kept, earVersion: 'older' })
    await left({})
    await receiver().recover(await store.transaction((tx) => tx.inbox.waiting(ACCOUNT)))
    expect(heard).toEqual([SAID, SAID])
    // The same words by the same person are one order.
    expect(await titles()).toEqual(['厨房水管漏水'])
  })

  it.each([
    ['in a group that is another by now', { place: 'unbound', pending: false }],
    ['when it was an answer and no question is open any more', { place: 'villagers', pending: true }],
  ])('and so is what was understood %s', async (_, context) => {
    await left({ reading: { ...context, reading: reading('别的') }, earVersion: ear })
    await receiver().recover(await store.transaction((tx) => tx.inbox.waiting(ACCOUNT)))
    expect(heard).toEqual([SAID])
    expect(await titles()).toEqual(['厨房水管漏水'])
  })

  it('and nothing is kept of words that are not kept as they came', async () => {
    const one = receiver()
    one.receive(message('点单 厨房\u202e水管漏水'))
    await one.idle()
    expect(await titles()).toEqual(['厨房水管漏水'])
  })

  it('an ear with other words is another ear', () => {
    expect(ear).toBe(earVersion(registry))
    expect(earVersion(registry.without(new Set(['place-order'])))).not.toBe(ear)
  })
})
