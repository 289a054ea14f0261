import { afterEach, beforeEach, expect, it } from 'vitest'
import { LateWatch } from '../../src/engine/speak/silent-accounts.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { DEMO, importDemo, settleDemo } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'

const BOT = 'wxid_bot'
let database: TemporaryDatabase
let store: Store
let clock: FakeClock

beforeEach(async () => {
  clock = new FakeClock('2026-11-23T01:00:00Z')
  database = await readyDatabase('sqlite')
  store = await openStore({ url: database.url, random, clock })
  await importDemo(store, clock.now())
  await settleDemo(store, BOT, clock.now())
})
afterEach(async () => {
  await store.close()
  await database.drop()
})

it('an account is silent once what it should say waits for more than half an hour, and is reported once an hour', async () => {
  const chat = { chatId: DEMO.roomId('村民群'), contactId: null }
  await store.transaction(async (tx) =>
    tx.outbox.say({ account: BOT, ...chat, purpose: 'reply', text: '您好' }, clock.now()),
  )
  const reports: object[] = []
  const watch = new LateWatch({ warn: (facts) => void reports.push(facts) })
  const silentAfter = async (minutes: number) => {
    clock.advance(minutes * 60_000)
    return [[...(await store.transaction((tx) => watch.look(tx, clock.now())))], reports.length]
  }
  expect(await silentAfter(30)).toEqual([[], 0])
  expect(await silentAfter(1)).toEqual([[BOT], 1])
  expect(await silentAfter(59)).toEqual([[BOT], 1])
  expect(await silentAfter(1)).toEqual([[BOT], 2])
  expect(reports).toEqual(Array(2).fill({ account: BOT, rows: 1 }))
})

it('what came due while this process was down or asleep is no silence of its own account, with a line', async () => {
  const due = { account: BOT, chatId: DEMO.roomId('村民群'), contactId: null, purpose: 'reply' as const, text: '您好' }
  await store.transaction(async (tx) => tx.outbox.say(due, clock.now()))
  const watch = new LateWatch({ warn() {} })
  const look = async (minutes: number, speaking?: string) => {
    clock.advance(minutes * 60_000)
    return [...(await store.transaction((tx) => watch.look(tx, clock.now(), speaking)))]
  }
  expect(await look(600, BOT)).toEqual([])
  expect(await look(1)).toEqual([BOT])
  for (let minute = 2; minute <= 30; minute++) expect(await look(1, BOT)).toEqual([])
  // It has had half an hour to say it.
  expect(await look(1, BOT)).toEqual([BOT])
  expect(await look(600, BOT)).toEqual([])
})
