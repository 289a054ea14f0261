import { beforeEach, describe, expect, it } from 'vitest'
import { comeRound } from '../../src/engine/bell/come-round.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { registry } from '../support/registry.ts'

let village: InProcess

eachInFreshVillage((fresh) => {
  village = fresh
})

/** Says something and returns what the bot then said in a room. */
async function say(who: string, text: string, room = '村干群', heardIn = room): Promise<string> {
  return (await village.answers(room, who, text, heardIn)).join('\n')
}

async function assignees(number: number): Promise<Record<string, string>> {
  const rows = await village.store.client.participant.findMany({
    where: { matter: { number }, part: 'assignee' },
    orderBy: { name: 'asc' },
  })
  return Object.fromEntries(rows.map((one) => [one.name, one.state]))
}

const GIVE = '任务 @李秀英 @覃小芳 本周五前 核对低保名单'

describe('giving a task', () => {
  it('lists everybody of a role as they are now, and tells them where they are', async () => {
    expect(await say('王建国', '任务 @全体党员 本周五前 交党费', '村干群', '党员群')).toContain('交党费')
    expect(Object.keys(await assignees(1)).sort()).toEqual(['陆大勇', '韦志强', '黄美兰'].sort())
  })

  it.each(['任务 @李秀英 核对低保名单', '任务 @李秀英 尽快 核对低保名单'])('asks for the date: %s', async (text) => {
    expect(await say('王建国', text)).toContain('要哪天办好')
    expect(await say('王建国', '大家辛苦了')).toBe('')
    expect(await say('覃小芳', '本周五')).toBe('')
    expect(await say('王建国', '本周五吧')).toMatch(/任务 #1 李秀英：核对低保名单\n11月27日 周五 前办好/u)
  })

  it('asks which role 所有人 means, and then for the date', async () => {
    expect(await say('王建国', '任务 @所有人 核对名单')).toContain('全体党员')
    expect(await say('王建国', '全体网格员')).toContain('要哪天办好')
    expect(await say('王建国', '11月30日')).toContain('任务 #1 覃小芳')
  })

  it('asks again when the date is over or nobody knows it', async () => {
    expect(await say('王建国', '任务 @李秀英 2026-11-20前 核对名单')).toContain('已经过了')
    expect(await say('王建国', '任务 @李秀英 下个圩日前 核对名单')).toContain('说不准')
    expect(await village.store.client.matter.count({ where: { kind: 'task' } })).toBe(0)
  })

  it('a date that was asked for may be let go', async () => {
    await say('王建国', '任务 @李秀英 核对低保名单')
    expect(await say('王建国', '算了')).toContain('不办')
    expect(await say('王建国', '本周五')).toBe('')
  })
})

describe('a task', () => {
  beforeEach(() => say('王建国', GIVE))

  it('is finished when all are, and the creator hears of it once', async () => {
    expect(await say('李秀英', '收到')).toBe('#1 收到：李秀英（1/2 人）')
    expect(await say('李秀英', '收到')).toBe('')
    expect(await say('莫老四', '完成 1')).toContain('派给了李秀英、覃小芳')
    expect(await say('李秀英', '完成 1')).toBe('#1 办好了：李秀英，辛苦！（1/2 人）')
    expect(await say('李秀英', '完成 1')).toContain('已经报过')
    expect(await say('覃小芳', '完成 1')).toBe('@王建国\u2005#1 「核对低保名单」2 人都办好了，辛苦大家！')
    expect(await say('覃小芳', '完成 1')).toContain('都办好了')
    expect(await assignees(1)).toEqual({ 李秀英: 'done', 覃小芳: 'done' })
  })

  it('bare 收到 is talk when two of them wait', async () => {
    await say('王建国', '任务 @李秀英 本周六前 交表')
    expect(await say('李秀英', '收到')).toBe('')
    expect(await say('李秀英', '收到 1 2')).toContain('#2 收到：李秀英')
  })

  it('is extended once the creator agrees', async () => {
    expect(await say('李秀英', '延期 1 下周一 等系统恢复')).toMatch(
      /^@王建国\u2005#1 李秀英 申请延期到 11月30日 周一（等系统恢复）/u,
    )
    expect(await say('覃小芳', '同意 1')).toContain('要由派任务的王建国或书记来办')
    expect(await say('王建国', '同意')).toContain('同意延期，11月30日 周一 前办好')
    expect(await say('王建国', '同意 1')).toContain('没有等答复的延期申请')
  })

  it('keeps its deadline when they do not', async () => {
    await say('李秀英', '延期 1 下周一')
    expect(await say('王建国', '不同意 1 镇里周五就要')).toMatch(
      /没有同意延期（镇里周五就要），还是 11月27日 周五 前办好/u,
    )
  })

  it('asks for the day of an extension, and takes no earlier one', async () => {
    expect(await say('李秀英', '延期 1')).toContain('要延到哪天')
    expect(await say('李秀英', '下周一')).toContain('申请延期到 11月30日')
    expect(await say('李秀英', '延期 1 本周四')).toContain('不用延')
  })

  it('its creator moves the deadline without asking anybody', async () => {
    expect(await say('王建国', '延期 1 下周一')).toContain('改到 11月30日 周一 前办好')
  })

  it('is not reminded of by the old day once it was moved', async () => {
    await say('王建国', '任务 @李秀英 下周一前 核对低保名单')
    await village.setClock?.(new Date('2026-11-29T02:00:00Z')) // Sunday: the reminder of the day before waits for Monday.
    await village.settle()
    const waiting = () => village.store.client.outbox.count({ where: { state: 'waiting', text: { startsWith: '#2' } } })
    expect(await waiting()).toBe(1)
    await say('王建国', '延期 2 12月10日')
    expect(await waiting()).toBe(0)
  })

  it('is urged once a day, and only those are called who are not done', async () => {
    await say('覃小芳', '完成 1')
    expect(await say('王建国', '催办 1')).toMatch(/^@李秀英\u2005#1 .*请李秀英抓紧/u)
    expect(await say('王建国', '催办 1')).toContain('今天催过了')
    await village.setClock?.(new Date('2026-11-24T01:00:00Z'))
    expect(await say('王建国', '催办 1')).toContain('抓紧')
    expect(await say('覃小芳', '催办 1')).toContain('要由派任务的王建国或书记来办')
  })

  it('stands among one’s own things until one’s piece is done', async () => {
    expect(await say('李秀英', '我的任务')).toContain('#1 任务，11月27日 周五 前')
    await say('李秀英', '完成 1')
    expect(await say('李秀英', '我的任务')).toContain('没有没办完的事')
  })

  it('what is late comes first, five are named and the rest is a count', async () => {
    for (const day of [28, 29, 30]) await say('王建国', `任务 @李秀英 11月${day}日前 报${day}日的表`)
    for (const day of [8, 9]) await say('王建国', `任务 @李秀英 12月${day}日前 报${day}日的表`)
    await village.setClock?.(new Date('2026-11-29T01:00:00Z'))
    const lines = (await say('李秀英', '我的任务')).split('\n')
    expect(lines.map((line) => /^#\d+|…还有.*/u.exec(line)?.[0])).toEqual([
      undefined,
      '#1',
      '#2',
      '#6',
      '#5',
      '#4',
      '…还有 1 件',
    ])
  })
})

describe('a recurring task', () => {
  it('comes round in time, with the people as they are then, once', async () => {
    expect(await say('王建国', '任务 @李秀英 @全体党员 每月10号 报送情况')).toContain('12月10日 周四 前办好')
    const duty = await village.store.client.duty.findFirstOrThrow({ where: { kind: 'task' } })
    expect(duty).toMatchObject({
      cadence: 'RRULE:FREQ=MONTHLY;BYMONTHDAY=10',
      dueDay: '2026-12-10',
      fromDay: '2026-12-07',
    })
    const ring = (at: string) => village.store.transaction((tx) => comeRound(duty.id, registry, tx, new Date(at)))
    expect(await ring('2026-12-06T23:59:59Z')).toBeNull()
    expect(await ring('2026-12-07T00:00:00Z')).toMatchObject({
      title: '报送情况',
      deadline: new Date('2026-12-10T15:59:59Z'),
    })
    expect(await ring('2026-12-07T00:01:00Z')).toBeNull()
    expect(Object.keys(await assignees(1)).sort()).toEqual(['李秀英', '陆大勇', '韦志强', '黄美兰'].sort())
    expect(await village.store.client.duty.findFirst({ where: { id: duty.id } })).toMatchObject({
      dueDay: '2027-01-10',
      dueAt: new Date('2027-01-07T00:00:00Z'),
    })
    // Down for weeks: the round of January is over and passed by.
    expect(await ring('2027-01-20T00:00:00Z')).toBeNull()
    expect(await village.store.client.duty.findFirst({ where: { id: duty.id } })).toMatchObject({
      dueDay: '2027-02-10',
    })
  })
})

it('the bell raises what recurs, announces it in its group and opens the check-in', async () => {
  await say('王建国', '每周一 9:00 发起签到 值班', '党员群')
  await say('王建国', '任务 @李秀英 每周二 交周报')
  const before = village.said('党员群').length
  for (const at of ['2026-11-23T01:01:00Z', '2026-11-30T01:00:00Z', '2026-11-30T01:01:00Z']) {
    await village.setClock?.(new Date(at))
    await village.settle()
  }
  expect(village.said('党员群').slice(before).join('\n')).toMatch(/签到 #\d+ 值班 开始了，自愿参加/u)
  expect(village.said('村干群').join('\n')).toMatch(
    /11月24日 周二 前办好[\s\S]*任务 #\d+ 李秀英：交周报\n12月1日 周二 前办好/u,
  )
  expect(await say('韦志强', '签到', '党员群')).toContain('签到成功：韦志强')
})

it('the organiser hears of a check-in once, when the bell closed it', async () => {
  await say('王建国', '发起签到 主题党日 截止 上午10点', '党员群')
  await say('韦志强', '签到', '党员群')
  for (const at of ['2026-11-23T02:00:00Z', '2026-11-23T02:01:00Z', '2026-11-23T03:02:00Z', '2026-11-24T03:00:00Z']) {
    await village.setClock?.(new Date(at))
    await village.settle()
  }
  const heard = village
    .rooms()
    .flatMap((room) => village.said(room))
    .filter((text) => text.includes('签到截止了'))
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatch(/#1 「主题党日」签到截止了：到 1 人/u)
})
