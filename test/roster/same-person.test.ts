import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportOptions } from '../../src/roster/index.ts'
import { importReport } from '../../src/roster/index.ts'
import type { Store } from '../../src/store/index.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { importSheets } from '../support/roster.ts'
import { demo, everything, NOW, open, random, sheetsOf, type Texts } from './support.ts'

const LATER = new Date('2026-12-03T09:00:00+08:00')

/** Whoever the next roster puts elsewhere is still who they were, with account, duties, roles and history. */
describe('somebody known again', () => {
  let database: TemporaryDatabase
  let store: Store
  let texts: Record<string, string[][]>

  const run = (roster: Texts, options: Partial<ImportOptions> = {}) =>
    importSheets(store, sheetsOf(roster), { now: LATER, random, ...options })
  const all = (name: string) =>
    store.client.person.findMany({ where: { name }, include: { holdings: true, org: true, bindings: true } })
  const one = async (name: string) => (await all(name))[0]!
  const row = (title: string, ...starts: string[]) =>
    texts[title]!.find((cells) => starts.every((start, at) => start === '' || cells[at] === start))!
  const without = (title: string, word: string) => {
    texts[title] = texts[title]!.filter((cells) => !cells.includes(word))
  }
  const owed = async (name: string) => {
    const duties = await store.client.duty.findMany({
      where: { kind: 'visit', endedAt: null, owner: { name, vanishedAt: null } },
      include: { household: true },
    })
    return duties.map((duty) => duty.household?.number ?? '').sort((one, other) => one.localeCompare(other))
  }

  beforeEach(async () => {
    database = await readyDatabase('sqlite')
    store = await open(database.url)
    texts = await demo()
    await run(texts, { now: NOW })
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  it('moves with the households they visit, and their account with them', async () => {
    const { id, orgId } = await one('韦志强')
    await store.transaction((tx) => tx.people.bind('wxid_wei', id, NOW))
    const before = await everything(store)
    row('人员', '韦志强')[1] = '弄福屯党小组'
    const report = importReport(await run(texts)).join('\n')
    expect(report).toContain('韦志强 从那良屯党小组到了弄福屯党小组，微信登记、职责和经过都跟着过去')
    expect(await all('韦志强')).toMatchObject([
      { id, org: { name: '弄福屯党小组' }, bindings: [{ accountId: 'wxid_wei' }], holdings: [{ role: 'member' }] },
    ])
    expect((await one('韦志强')).holdings.some((held) => held.orgId === orgId)).toBe(false)
    expect((await everything(store)).duties).toEqual(before.duties)
    expect(await run(texts)).toMatchObject({ changed: false })
  })

  it('moves by the phone, even to another village, though a namesake stays', async () => {
    row('人员', '黄美兰')[3] = '13900000001'
    texts.人员!.push(['黄美兰', '弄福屯党小组', '村民', '13900000002'])
    await run(texts, { others: ['黄美兰'] })
    const before = await all('黄美兰')
    row('人员', '黄美兰', '那良屯党小组')[1] = '龙坪村党支部'
    expect(await run(texts)).toMatchObject({ kind: 'imported' })
    const movedId = before.find(({ phone }) => phone === '13900000001')!.id
    const places = (people: typeof before) => new Map(people.map(({ id, org }) => [id, org.name]))
    expect(places(await all('黄美兰'))).toEqual(places(before).set(movedId, '龙坪村党支部'))
  })

  it('who is known by name alone is asked about, and nothing is written before it is said', async () => {
    const { id } = await one('黄美兰')
    row('人员', '黄美兰')[1] = '弄福屯党小组'
    const before = await everything(store)
    const asked = importReport(await run(texts)).join('\n')
    expect(asked).toContain('什么也没有导入')
    expect(asked).toContain(
      '弄福屯党小组的黄美兰，跟原来那良屯党小组的黄美兰是同一个吗？是就加上 --same 黄美兰，不是就加上 --new 黄美兰',
    )
    expect(await everything(store)).toEqual(before)
    await run(texts, { same: ['黄美兰'] })
    expect(await all('黄美兰')).toMatchObject([{ id, org: { name: '弄福屯党小组' } }])
  })

  it('is somebody else when that is said, and the two stay two', async () => {
    row('人员', '黄美兰')[1] = '弄福屯党小组'
    await run(texts, { others: ['黄美兰'] })
    expect(await all('黄美兰')).toHaveLength(2)
    expect(await run(texts, { others: ['黄美兰'] })).toMatchObject({ changed: false })
  })

  it('may be called otherwise: the phone asks', async () => {
    row('人员', '黄美兰')[3] = '13900000001'
    await run(texts)
    const { id } = await one('黄美兰')
    row('人员', '黄美兰')[0] = '黄美岚'
    expect(importReport(await run(texts)).join('\n')).toContain('--same 黄美岚')
    await run(texts, { same: ['黄美岚', '黄美兰'] })
    expect(await one('黄美岚')).toMatchObject({ id, sound: 'huan mei lan' })
  })

  it('with a mark behind the name, since a namesake came: by the household, else it is asked', async () => {
    const { id } = await one('韦志强')
    await store.transaction((tx) => tx.people.bind('wxid_wei', id, NOW))
    row('人员', '韦志强')[0] = '韦志强（大）'
    texts.人员!.push(['韦志强（小）', '那良屯党小组', '村民', ''])
    texts.联系户 = texts.联系户!.map(([who = '', ...rest]) => [who === '韦志强' ? '韦志强（大）' : who, ...rest])
    await run(texts)
    expect(await all('韦志强（大）')).toMatchObject([{ id, bindings: [{ accountId: 'wxid_wei' }] }])
    expect(await owed('韦志强（大）')).toEqual(['01-01', '01-02', '01-04'])
    expect(await all('韦志强')).toEqual([])

    row('人员', '黄美兰')[0] = '黄美兰（大）'
    expect(importReport(await run(texts)).join('\n')).toContain(
      '那良屯党小组的黄美兰（大），跟原来那良屯党小组的黄美兰',
    )
    const before = await one('黄美兰')
    await run(texts, { same: ['黄美兰（大）'] })
    expect(await all('黄美兰（大）')).toMatchObject([{ id: before.id }])
    row('人员', '黄美兰（大）')[0] = '黄美兰'
    await run(texts, { same: ['黄美兰'] })
    expect(await all('黄美兰')).toMatchObject([{ id: before.id }])
  })

  it('missing in one village and new in another, by name alone: it is asked, where the roster speaks of both', async () => {
    const { id } = await one('黄美兰')
    row('人员', '黄美兰')[1] = '龙坪村党支部'
    expect(importReport(await run(texts)).join('\n')).toContain(
      '龙坪村党支部的黄美兰，跟原来那良屯党小组的黄美兰是同一个吗',
    )
    await run(texts, { same: ['黄美兰'] })
    expect(await all('黄美兰')).toMatchObject([{ id, org: { name: '龙坪村党支部' } }])
  })

  it('in a roster of another village alone is no question: namesakes are many', async () => {
    const only = {
      ...texts,
      人员: [texts.人员![0]!, ['黄美兰', '龙坪村党支部', '党员', '']],
      户: [texts.户![0]!],
      联系户: [texts.联系户![0]!],
    }
    expect(await run(only)).toMatchObject({ kind: 'imported' })
    expect(await all('黄美兰')).toHaveLength(2)
  })

  it('whom the database has twice from before becomes one again', async () => {
    const { id } = await one('黄美兰')
    await store.transaction((tx) => tx.people.bind('wxid_huang', id, NOW))
    row('人员', '黄美兰')[1] = '弄福屯党小组'
    texts.联系户!.push(['黄美兰', '02-01', '30'])
    await run(texts, { others: ['黄美兰'] })
    const report = importReport(await run(texts)).join('\n')
    expect(report).toContain('黄美兰 像是记成了两个人。是同一个人，就加上 --same 黄美兰 再导一次')
    await run(texts, { same: ['黄美兰'] })
    const present = (await all('黄美兰')).filter((person) => person.vanishedAt === null)
    expect(present).toMatchObject([{ id, org: { name: '弄福屯党小组' }, holdings: [{ role: 'member' }] }])
    expect(await owed('黄美兰')).toEqual(['02-01'])
    expect(await run(texts, { same: ['黄美兰'] })).toMatchObject({ changed: false })
  })

  it('returns as who they were, wherever to', async () => {
    const { id } = await one('陆大勇')
    const gone = structuredClone(texts)
    gone.人员 = gone.人员!.filter((cells) => cells[0] !== '陆大勇')
    gone.联系户 = gone.联系户!.filter((cells) => cells[0] !== '陆大勇')
    await run(gone, { prune: true })
    expect(await one('陆大勇')).toMatchObject({ id, vanishedAt: LATER })
    row('人员', '陆大勇')[1] = '那良屯党小组'
    await run(texts)
    expect(await all('陆大勇')).toMatchObject([{ id, vanishedAt: null, org: { name: '那良屯党小组' } }])
    expect(await owed('陆大勇')).toEqual(['02-02', '02-03'])
  })

  it('marries: one household counts one less, another one more, and who moves keeps what they do', async () => {
    const { id } = await one('黄美兰')
    row('人员', '黄美兰').splice(1, 1, '弄福屯党小组')
    row('户', '01-03')[4] = '4'
    row('户', '02-01')[4] = '5'
    await run(texts, { same: ['黄美兰'] })
    expect(await all('黄美兰')).toMatchObject([{ id }])
    const { households } = await everything(store)
    expect(
      households.filter(({ number }) => ['01-03', '02-01'].includes(number)).map(({ members }) => members),
    ).toEqual([4, 5])
  })

  it('moves house: the head of a household is known by it', async () => {
    const { id } = await one('莫老四')
    row('人员', '莫老四')[1] = '弄福屯党小组'
    row('户', '01-02')[2] = '弄福屯党小组'
    await run(texts)
    expect(await all('莫老四')).toMatchObject([{ id, org: { name: '弄福屯党小组' } }])
  })

  it('a household with a new number is the same when the same person visits it, and asked about otherwise', async () => {
    const before = await everything(store)
    const home = before.households.find(({ number }) => number === '02-02')!
    row('户', '02-02')[0] = '02-12'
    row('联系户', '陆大勇', '02-02')[1] = '02-12'
    await run(texts)
    const after = await everything(store)
    expect(after.households.find(({ number }) => number === '02-12')).toMatchObject({ id: home.id })
    expect(after.duties).toEqual(before.duties)

    row('户', '02-01')[0] = '02-11'
    expect(importReport(await run(texts)).join('\n')).toContain('02-11 张三家，跟原来02-01 张三家是同一个吗')
  })

  it('a household that parts keeps its number and its visits with whoever stays; one that joins another goes', async () => {
    const before = await everything(store)
    row('户', '01-02')[4] = '2'
    texts.户!.push(['01-09', '莫小四', '那良屯党小组', '', '2'])
    without('户', '01-04')
    without('联系户', '01-04')
    row('户', '01-03')[4] = '8'
    await run(texts, { prune: true })
    const after = await everything(store)
    expect(after.households).toHaveLength(before.households.length + 1)
    expect(after.households.find(({ number }) => number === '01-04')).toMatchObject({ vanishedAt: LATER })
    expect(await owed('韦志强')).toEqual(['01-01', '01-02'])
  })
})

describe('somebody who died', () => {
  let database: TemporaryDatabase
  let store: Store
  let texts: Record<string, string[][]>
  const run = (options: Partial<ImportOptions> = {}) =>
    importSheets(store, sheetsOf(texts), { now: LATER, random, ...options })
  const mark = (name: string, roles: string) => {
    texts.人员!.find((cells) => cells[0] === name)![2] = roles
  }

  beforeEach(async () => {
    database = await readyDatabase('sqlite')
    store = await open(database.url)
    texts = await demo()
    await run({ now: NOW })
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  it.each(['去世', '党员;去世', '已故', '党员（去世）'])(
    'is let go by %s in the roster, without --prune',
    async (roles) => {
      mark('陆大勇', roles)
      const report = importReport(await run()).join('\n')
      expect(report).toContain('陆大勇 去世，职责到此为止，不再提起。他联系的要另外安排人：02-02 覃大爷、02-03 黄阿公')
      const { people, holdings, duties } = await everything(store)
      const { id } = people.find(({ name }) => name === '陆大勇')!
      expect(people.find(({ name }) => name === '陆大勇')).toMatchObject({ vanishedAt: LATER })
      expect(holdings.filter(({ personId }) => personId === id)).toEqual([])
      expect(duties.filter(({ ownerId }) => ownerId === id).map(({ endedAt }) => endedAt)).toEqual([LATER, LATER])
      expect(await store.client.outbox.count()).toBe(0)
      expect(await run()).toMatchObject({ changed: false })
    },
  )

  it('is no longer who answers for the 公开清单', async () => {
    mark('王建国', '书记;去世')
    await run()
    const owners = await store.client.duty.findMany({
      where: {
        kind: 'disclosure',
        endedAt: null,
        villageId: (await store.client.org.findFirst({ where: { name: '青山村党支部' } }))!.id,
      },
      include: { owner: true },
    })
    expect(new Set(owners.map(({ owner }) => owner.name))).toEqual(new Set(['李秀英']))
  })
})
