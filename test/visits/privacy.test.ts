import { expect, it } from 'vitest'
import { demo, random, sheetsOf } from '../roster/support.ts'
import { importSheets } from '../support/roster.ts'
import { eachVisiting, type Visiting } from './support.ts'

let at: Visiting
eachVisiting((one) => {
  at = one
})

const SHORTFALLS = [
  '党员联系不足 3 户的 2 人：黄美兰 0 户、陆大勇 2 户',
  '村干部联系不足 5 户的 2 人：王建国 0 户、李秀英 2 户',
  '村干部没有联系致富能手的 1 人：王建国',
  '没人联系的 1 户：02-01 张三',
]

it('the secretary is told where the village falls short of §10, among cadres and in private', async () => {
  expect((await at.say('村干群', '王建国', '走访情况')).split('\n').slice(-4)).toEqual(SHORTFALLS)
  expect((await at.say('DM:王建国', '王建国', '走访情况')).split('\n').slice(-4)).toEqual(SHORTFALLS)
  expect(await at.client.audit.count({ where: { action: 'read-household' } })).toBe(2)
})

it.each([
  ['党员群', '王建国', '走访情况'],
  ['村干群', '李秀英', '走访情况'],
  ['村干群', '覃小芳', '走访情况'],
  ['DM:陈晓明', '陈晓明', '走访情况 青山村'],
  ['村干群', '王建国', '走访情况 那良屯'],
])('and nobody else, nor elsewhere: %s %s %s', async (room, who, text) => {
  expect(await at.say(room, who, text)).not.toMatch(/不足|没人联系|张三/)
  expect(await at.client.audit.count({ where: { action: 'read-household' } })).toBe(0)
})

it('of many who fall short the first three are named', async () => {
  const texts = await demo()
  texts.人员?.push(...'甲乙丙丁'.split('').map((name) => [`赵${name}`, '那良屯党小组', '党员', '']))
  await importSheets(at.village.store, sheetsOf(texts), { now: at.village.now(), random })
  expect(await at.say('村干群', '王建国', '走访情况')).toMatch(/党员联系不足 3 户的 6 人：[^\n]*…还有 3 人$/m)
})

it('an address is shown to the liaison and the cadres in private, never where others listen', async () => {
  const texts = await demo()
  texts.户 = (texts.户 ?? []).map((row, line) => [...row, line === 0 ? '门牌' : row[0] === '01-01' ? '榕树脚三号' : ''])
  expect(await importSheets(at.village.store, sheetsOf(texts), { now: at.village.now(), random })).toMatchObject({
    kind: 'imported',
    notices: [],
  })
  expect(await at.household('01-01')).toMatchObject({ address: '榕树脚三号' })
  expect(await at.household('01-02')).toMatchObject({ address: null })
  expect(await at.say('DM:韦志强', '韦志强', '我的联系户')).toMatch(/01-01 蓝阿婆〔空巢老人〕 榕树脚三号 12月23日前/)
  await at.say('村干群', '覃小芳', '报事 蓝阿婆 急难 骑车摔断腿')
  expect(await at.say('DM:李秀英', '李秀英', '查 1')).toMatch(/01-01 蓝阿婆 榕树脚三号：骑车摔断腿/)
  for (const [room, who] of [
    ['党员群', '韦志强'],
    ['村民群', '韦志强'],
    ['党员群', '李秀英'],
  ] as const) {
    await at.say(room, who, '我的联系户', '该走访', '查 1', '走访 蓝阿婆 今天')
  }
  await at.jump('2027-01-20T09:00:00+08:00')
  const groups = ['村民群', '党员群', '志愿者群', '镇工作群', '村干群'].flatMap((room) => at.village.said(room))
  expect(groups.join('\n')).not.toMatch(/榕树脚/)
  expect(JSON.stringify(at.village.log)).not.toMatch(/榕树脚/)
  expect(await at.client.outbox.count({ where: { purpose: 'nudge', text: { contains: '榕树脚' } } })).toBe(0)
  expect(await at.client.audit.count({ where: { detail: { string_contains: '榕树脚' } } })).toBe(0)
})

it('an import without the column leaves the addresses as they are', async () => {
  await at.client.household.updateMany({ where: { number: '01-01' }, data: { address: '榕树脚三号' } })
  expect(await importSheets(at.village.store, sheetsOf(await demo()), { now: at.village.now(), random })).toMatchObject(
    {
      changed: false,
    },
  )
})
