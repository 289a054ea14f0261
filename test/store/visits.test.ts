import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { windowAfter } from '../../src/domain/due-window.ts'
import { fulfilledOn } from '../../src/domain/visit.ts'
import { HANDED_OVER, type Store, type Transaction } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'

const now = new Date('2026-11-23T01:00:00Z')
const today = '2026-11-23'

describe.each(PROVIDERS)('visits in the store on %s', (provider) => {
  let database: TemporaryDatabase
  let store: Store
  const run = <T>(work: (tx: Transaction) => Promise<T>) => store.transaction(work)

  beforeAll(async () => {
    database = await readyDatabase(provider)
    store = await openStore({ url: database.url, random, clock })
    const { client } = store
    await client.org.create({ data: { id: 'v', name: '青山村党支部', kind: 'village' } })
    for (const id of ['a', 'b'])
      await client.person.create({ data: { id, name: id, sound: id, orgId: 'v', createdAt: now } })
    for (let at = 0; at < 12; at++) {
      const id = `h${at}`
      await client.household.create({
        data: {
          id,
          villageId: 'v',
          number: `01-0${at}`,
          head: `户主${at}`,
          sound: 'hu zu',
          orgId: 'v',
          categories: [],
        },
      })
      await client.duty.create({
        data: {
          ...windowAfter(`2026-10-${String(10 + at)}`, 30),
          id: `d${at}`,
          kind: 'visit',
          villageId: 'v',
          orgId: 'v',
          ownerId: 'a',
          householdId: id,
          cadence: '30',
          lastDoneDay: `2026-10-${10 + at}`,
          source: 'roster',
          details: {},
          createdAt: now,
        },
      })
    }
  })
  afterAll(async () => {
    await store.close()
    await database.drop()
  })

  it('finds households by number, head and sound within their villages', async () => {
    const found = await run(async ({ households }) => [
      await households.numbered(['01-03', '0103'], ['v']),
      await households.headed('户主4', ['v']),
      await households.headed('户主4', ['elsewhere']),
      await households.sounding('hu zu', ['v']),
    ])
    expect(found.map((some) => some.length)).toEqual([1, 1, 0, 12])
    expect(found[0]?.[0]).toMatchObject({ id: 'h3', liaisons: [{ personId: 'a', name: 'a' }] })
  })

  it('moves what was fulfilled, and counts what was missed apart', async () => {
    await run(async ({ visits }) => {
      const owed = await visits.ofHouseholds(['h0', 'h11'])
      await visits.record([{ householdId: 'h0', personId: 'a', day: today, note: null }], now)
      await visits.fulfil(owed.map((duty) => ({ dutyId: duty.id, next: fulfilledOn(duty, today, today)! })))
    })
    const duty = (id: string) => store.client.duty.findUnique({ where: { id } })
    expect(await duty('d11')).toMatchObject({ done: 1, missed: 0 })
    expect(await duty('d0')).toMatchObject({
      done: 1,
      missed: 1,
      lastDoneDay: today,
      dueDay: '2026-12-23',
      dueAt: new Date('2026-12-15T16:00:00Z'),
    })
  })

  it('hands over with window and mute, once, and keeps what ended', async () => {
    await run((tx) => tx.visits.mute('h1', '2026-12-01', '外出'))
    const moving = await run((tx) => tx.visits.ofHouseholds(['h1', 'h2']))
    await run((tx) => tx.visits.handOver(moving, 'b', now))
    const theirs = await run((tx) => tx.visits.ofLiaison('b'))
    expect(theirs.map((one) => [one.household.id, one.dueDay, one.mutedUntil])).toEqual([
      ['h1', moving[0]?.dueDay, '2026-12-01'],
      ['h2', moving[1]?.dueDay, null],
    ])
    expect(await store.client.duty.count({ where: { source: HANDED_OVER, endedAt: { not: null } } })).toBe(2)
    expect(await run((tx) => tx.visits.ofLiaison('a'))).toHaveLength(10)
  })

  it('counts every household once, by how late its latest visit is, and apart those nobody was ever in', async () => {
    const [tally] = await run((tx) => tx.visitProgress.tallies(['v'], today))
    const counts = { covered: 2, ahead: 0, due: 0, overdue: 9, muted: 1, alone: 0 }
    expect(tally).toEqual({ orgId: 'v', ...counts, never: 11 })
    expect(Object.values(counts).reduce((one, other) => one + other)).toBe(12)
    const [grid, none] = await run(async ({ visitProgress }) => [
      await visitProgress.tallies(['v'], '2026-12-02'),
      await visitProgress.tallies(['elsewhere'], today),
    ])
    expect([grid?.[0]?.muted, grid?.[0]?.overdue, none]).toEqual([0, 10, []])
  })

  it('counts what was done, missed and came to nothing apart; a window that ended unvisited is missed already', async () => {
    const { done, missed, ended } = await run((tx) => tx.visitProgress.history(['v'], today))
    expect([done, missed, ended]).toEqual([2, 6, 2])
  })

  it('lists what is held back, with its day and reason, until that day is over', async () => {
    const on = (day: string, take = 5) => run((tx) => tx.visits.muted(['v'], day, take))
    const { all, first } = await on('2026-12-01')
    expect([all, first]).toMatchObject([1, [{ household: { id: 'h1' }, until: '2026-12-01', reason: '外出' }]])
    expect(await on('2026-12-02')).toEqual({ all: 0, first: [] })
    await run((tx) => tx.visits.mute('h3', '2026-12-05', '住院'))
    expect(await on(today, 1)).toMatchObject({ all: 2, first: [{ household: { id: 'h1' } }] })
    await run((tx) => tx.visits.mute('h3', '2026-11-22', '住院'))
  })

  it('follows a thread both ways and finds what is open about a household', async () => {
    const raise = (kind: 'concern' | 'order', parentId: string | null) =>
      run((tx) =>
        tx.matters.raise({
          villageId: 'v',
          orgId: 'v',
          kind,
          state: 'open',
          title: kind,
          roomId: null,
          dueAt: null,
          parentId,
          householdId: 'h5',
          participants: [],
          by: 'a',
          now,
        }),
      )
    const first = await raise('concern', null)
    const second = await raise('order', first.id)
    const [before, after] = await run(async ({ threads }) => [
      await threads.around(second.id),
      await threads.around(first.id),
    ])
    expect([before?.before, after?.after].map((some) => some?.map((one) => one.kind))).toEqual([['concern'], ['order']])
    expect(await run((tx) => tx.households.openMatters(['h5', 'h6']))).toHaveLength(2)
    expect((await run((tx) => tx.households.ofMatter(second.id)))?.id).toBe('h5')
  })
})
