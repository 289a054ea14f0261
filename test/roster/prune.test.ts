import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importReport } from '../../src/roster/index.ts'
import type { Store } from '../../src/store/index.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { importSheets } from '../support/roster.ts'
import { demo, everything, NOW, open, random, sheetsOf, type Texts } from './support.ts'

const LATER = new Date('2026-12-03T09:00:00+08:00')

describe('what the roster no longer names', () => {
  let database: TemporaryDatabase
  let store: Store
  const run = (texts: Texts, prune?: boolean, now = LATER) =>
    importSheets(store, sheetsOf(texts), { now, random, ...(prune === undefined ? {} : { prune }) })
  const person = (name: string) => store.client.person.findFirst({ where: { name }, include: { holdings: true } })

  beforeEach(async () => {
    database = await readyDatabase('sqlite')
    store = await open(database.url)
    await run(await demo(), false, NOW)
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  /** The demo village without 陆大勇, whose households, 弄福屯 and 龙坪村 go too. */
  async function smaller(): Promise<Record<string, string[][]>> {
    const texts = await demo()
    const without = (title: string, word: string) => {
      texts[title] = texts[title]!.filter((row) => !row.some((cell) => cell.startsWith(word)))
    }
    without('人员', '弄福屯')
    without('户', '02-')
    without('联系户', '02-')
    without('组织', '弄福屯')
    without('组织', '龙坪村')
    without('人员', '龙坪村')
    return texts
  }

  it('stays without --prune', async () => {
    const before = await everything(store)
    expect(await run(await smaller())).toMatchObject({ changed: false })
    expect(await everything(store)).toEqual(before)
  })

  it('is let go with --prune, but not what was done', async () => {
    const household = (await store.client.household.findFirst({ where: { number: '02-02' } }))!
    const visitor = (await person('陆大勇'))!
    const visit = {
      id: random.id(),
      householdId: household.id,
      personId: visitor.id,
      day: '2026-11-25',
      recordedAt: NOW,
    }
    await store.client.visit.create({ data: visit })

    const imported = await run(await smaller(), true)
    expect(importReport(imported).slice(0, 6)).toEqual([
      '名册已导入。',
      '  组织：不再列入 2（龙坪村党支部、弄福屯党小组）',
      '  人员：不再列入 3（陆大勇、张三、罗文）',
      '  角色：去掉 4',
      '  户：不再列入 3（02-01 张三、02-02 覃大爷、02-03 黄阿公）',
      '  联系户：不再列入 2',
    ])
    expect(importReport(imported)[6]).toBe('  公开清单：不再列入 18')
    expect(await person('陆大勇')).toMatchObject({ vanishedAt: LATER, holdings: [] })
    expect(await person('韦志强')).toMatchObject({ vanishedAt: null, holdings: [{ role: 'member' }] })
    expect(await store.client.visit.findMany()).toMatchObject([{ id: visit.id, day: '2026-11-25' }])
    const ended = await store.client.duty.findMany({ where: { kind: 'visit', endedAt: { not: null } } })
    expect(ended.map((one) => [one.ownerId, one.dueAt])).toEqual([
      [visitor.id, null],
      [visitor.id, null],
    ])
    const settled = await everything(store)
    expect(await run(await smaller(), true)).toMatchObject({ changed: false })
    expect(await everything(store)).toEqual(settled)
  })

  it('comes back when it is named again, and goes on from the last visit', async () => {
    const before = await everything(store)
    const duty = before.duties.find(
      (one) => one.cadence === '30' && one.ownerId === before.people.find((p) => p.name === '陆大勇')?.id,
    )!
    await store.client.duty.update({ where: { id: duty.id }, data: { lastDoneDay: '2026-11-28' } })
    await run(await smaller(), true)
    await run(await demo(), false, new Date('2026-12-10T09:00:00+08:00'))
    const after = await everything(store)
    expect(after.people).toEqual(before.people)
    expect(after.orgs).toEqual(before.orgs)
    expect(after.households).toEqual(before.households)
    expect(after.duties.find((one) => one.id === duty.id)).toMatchObject({
      endedAt: null,
      lastDoneDay: '2026-11-28',
      dueDay: '2026-12-28',
    })
    expect(after.duties.length).toBe(before.duties.length)
  })

  it('never takes 管理员 from somebody with an account', async () => {
    const { id, orgId } = (await person('陆大勇'))!
    await store.transaction(async (tx) => {
      await tx.people.bind('wxid_admin', id, NOW)
      await tx.people.hold(id, orgId, 'admin')
    })
    const imported = await run(await smaller(), true)
    expect(importReport(imported).join('\n')).toContain('陆大勇 不在名册里，因为是管理员，保留了下来')
    expect(await person('陆大勇')).toMatchObject({ vanishedAt: null, holdings: [{ role: 'admin' }] })
    expect(await store.client.org.findFirst({ where: { name: '弄福屯党小组' } })).toMatchObject({ vanishedAt: null })
  })

  it('takes no role back that was given in chat, and says so', async () => {
    const { id, orgId } = (await person('王建国'))!
    await store.transaction(async (tx) => {
      await tx.people.bind('wxid_secretary', id, NOW)
      await tx.people.hold(id, orgId, 'admin')
      await tx.people.hold(id, orgId, 'volunteer')
    })
    const roles = async () => (await person('王建国'))!.holdings.map((one) => one.role).sort()
    await run(await demo())
    expect(await roles()).toEqual(['admin', 'secretary', 'volunteer'])
    const told = importReport(await run(await demo(), true)).join('\n')
    expect(told).toMatch(/王建国 当志愿者（青山村党支部）是村里自己定的.*卸任 王建国 志愿者/u)
    expect(await roles()).toEqual(['admin', 'secretary', 'volunteer'])
  })

  it('takes the households along when the tree is mended', async () => {
    const texts = await demo()
    texts.组织![2]![1] = '党小组'
    await run(texts)
    const township = (await store.client.org.findFirst({ where: { name: '红水镇党委' } }))!
    const before = await store.client.household.findMany({ orderBy: { id: 'asc' } })
    expect(before.every((one) => one.villageId === township.id)).toBe(true)
    await run(await demo())
    const after = await store.client.household.findMany({ orderBy: { id: 'asc' } })
    expect(after.map((one) => one.id)).toEqual(before.map((one) => one.id))
    expect(after.every((one) => one.villageId !== township.id)).toBe(true)
  })
})
