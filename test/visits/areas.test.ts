import { beforeEach, describe, expect, it } from 'vitest'
import { demo, random, sheetsOf } from '../roster/support.ts'
import { importSheets } from '../support/roster.ts'
import { eachVisiting, type Visiting } from './support.ts'

let at: Visiting
eachVisiting((one) => {
  at = one
})

/** Imports the demo village with more rows in 联系户, and perhaps other roles. */
async function importWith(rows: readonly string[][], roles: Readonly<Record<string, string>> = {}, prune = false) {
  const texts = await demo()
  for (const row of texts.人员 ?? []) row[2] = roles[row[0] ?? ''] ?? row[2] ?? ''
  texts.联系户?.push(...rows.map((row) => [...row]))
  return importSheets(at.village.store, sheetsOf(texts), { now: at.village.now(), random, prune })
}

const LEADER = { 陈晓明: '书记' }

describe('the leadership of a township', () => {
  beforeEach(() => importWith([['陈晓明', '青山村党支部', '']], LEADER))

  it('owes each 村民小组 a visit in half a year, and any household of it will do', async () => {
    at.setDay('2027-05-20')
    expect((await at.say('DM:陈晓明', '陈晓明', '该走访')).split('\n')).toEqual([
      '陈晓明，该走访 2 户：',
      '那良屯 任意一户 5月25日前，还没去过',
      '弄福屯 任意一户 5月25日前，还没去过',
      '去过了发：走访 户主 情况',
    ])
    expect(await at.say('DM:陈晓明', '陈晓明', '走访 那良01-04 今天 好')).toMatch(
      /^01-04 农德旺家走访记好了，也告诉联系人了\n那良屯也算走访了，下次 11月19日前/,
    )
    expect(await at.say('DM:陈晓明', '陈晓明', '该走访')).toMatch(/^陈晓明，该走访 1 户：\n弄福屯/)
    expect(await at.say('村干群', '王建国', '走访情况')).toMatch(/联系人走访 0 次/)
  })

  it('keeps what was done when the sheet is imported again, also after it was gone', async () => {
    await at.say('DM:陈晓明', '陈晓明', '走访 那良01-04 今天 好')
    const owed = () => at.client.duty.findMany({ where: { kind: 'visit', householdId: null }, orderBy: { id: 'asc' } })
    const before = await owed()
    expect(before.map(({ title, lastDoneDay, dueDay }) => [title, lastDoneDay, dueDay])).toEqual([
      ['那良屯党小组', '2026-11-23', '2027-05-25'],
      ['弄福屯党小组', null, '2027-05-25'],
    ])
    expect(await importWith([['陈晓明', '青山村党支部', '']], LEADER)).toMatchObject({ changed: false })
    await importWith([], LEADER, true)
    expect((await owed()).every((one) => one.endedAt !== null)).toBe(true)
    await importWith([['陈晓明', '青山村党支部', '']], LEADER)
    expect(await owed()).toMatchObject(
      before.map(({ id, lastDoneDay, done }) => ({ id, lastDoneDay, done, endedAt: null })),
    )
  })

  it('hears of it like of any visit, without a household', async () => {
    await at.jump('2027-05-18T09:00:00+08:00')
    const rows = await at.client.outbox.findMany({ where: { text: { contains: '{3户}' } } })
    expect(rows.map((row) => row.mergeItem)).toContain('那良屯任意一户（05-25 到期）')
  })
})

it('township staff named with a village owe every household of it a visit a year, but for rows of their own', async () => {
  await importWith([
    ['陈晓明', '青山村党支部', ''],
    ['陈晓明', '01-01', '90'],
  ])
  const owed = await at.client.duty.findMany({
    where: { kind: 'visit', owner: { name: '陈晓明' } },
    orderBy: { cadence: 'asc' },
  })
  expect(owed.map((one) => one.cadence)).toEqual([...Array.from({ length: 6 }, () => '365'), '90'])
})

describe('a walk through the village within a term', () => {
  beforeEach(() => importWith([['李秀英', '青山村党支部', '任期至2027-03-31']]))

  it('is told with its pace, to who owes it and of the village', async () => {
    await at.say('村干群', '李秀英', '走访 01-03 今天 好')
    const line = '任期走遍：已走 1/7 户，每月走 2 户就来得及'
    expect((await at.say('DM:李秀英', '李秀英', '该走访')).split('\n').at(-1)).toBe(line)
    expect((await at.say('村干群', '王建国', '走访情况')).split('\n')).toContain(line)
    expect(await at.say('村干群', '王建国', '走访情况 那良屯')).toContain('任期走遍：已走 1/4 户')
    expect(await at.say('党员群', '覃小芳', '走访 01-03 今天 好')).not.toMatch(/算走访/)
  })

  it('reminds nobody, however long it takes', async () => {
    await at.jump('2027-04-10T09:00:00+08:00')
    expect(await at.client.outbox.count({ where: { text: { contains: '青山村' } } })).toBe(0)
    expect(await at.say('DM:李秀英', '李秀英', '该走访')).toContain('任期走遍：已走 0/7 户，任期已满 10 天')
  })
})

it.each([
  ['李秀英', '青山村党支部', '任期', 'badTerm'],
  ['李秀英', '青山村党支部', '任期至2027-02-30', 'badTerm'],
  ['李秀英', '01-01', '任期至2027-02-28', 'badCadence'],
  ['李秀英', '青山村党支部', '很久', 'badCadence'],
])('%s %s %s is %s', async (...row) => {
  const code = row.pop()
  expect(await importWith([row])).toMatchObject({ kind: 'refused', problems: [{ code }] })
})

it.each(['任期至2026年12月', '任期到2026.12.31', '任期2026年', '任期至2026年12月31日'])(
  '%s is a term',
  async (cadence) => {
    expect(await importWith([['李秀英', '青山村党支部', cadence]])).toMatchObject({ kind: 'imported' })
    expect(await at.client.duty.findFirst({ where: { kind: 'visit', householdId: null } })).toMatchObject({
      cadence: 'TERM:2026-12-31',
    })
  },
)

it('hands over what is owed to whole parts as well', async () => {
  await importWith([['李秀英', '青山村党支部', '任期至2027-03-31']])
  expect(await at.say('村干群', '王建国', '卸任 李秀英 村干部')).toContain('对就回「确认」')
  expect(await at.say('村干群', '王建国', '确认')).toContain('李秀英还有 2 户联系户、1 处走访')
  expect(await at.say('村干群', '王建国', '交接 李秀英 给 黄美兰')).toMatch(/李秀英的 2 户联系户、1 处走访交给黄美兰了/)
  expect(await at.say('党员群', '黄美兰', '该走访')).toContain('任期走遍：已走 0/7 户')
})
