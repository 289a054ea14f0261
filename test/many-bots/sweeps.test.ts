import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../src/domain/day.ts'
import { days, after as later } from '../../src/domain/time.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'
import { oweVisits, placeOrders, settleVillage, VILLAGE } from '../support/overdue.ts'
import { type DistantBot, startDistant } from './bots.ts'

const VISITS = 40
const ORDERS = 30

/** One serves the groups; the others are accounts of the same village. All of them sweep as they start, at the same time. */
describe('three processes that start with much overdue', { timeout: 120_000 }, () => {
  let database: TemporaryDatabase
  let store: Store
  let bots: readonly DistantBot[] = []

  beforeAll(async () => {
    database = await readyDatabase('postgresql')
    store = await openStore({ url: database.url, random, clock })
    await settleVillage(store, clock.now())
    await oweVisits(store, VISITS, dayOf(clock.now()))
    await placeOrders(store, ORDERS, later(clock.now(), -days(2)))
    const accounts = [VILLAGE.account, 'wxid_bot_b', 'wxid_bot_c']
    bots = await Promise.all(accounts.map((account) => startDistant(database.url, account)))
    await Promise.all(bots.map((bot) => bot.settle()))
  })
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.stop()))
    await store?.close()
    await database?.drop()
  })

  it('write each reminder once between them', async () => {
    const select = { dutyId: true, matterId: true, personId: true }
    const rows = await store.client.outbox.findMany({ select })
    const duties = rows.flatMap(({ dutyId }) => dutyId ?? [])
    // An order that nobody took for a day is told to the secretary and to who asked for it.
    const told = rows.flatMap(({ matterId, personId }) => (matterId === null ? [] : [`${matterId} ${personId}`]))
    expect([duties.length, told.length]).toEqual([VISITS, 2 * ORDERS])
    expect([new Set(duties).size, new Set(told).size]).toEqual([VISITS, 2 * ORDERS])
  })

  it('and complain of nothing but the person nobody can reach', () => {
    const others = bots
      .flatMap((bot) => bot.complaints)
      .filter((one) => !one.includes('neither directly nor in a group'))
    expect(others).toEqual([])
  })
})
