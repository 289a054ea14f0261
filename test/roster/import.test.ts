import { describe, expect, it } from 'vitest'
import { importReport } from '../../src/roster/index.ts'
import type { Store } from '../../src/store/index.ts'
import { PROVIDERS, type TemporaryDatabase } from '../support/databases.ts'
import { importDemoVillage, importRoster, importSheets } from '../support/roster.ts'
import { DEMO, demo, eachWithStore, everything, NOW, open, random, sheetsOf } from './support.ts'

const LATER = new Date('2026-12-03T09:00:00+08:00')

describe.each(PROVIDERS)('importing the demo village into %s', (provider) => {
  let store: Store
  let database: TemporaryDatabase
  eachWithStore(provider, (fresh, its) => {
    store = fresh
    database = its
  })

  it('writes what the files say', async () => {
    const imported = await importRoster(store, DEMO, { now: NOW, random })
    expect(imported).toMatchObject({ kind: 'imported', changed: true, notices: [] })

    const { orgs, people, holdings, households, duties } = await everything(store)
    const orgNamed = (name: string) => orgs.find((one) => one.name === name)
    const named = (name: string) => people.find((one) => one.name === name)
    expect([orgs.length, people.length, holdings.length, households.length, duties.length]).toEqual([8, 13, 14, 7, 7])
    const village = orgNamed('青山村党支部')
    expect(village).toMatchObject({ kind: 'village', parentId: orgNamed('红水镇党委')?.id })
    expect(orgNamed('红水镇党委')).toMatchObject({ kind: 'township', parentId: null })
    expect(named('韦志强')).toMatchObject({ sound: 'wei zi qian', phone: null, orgId: orgNamed('那良屯党小组')?.id })
    const roles = holdings.filter((one) => one.personId === named('陆大勇')?.id).map((one) => one.role)
    expect(roles.sort()).toEqual(['member', 'volunteer'])
    const household = households.find((one) => one.number === '01-02')
    expect(household).toMatchObject({
      head: '莫老四',
      categories: ['困难家庭', '病患家庭'],
      members: 4,
      villageId: village?.id,
    })
    expect(
      duties
        .filter((one) => one.householdId === household?.id)
        .map((one) => one.cadence)
        .sort(),
    ).toEqual(['30', '90'])
    expect(duties.find((one) => one.ownerId === named('韦志强')?.id)).toMatchObject({
      kind: 'visit',
      villageId: village?.id,
      fromDay: '2026-12-16',
      dueDay: '2026-12-23',
      endDay: '2026-12-30',
      dueAt: new Date('2026-12-15T16:00:00Z'),
      nudgeStep: 0,
      lastDoneDay: null,
      source: 'roster',
    })
  })

  it('changes nothing the second time, and writes no row', async () => {
    await importRoster(store, DEMO, { now: NOW, random })
    const before = await everything(store)
    const again = await importRoster(store, DEMO, { now: LATER, random })
    expect(again).toMatchObject({ kind: 'imported', changed: false })
    expect(importReport(again)[0]).toBe('名册没有变化。')
    expect(await everything(store)).toEqual(before)
    const pruned = await importRoster(store, DEMO, { now: LATER, random, prune: true })
    expect(pruned).toMatchObject({ changed: false })
    expect(await everything(store)).toEqual(before)
  })

  it('updates what differs and nothing else', async () => {
    await importRoster(store, DEMO, { now: NOW, random })
    const before = await everything(store)
    const texts = await demo()
    texts.人员![5]![3] = '138 0000 0000'
    texts.户![1]![4] = '2'
    texts.联系户![1]![2] = '60'
    const imported = await importSheets(store, sheetsOf(texts), { now: LATER, random })
    expect(importReport(imported).slice(0, 4)).toEqual([
      '名册已导入。',
      '  人员：更新 1',
      '  户：更新 1',
      '  联系户：更新 1',
    ])

    const after = await everything(store)
    expect(after.people.filter((one, at) => one.phone !== before.people[at]?.phone)).toMatchObject([
      { name: '韦志强', phone: '13800000000' },
    ])
    expect(after.households.find((one) => one.number === '01-01')?.members).toBe(2)
    const changed = after.duties.filter((one) => one.cadence === '60')
    expect(changed).toMatchObject([{ dueDay: '2027-02-01', fromDay: '2027-01-25' }])
    expect(after.orgs).toEqual(before.orgs)
    expect(after.holdings).toEqual(before.holdings)
    expect(after.audit).toMatchObject([{ action: 'import' }, { action: 'import', detail: { people: [0, 1] } }])
    expect(after.settings).not.toEqual(before.settings)
  })

  it('is what the shipped demo village is imported by', async () => {
    expect(await importDemoVillage(store, { now: NOW, random })).toMatchObject({ changed: true })
    expect(await importRoster(store, DEMO, { now: NOW, random })).toMatchObject({ changed: false })
  })

  // Two processes share a SQLite file in cli.test.ts: in one process they would wait for each other.
  if (provider === 'postgresql')
    it('is imported once when two import it at the same time', async () => {
      const other = await open(database.url)
      await Promise.all([store, other].map((one) => importRoster(one, DEMO, { now: NOW, random })))
      await other.close()
      const { people, duties } = await everything(store)
      expect([people.length, duties.length]).toEqual([13, 7])
    })

  it('writes nothing at all when one row is wrong', async () => {
    const texts = await demo()
    texts.联系户!.push(['没有的人', '01-01', ''])
    const imported = await importSheets(store, sheetsOf(texts), { now: NOW, random })
    expect(imported).toMatchObject({ kind: 'refused', problems: [{ sheet: 'liaisons', row: 9 }] })
    const rows = await everything(store)
    expect(Object.values(rows).every((table) => table.length === 0)).toBe(true)
  })

  it('never loses a visit that was made', async () => {
    await importRoster(store, DEMO, { now: NOW, random })
    const duty = (await store.client.duty.findFirst({
      where: { owner: { name: '韦志强' }, household: { number: '01-01' } },
    }))!
    await store.client.duty.update({
      where: { id: duty.id },
      data: { lastDoneDay: '2026-11-30', dueDay: '2026-12-30' },
    })
    const texts = await demo()
    texts.联系户![1]![2] = '90'
    await importSheets(store, sheetsOf(texts), { now: LATER, random })
    expect(await store.client.duty.findUnique({ where: { id: duty.id } })).toMatchObject({
      cadence: '90',
      lastDoneDay: '2026-11-30',
      dueDay: '2027-02-28',
    })
  })
})
