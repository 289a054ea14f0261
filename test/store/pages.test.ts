import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'
import { oweVisits, placeOrders, settleVillage, VILLAGE } from '../support/overdue.ts'

describe.each(PROVIDERS)("the console's pages on %s", (provider) => {
  let database: TemporaryDatabase
  let store: Store
  const clock = new FakeClock('2026-11-23T09:00:00+08:00')
  const villageId = VILLAGE.id
  beforeAll(async () => {
    database = await readyDatabase(provider)
    store = await openStore({ url: database.url, random, clock })
    await settleVillage(store, clock.now())
    await placeOrders(store, 3, new Date('2026-10-31T15:59:00Z'))
    await placeOrders(store, 2, new Date('2026-10-31T16:00:00Z'))
    await oweVisits(store, 3, '2026-11-22')
    await oweVisits(store, 2, '2026-11-23')
  })
  afterAll(async () => {
    await store?.close()
    await database?.drop()
  })

  it('list matters newest first, by state and by the month of the village', async () => {
    const kinds = ['order'] as const
    await store.transaction(async (tx) => {
      const all = await tx.pages.matters({ villageId, kinds }, 1, 2)
      expect([all.total, all.rows.map((one) => one.number)]).toEqual([5, [4, 3]])
      const october = await tx.pages.matters({ villageId, kinds, month: '2026-10' }, 0, 9)
      expect(october.rows.map((one) => one.number)).toEqual([3, 2, 1])
      const november = await tx.pages.matters({ villageId, kinds, month: '2026-11', state: 'open' }, 0, 9)
      expect(november.rows.map((one) => one.number)).toEqual([5, 4])
      expect((await tx.pages.matters({ villageId, kinds, month: '2026-12' }, 0, 9)).total).toBe(0)
      expect(await tx.pages.states({ villageId, kinds })).toEqual(new Map([['open', 5]]))
      expect((await tx.pages.waiting(villageId, { kind: 'order', states: ['open'] }, 2)).total).toBe(5)
      const taken = { kind: 'order', moves: ['claim', 'assign'] }
      expect(await tx.pages.followed(villageId, taken, new Date('2026-10-31T16:00:00Z'))).toHaveLength(2)
    })
  })

  it('list households, those that are late apart, with the days somebody was there', async () => {
    const person = await store.client.person.findFirstOrThrow()
    await store.client.household.updateMany({ data: { orgId: villageId } })
    const home = await store.client.household.findFirstOrThrow({ orderBy: { number: 'asc' } })
    await store.transaction(async (tx) => {
      const visit = { householdId: home.id, personId: person.id, note: null }
      await tx.visits.record(
        [
          { ...visit, day: '2026-11-01' },
          { ...visit, day: '2025-01-01' },
        ],
        clock.now(),
      )
      const orgIds = [villageId]
      const all = await tx.pages.households({ orgIds }, '2025-12-01', 0, 2)
      expect([all.total, all.rows.length, all.rows[0]?.visitedOn]).toEqual([5, 2, ['2026-11-01']])
      expect(all.rows[0]?.duties[0]).toMatchObject({ dueDay: '2026-11-22', ownerId: VILLAGE.liaison })
      expect((await tx.pages.households({ orgIds, lateOn: '2026-11-23' }, '2025-12-01', 0, 9)).total).toBe(3)
      await tx.visits.mute(home.id, '2026-12-01', '外出')
      expect((await tx.pages.households({ orgIds, lateOn: '2026-11-23' }, '2025-12-01', 0, 9)).total).toBe(2)
    })
  })

  it('list people by role and by the beginning of a name', async () => {
    await store.transaction(async (tx) => {
      const orgIds = [villageId]
      expect((await tx.pages.people({ orgIds, role: 'secretary' }, 0, 9)).rows).toMatchObject([{ accounts: 0 }])
      expect((await tx.pages.people({ orgIds, name: 'liai' }, 0, 9)).total).toBe(1)
      expect(await tx.pages.namesHolding(['member'], orgIds, 9)).toEqual([VILLAGE.liaison])
    })
  })

  it('list the audit backwards, and know the last thing done', async () => {
    const note = (action: string) =>
      store.transaction(async (tx) =>
        tx.audit.note({ personId: null, accountId: null, villageId, action }, clock.now()),
      )
    for (const action of ['one', 'two', 'three']) await note(action)
    const last = await store.transaction((tx) => tx.audit.lastDeed(villageId))
    await note('read-household')
    await store.transaction(async (tx) => {
      expect(await tx.audit.lastDeed(villageId)).toBe(last)
      const [, third] = await tx.audit.ofVillage(villageId, {}, 2)
      expect(third?.action).toBe('three')
      const before = await tx.audit.ofVillage(villageId, { before: third?.id }, 9)
      expect(before.map((one) => one.action)).toEqual(['two', 'one'])
    })
  })

  it('list what was given up, and let one of it wait again', async () => {
    await store.transaction(async (tx) => {
      for (const text of ['a', 'b']) {
        const to = { account: VILLAGE.account, chatId: 'villagers', contactId: null }
        tx.outbox.say({ ...to, purpose: 'announcement', text }, clock.now())
      }
    })
    const since = await store.transaction((tx) => tx.outbox.readySince(clock.now()))
    expect(since).toEqual(clock.now())
    await store.client.outbox.updateMany({ data: { state: 'dead' } })
    await store.transaction(async (tx) => {
      const { rows, total } = await tx.outbox.page({ state: 'dead' }, 0, 1)
      expect([rows.length, total]).toEqual([1, 2])
      expect(rows[0]).not.toHaveProperty('text')
      expect(await tx.outbox.revive(clock.now(), [rows[0]?.id ?? ''])).toBe(1)
      expect((await tx.outbox.page({ state: 'dead' }, 0, 9)).total).toBe(1)
      expect(await tx.outbox.dead(rows[0]?.id ?? '')).toBeNull()
    })
  })

  it('keep sessions until their time is over', async () => {
    const session = { personId: VILLAGE.secretary, villageId, createdAt: clock.now() }
    const soon = new Date('2026-11-23T10:00:00+08:00')
    await store.transaction(async (tx) => {
      for (const id of ['one', 'two']) await tx.sessions.begin({ ...session, id, expiresAt: soon, openedBy: 'code' })
      await tx.sessions.turnTo('one', 'other')
      expect(await tx.sessions.find('one', clock.now())).toMatchObject({ villageId: 'other' })
      expect(await tx.sessions.find('one', soon)).toBeNull()
      await tx.sessions.prolong('one', new Date(soon.getTime() + 1))
      expect(await tx.sessions.forgetBefore(new Date(soon.getTime() + 1))).toBe(1)
      await tx.sessions.end('one')
      expect(await tx.sessions.find('one', clock.now())).toBeNull()
    })
  })
})
