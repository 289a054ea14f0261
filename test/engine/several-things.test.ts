import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

let village: InProcess

eachInFreshVillage((fresh) => {
  village = fresh
})

/** Says something and returns the messages the bot then said in the room. */
const say = (who: string, text: string, room = '村干群') => village.answers(room, who, text)

const visits = () =>
  village.store.client.visit.findMany({ orderBy: { household: { number: 'asc' } }, include: { household: true } })

describe('several things in one message', () => {
  it('two visits are two visits, each with its own day and words', async () => {
    const said = await say('韦志强', '走访 蓝阿婆 昨天 好\n走访 莫老四 今天 屋顶漏', '党员群')
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/蓝阿婆[\s\S]*\n[\s\S]*莫老四/u)
    const kept = await visits()
    expect(kept.map((one) => [one.household.head, one.note])).toEqual([
      ['蓝阿婆', '好'],
      ['莫老四', '屋顶漏'],
    ])
  })

  it('two tasks are two tasks, each with its own people and day', async () => {
    const said = await say('王建国', '任务 @李秀英 本周五前 核对低保名单\n任务 @覃小芳 周六前 扫路')
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/#1 李秀英：核对低保名单\n11月27日[\s\S]*#2 覃小芳：扫路\n11月28日/u)
    const tasks = await village.store.client.matter.findMany({ where: { kind: 'task' }, orderBy: { number: 'asc' } })
    expect(tasks.map((task) => task.title)).toEqual(['核对低保名单', '扫路'])
  })

  it('several numbers that are looked up are each answered, in one message', async () => {
    await say('莫老四', '点单 水管漏水\n点单 灯不亮', '村民群')
    const said = await say('王建国', '查 1、2')
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/#1 [\s\S]*水管漏水[\s\S]*#2 [\s\S]*灯不亮/u)
  })

  it('each leaves its own line in the audit', async () => {
    await say('莫老四', '点单 水管漏水\n点单 灯不亮', '村民群')
    await say('陆大勇', '接单1，接单2', '党员群')
    const audit = await village.store.client.audit.findMany({ orderBy: { id: 'asc' } })
    expect(audit.filter(({ action }) => /order/u.test(action)).map(({ action, subject }) => [action, subject])).toEqual(
      [
        ['place-order', null],
        ['place-order', null],
        ['claim-order', '#1'],
        ['claim-order', '#2'],
      ],
    )
  })

  it('what may not be done does not hold up the rest, and both are answered', async () => {
    await say('莫老四', '点单 水管漏水', '村民群')
    const [said] = await say('陆大勇', '接单1，完成77', '党员群')
    expect(said).toContain('#1')
    expect(said).toContain('#77')
    expect(await village.store.client.matter.findFirst({ where: { number: 1 } })).toMatchObject({ state: 'claimed' })
  })

  it('asks one question at a time; what else would have to be asked is to be said again', async () => {
    const [said] = await say('王建国', '任务 @李秀英 核对低保名单\n任务 @覃小芳 扫路')
    expect(said).toContain('要哪天办好')
    expect(said).toContain('「任务」那句还没办，请单独再发一遍')
    expect((await say('王建国', '本周五'))[0]).toContain('李秀英：核对低保名单')
    expect(await village.store.client.matter.count({ where: { kind: 'task' } })).toBe(1)
  })

  it('a command inside a task’s own words is asked about, and nothing is done', async () => {
    const [said] = await say('王建国', '任务 @李秀英 本周五前 几件事\n走访 01-01 昨天 好')
    expect(said).toContain('请一件发一条')
    expect(await village.store.client.matter.count({ where: { kind: 'task' } })).toBe(0)
    expect(await visits()).toEqual([])
  })

  it('who asks without a name is not to be known by what else was said', async () => {
    await say('王建国', '公开 财务 三季度收支\n收入 3000')
    await village.say('DM:莫老四', '莫老四', '点单 水管漏水\n匿名质询 1 钱花哪里了')
    await village.settle()
    expect(village.said('DM:莫老四').at(-1) ?? '').toContain('请单独发一条')
    expect(await village.store.client.matter.count({ where: { kind: 'order' } })).toBe(0)
    const kept = JSON.stringify(await village.store.client.inbox.findMany({ where: { talkerName: '莫老四' } }))
    expect(kept).not.toContain('钱花哪里了')
  })
})
