import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type Received, type Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, type TemporaryDatabase, temporaryDatabase } from '../support/databases.ts'

const EACH = 12
const OUTCOMES = ['ignored', 'done', 'asked']

describe.each(PROVIDERS)('messages handled side by side in one commit on %s', (provider) => {
  let database: TemporaryDatabase
  let store: Store
  beforeEach(async () => {
    database = await temporaryDatabase(provider)
    store = await openStore({ url: database.url, random, clock })
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  it('are all marked at the first go, also while one of them reads a timeline', async () => {
    const count = EACH * OUTCOMES.length
    const messages = Array.from({ length: 2 * count }, message)
    const kept = await store.transaction((tx) => tx.inbox.keep(messages, clock.now()))
    const mark = (at: number) => [kept[at]?.id ?? '', OUTCOMES[at % OUTCOMES.length] ?? ''] as const
    let runs = 0
    // What is given while a commit is in flight shares the next; these lanes have one writer on PostgreSQL too.
    const inFlight = store.transaction(async () => {}, 'a')
    const reader = store.transaction(async (tx) => {
      runs++
      for (let at = 0; at < count; at++) {
        tx.inbox.handled(...mark(at))
        if (at % OUTCOMES.length === 2) await tx.matters.timeline('none', clock.now())
      }
    }, 'e')
    const other = store.transaction(async (tx) => {
      runs++
      for (let at = count; at < 2 * count; at++) {
        await tx.settings.get('none')
        tx.inbox.handled(...mark(at))
      }
    }, 'i')
    await Promise.all([inFlight, reader, other])
    expect(await store.client.inbox.count({ where: { handledAt: null } })).toBe(0)
    expect(runs).toBe(2)
  })
})

function message(_: unknown, at: number): Omit<Received, 'id'> {
  const from = { account: 'bot', chatId: 'room', talkerId: 'who', talkerName: 'who', addressed: false }
  return { ...from, messageId: `m${at}`, text: '我的', mentions: [], sentAt: clock.now() }
}
