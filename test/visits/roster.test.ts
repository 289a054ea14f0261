import { afterEach, beforeEach, expect, it } from 'vitest'
import { demo, random, sheetsOf } from '../roster/support.ts'
import { importSheets } from '../support/roster.ts'
import { startVisiting, type Visiting } from './support.ts'

let at: Visiting
beforeEach(async () => {
  at = await startVisiting()
})
afterEach(() => at.village.close())

type Texts = Awaited<ReturnType<typeof demo>>

async function importAgain(change: (texts: Texts) => void, prune = true): Promise<void> {
  const texts = await demo()
  change(texts)
  const imported = await importSheets(at.village.store, sheetsOf(texts), { now: at.village.now(), random, prune })
  expect(imported.kind).toBe('imported')
}

const without = (rows: string[][] | undefined, column: number, value: string): string[][] =>
  (rows ?? []).filter((row) => row[column] !== value)

it('a household that leaves the roster is kept with its visits; nobody owes it one, and it comes back as it was', async () => {
  await at.say('党员群', '韦志强', '走访 蓝阿婆 昨天 好')
  const before = await at.duty('韦志强', '01-01')
  await importAgain((texts) => {
    texts.户 = without(texts.户, 0, '01-01')
    texts.联系户 = without(texts.联系户, 1, '01-01')
  })
  expect((await at.household('01-01')).vanishedAt).not.toBeNull()
  expect(await at.client.duty.findUnique({ where: { id: before.id } })).toMatchObject({ done: 1, dueAt: null })
  expect(await at.say('DM:韦志强', '韦志强', '我的联系户')).toMatch(/您的联系户 2 户/)
  expect(await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 今天')).toMatch(/没有「蓝阿婆」/)
  expect(await at.say('村干群', '王建国', '走访情况')).toMatch(/6 户，[\s\S]*走访 1 次，错过 0 次，换人或迁走 1 户次/)

  at.setDay('2026-12-01')
  await importAgain(() => {})
  expect(await at.duty('韦志强', '01-01')).toMatchObject({
    id: before.id,
    lastDoneDay: '2026-11-22',
    dueDay: '2026-12-22',
  })
  expect(await at.client.visit.count()).toBe(1)
})

it('a liaison changed in the roster ends what the first owed; the visits stay theirs', async () => {
  await at.say('党员群', '韦志强', '走访 蓝阿婆 昨天 好')
  await importAgain((texts) => {
    for (const row of texts.联系户 ?? []) if (row[1] === '01-01') row[0] = '黄美兰'
  })
  expect(await at.say('DM:韦志强', '韦志强', '走访 蓝阿婆 今天')).toMatch(/没有「蓝阿婆」/)
  expect(await at.say('党员群', '黄美兰', '走访 蓝阿婆 今天')).toMatch(/走访记好了，下次/)
  const visits = await at.client.visit.findMany({
    orderBy: { day: 'asc' },
    select: { person: { select: { name: true } } },
  })
  expect(visits.map((one) => one.person.name)).toEqual(['韦志强', '黄美兰'])
})

it('a household that moves to another part takes along what was handed over by 交接', async () => {
  await at.say('村干群', '王建国', '交接 韦志强 给 黄美兰')
  await importAgain((texts) => {
    for (const row of texts.户 ?? []) if (row[0] === '01-01') row[2] = '弄福屯党小组'
  })
  const { orgId } = await at.household('01-01')
  expect(await at.duty('黄美兰', '01-01')).toMatchObject({ orgId })
  expect(await at.say('村干群', '王建国', '走访情况')).toMatch(
    /那良屯：3 户，[\s\S]*弄福屯：4 户，走访过 0，还没到期 3/,
  )
})
