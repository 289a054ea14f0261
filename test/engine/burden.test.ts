import { expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

/** 负担 (guidance §20): what 陈晓明 of the township gives 王建国 and 李秀英 of 青山村. It begins on a Monday at nine. */
let village: InProcess
const { say, at } = eachInFreshVillage((one) => {
  village = one
})
const give = (people: string, what: string, by = '11月27日前') =>
  say('镇工作群', '陈晓明', `任务 ${people} ${by} ${what}`)

it('counts by sender what was given, what stands besides the list, repeats, notice, the night and words that are asked', async () => {
  expect(await say('镇工作群', '陈晓明', '负担')).toBe('红水镇 11 月派给村里 0 件')
  await give('@王建国', '报送防汛物资名单')
  await say('镇工作群', '陈晓明', '1')
  await give('@王建国 @李秀英', '收集微信步数')
  await say('镇工作群', '陈晓明', '清单外 2 县里电话 没有经费')
  await give('@陈晓明', '汇总材料')
  await say('村干群', '李秀英', '任务 @覃小芳 11月27日前 核对名单')
  await at('2026-11-23 22:10')
  await give('@王建国', '再报一次防汛物资名单', '11月24日前')
  expect(await say('镇工作群', '陈晓明', '负担')).toBe(
    [
      '红水镇 11 月派给村里 3 件：清单外 1、重复 1；一般提前 4.6 天；21:30 后 1 句',
      '要村里回话：村干部 2 句、书记 6 句（收到、完成各算一句）',
      '陈晓明：派 3 件：清单外 1、重复 1；一般提前 4.6 天；21:30 后 1 句',
    ].join('\n'),
  )
  await at('2026-12-02 09:30')
  expect(await say('镇工作群', '陈晓明', '负担')).toBe('红水镇 12 月派给村里 0 件')
  expect(await say('镇工作群', '陈晓明', '负担 11月')).toMatch(/11 月派给村里 3 件/u)
  expect(await say('镇工作群', '陈晓明', '负担上月')).toMatch(/11 月派给村里 3 件/u)
})

it('is the township’s to look at, and names no village', async () => {
  await give('@王建国', '报送防汛物资名单')
  expect(await say('村干群', '王建国', '负担')).toBe('')
  expect(await say('DM:王建国', '王建国', '负担')).toMatch(/由镇里来看|不是|要/u)
  expect(await say('镇工作群', '陈晓明', '负担')).not.toMatch(/青山|龙坪/u)
  expect(await say('镇工作群', '陈晓明', '负担太重了')).toBe('')
})

it('is told of once, in the first days of a month, to who answers for the township, and of a month without a task not at all', async () => {
  village.wechat.isFriend = () => true
  const told = async (moment: string) =>
    (await village.heardFrom(() => at(moment))).filter((line) => /派给村里/u.test(line))
  expect(await told('2026-11-24 09:30')).toEqual([])
  await give('@王建国', '报送防汛物资名单')
  // The roster of the demo has neither its secretary nor its head, and so its staff hear of it.
  expect(await told('2026-12-01 09:30')).toEqual([
    expect.stringMatching(/^DM:陈晓明 [\s\S]*红水镇11月派给村里多少事、谁派的，发：负担 11月/u),
  ])
  expect(await say('DM:陈晓明', '陈晓明', '11月负担')).toMatch(/11 月派给村里 1 件/u)
  expect(await told('2026-12-02 09:30')).toEqual([])
  expect(await told('2027-01-04 09:30')).toEqual([])
})
