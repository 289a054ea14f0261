import { beforeEach, describe, expect, it } from 'vitest'
import { eachVisiting, type Visiting } from '../visits/support.ts'

let at: Visiting
eachVisiting((one) => {
  at = one
})

const GIVE = '任务 @李秀英 @韦志强 本周五前 核对低保名单'
const states = async () => (await at.client.matter.findMany({ orderBy: { number: 'asc' } })).map((one) => one.state)

describe('a task that is not needed any more', () => {
  beforeEach(() => at.say('村干群', '覃小芳', GIVE))

  it('is withdrawn by who gave it; those who were at it hear so, and no more of it', async () => {
    expect(await at.say('村干群', '李秀英', '撤销任务 1')).toMatch(/要由派任务的覃小芳或书记来办/)
    expect(await at.say('村干群', '覃小芳', '撤销任务 1 镇里不要了')).toMatch(
      /任务 #1 「核对低保名单」撤销了，不用办了（镇里不要了）/,
    )
    expect(at.since('党员群')).toMatch(/#1 「核对低保名单」不用办了（镇里不要了）/)
    expect(await at.say('村干群', '李秀英', '完成 1')).toMatch(/#1 已经撤销了/)
    expect(await at.say('村干群', '覃小芳', '任务情况 1')).toMatch(/已撤销/)
    await at.jump('2026-11-30T09:00:00+08:00')
    expect(at.since('村干群') + at.since('党员群')).not.toMatch(/核对低保名单/)
    expect(await at.client.matter.findFirst()).toMatchObject({ state: 'withdrawn', dueAt: null })
  })

  it('by 书记 too, and 取消 with its number asks first', async () => {
    expect(await at.say('村干群', '李秀英', '取消 1')).toBe('')
    expect(await at.say('村干群', '王建国', '取消 1')).toMatch(/要撤销任务 #1 「核对低保名单」吗？回「确认」/)
    expect(await states()).toEqual(['open'])
    expect(await at.say('村干群', '王建国', '确认')).toMatch(/撤销了/)
    expect(await states()).toEqual(['withdrawn'])
    expect(await at.say('村干群', '王建国', '取消 1')).toBe('')
  })
})

describe('what recurs', () => {
  const live = () => at.client.duty.count({ where: { kind: { in: ['task', 'checkIn'] }, endedAt: null } })
  beforeEach(() =>
    at.say(
      '村干群',
      '覃小芳',
      '任务 @李秀英 每月25号 报送监测情况',
      '任务 @李秀英 每月26号 报送用水情况',
      '每周一 9:00 发起签到 值班',
    ),
  )

  it('is ended by words of it, by who made it, or asked about when they fit two', async () => {
    expect(await live()).toBe(3)
    expect(await at.say('村干群', '李秀英', '停止任务 用水')).toMatch(/这是覃小芳定的/)
    expect(await at.say('村干群', '覃小芳', '停止任务 报送')).toMatch(
      /停哪一个？\n停止任务 报送监测情况\n停止任务 报送用水情况/,
    )
    expect(await live()).toBe(3)
    expect(await at.say('村干群', '覃小芳', '停止任务 用水')).toBe('以后不再派了：报送用水情况。已经派出去的不变')
    expect(await at.say('村干群', '王建国', '停止签到 值班')).toMatch(/以后不再派了：值班/)
    expect(await at.say('村干群', '覃小芳', '停止任务 栽树')).toMatch(/没有找到/)
    expect(await live()).toBe(1)
  })

  it('or by the number of a round, which stays until it is withdrawn itself', async () => {
    await at.jump('2026-11-23T12:00:00+08:00')
    const [round] = await at.client.matter.findMany({ where: { title: '报送监测情况' } })
    expect(await at.say('村干群', '覃小芳', `撤销任务 ${round?.number}`)).toMatch(
      new RegExp(`撤销了，不用办了\\n以后每次也不派了，就发：停止任务 ${round?.number}`),
    )
    expect(await at.say('村干群', '覃小芳', `停止任务 ${round?.number}`)).toMatch(/以后不再派了：报送监测情况/)
    await at.jump('2027-01-26T12:00:00+08:00')
    expect(await at.client.matter.count({ where: { title: '报送监测情况' } })).toBe(1)
  })
})

describe('a concern', () => {
  beforeEach(() => at.say('党员群', '韦志强', '民情 蓝阿婆家缺过冬的被子'))

  it('is dropped by who raised it, and by nobody else but 书记', async () => {
    expect(await at.say('党员群', '陆大勇', '撤单 1')).toMatch(/要由记下它的韦志强或书记来撤/)
    expect(await at.say('党员群', '韦志强', '撤单 1 送去了')).toBe('韦志强，民情 #1 撤了')
    expect(await at.say('党员群', '韦志强', '转点单 1')).toMatch(/#1 已经撤了/)
    expect(await states()).toEqual(['cancelled'])
  })

  it('of another, by 书记: who raised it is told without its words', async () => {
    expect(await at.say('村干群', '王建国', '撤单 1 重复了')).toBe('王建国，民情 #1 撤了')
    expect(at.since('党员群')).toMatch(/民情 #1 已由王建国撤了（重复了）/)
  })

  it('is not told where villagers listen when it is asked which is meant', async () => {
    await at.say('村民群', '韦志强', '点单 修路灯')
    const asked = await at.say('村民群', '韦志强', '撤单')
    expect(asked).toMatch(/#1 民情/)
    expect(asked).not.toMatch(/被子/)
  })
})

it('an order of a household’s head is about the household, and its liaison sees it with the next visit', async () => {
  await at.say('村民群', '莫老四', '点单 屋顶漏雨')
  await at.say('村民群', '韦志强', '点单 修路灯')
  const [first, second] = await at.client.matter.findMany({ orderBy: { number: 'asc' } })
  expect(first?.householdId).toBe((await at.household('01-02')).id)
  expect(second?.householdId).toBeNull()
  expect(await at.say('DM:韦志强', '韦志强', '走访 莫老四 今天')).toMatch(/还有没办完的：#1 屋顶漏雨$/)
  await at.client.household.updateMany({ where: { number: '01-04' }, data: { head: '莫老四' } })
  await at.say('村民群', '莫老四', '点单 电闸跳了')
  expect((await at.client.matter.findFirst({ orderBy: { number: 'desc' } }))?.householdId).toBeNull()
})

it('a liaison who is a friend hears in private which household somebody else has visited, and a volunteers’ group hears nothing', async () => {
  await at.say('村干群', '覃小芳', '走访 蓝阿婆 今天 好', '走访 02-02 今天 好')
  expect(at.since('DM:韦志强')).toBe('覃小芳走访了您联系的蓝阿婆，记下了')
  expect(at.since('志愿者群')).toBe('')
  const party = at.since('党员群')
  expect(party).toMatch(/@陆大勇.覃小芳走访了您联系的 1 户，记下了/u)
  expect(party).not.toMatch(/蓝阿婆|覃大爷/)
})

it('a reminder that finds nobody leaves a line in the log, with numbers only; the morning tells what waits for an answer', async () => {
  await at.say('村干群', '覃小芳', GIVE)
  await at.say('村干群', '李秀英', '延期 1 下周一')
  await at.client.participant.updateMany({ where: { part: 'assignee' }, data: { active: false } })
  await at.jump('2026-11-26T09:00:00+08:00')
  const [line] = at.village.log.filter((one) => one.message.includes('nobody to tell'))
  expect(line).toMatchObject({ level: 'warn', facts: { account: 'wxid_bot', steps: 1 } })
  expect(at.since('DM:王建国')).toMatch(/申请延期的任务：#1/)
})
