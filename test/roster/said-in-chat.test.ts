import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importReport } from '../../src/roster/index.ts'
import type { Store } from '../../src/store/index.ts'
import { type TemporaryDatabase, temporaryDatabase } from '../support/databases.ts'
import { importSheets } from '../support/roster.ts'
import { demo, NOW, open, random, sheetsOf, type Texts } from './support.ts'

const LATER = new Date('2026-12-03T09:00:00+08:00')

/** What chat or console said of people is newer than the sheet: an import says what it would undo, and leaves it. */
describe('a roster that says otherwise than chat did', () => {
  let database: TemporaryDatabase
  let store: Store
  const run = async (texts: Texts, prune = false) =>
    importReport(await importSheets(store, sheetsOf(texts), { now: LATER, random, prune })).join('\n')
  const person = (name: string) => store.client.person.findFirst({ where: { name }, include: { holdings: true } })
  const idOf = async (name: string) => (await person(name))!.id
  const add = (name: string) =>
    store.transaction(async (tx) => {
      const org = (await tx.orgs()).named('那良屯党小组')[0]!
      const id = await tx.people.add({ name, sound: 'lixiaofang', orgId: org.id }, NOW)
      await tx.people.hold(id, org.id, 'villager')
      return id
    })
  const withRow = async (...row: string[]) => {
    const texts = await demo()
    return { ...texts, 人员: [...texts.人员!, row] }
  }

  beforeEach(async () => {
    database = await temporaryDatabase('sqlite')
    store = await open(database.url)
    await importSheets(store, sheetsOf(await demo()), { now: NOW, random })
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  it('keeps who was added, also with --prune, until the roster names and then drops them', async () => {
    await add('黎小芳')
    expect(await run(await demo())).not.toContain('黎小芳')
    expect(await run(await demo(), true)).toMatch(/黎小芳（那良屯党小组）是村里自己加的.*离开 黎小芳/u)
    expect(await person('黎小芳')).toMatchObject({ vanishedAt: null, holdings: [{ role: 'villager' }] })
    await run(await withRow('黎小芳', '那良屯党小组', '村民', ''))
    expect(await person('黎小芳')).toMatchObject({ source: null })
    expect(await run(await demo(), true)).toContain('不再列入 1（黎小芳）')
    expect((await person('黎小芳'))?.vanishedAt).toEqual(LATER)
  })

  it('gives no role twice, and one the roster has too is the roster’s from then on', async () => {
    const id = await idOf('莫老四')
    const { orgId } = (await person('莫老四'))!
    await store.transaction((tx) => tx.people.hold(id, orgId, 'gridWorker'))
    const texts = await demo()
    texts.人员 = texts.人员!.map((row) => (row[0] === '莫老四' ? ['莫老四', '那良屯党小组', '村民;网格员', ''] : row))
    await run(texts)
    expect(await run(await demo(), true)).not.toContain('自己定的')
    expect((await person('莫老四'))?.holdings.map(({ role }) => role)).toEqual(['villager'])
  })

  it('does not bring back who left, nor what they owed', async () => {
    const id = await idOf('陆大勇')
    await store.client.duty.updateMany({
      where: { ownerId: id },
      data: { endedAt: NOW, dueAt: null, source: 'handed-over' },
    })
    await store.transaction((tx) => tx.people.leave(id, NOW))
    expect(await run(await demo())).toMatch(/陆大勇 村里说已经离开，名册里还有，没有加回来.*加人 陆大勇 弄福屯党小组/u)
    expect(await person('陆大勇')).toMatchObject({ vanishedAt: NOW, holdings: [] })
    expect(await store.client.duty.count({ where: { ownerId: id, endedAt: null } })).toBe(0)
    expect(await run(await demo())).toContain('没有加回来')
  })

  it('leaves a phone that was put right, and takes the roster’s where chat said none', async () => {
    const id = await idOf('张三')
    await store.transaction((tx) => tx.people.rewrite(id, { phone: '13900001111' }))
    expect(await run(await withPhone('张三', '13800000000'))).toMatch(/张三 的电话村里自己改过.*改 张三 电话/u)
    expect(await person('张三')).toMatchObject({ phone: '13900001111', source: 'chat' })
    await run(await withPhone('张三', '13900001111'))
    expect(await person('张三')).toMatchObject({ source: null })
    await add('黎小芳')
    await run(await withRow('黎小芳', '那良屯党小组', '村民', '13811112222'))
    expect(await person('黎小芳')).toMatchObject({ phone: '13811112222', source: null })
  })

  const withPhone = async (name: string, phone: string) => {
    const texts = await demo()
    return { ...texts, 人员: texts.人员!.map((row) => (row[0] === name ? [...row.slice(0, 3), phone] : row)) }
  }
})
