import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startVisiting, type Visiting } from '../visits/support.ts'

/** The same words by the same person within a few minutes are one thing. */
describe('what is said twice', () => {
  let at: Visiting
  beforeEach(async () => {
    at = await startVisiting()
  })
  afterEach(() => at.village.close())
  const raised = (kind: string) => at.client.matter.count({ where: { kind } })

  it.each([
    ['order', '村民群', '莫老四', '点单 水管漏水', '点单：水管漏水。'],
    ['concern', '党员群', '韦志强', '民情 上屯晚上水压太小', '民情 上屯晚上水压太小'],
    ['question', '村民群', '莫老四', '质询 村里的路灯什么时候装', '质询 村里的路灯什么时候装？'],
    ['task', '村干群', '王建国', '任务 @韦志强 周五前 交花名册', '任务 @韦志强 周五前 交花名册'],
    ['disclosure', '村干群', '李秀英', '公开 财务 三季度收支\n收入 1', '公开 财务 三季度收支\n收入 1'],
  ])('%s: is one, and the second answer says so', async (kind, room, who, first, second) => {
    await at.say(room, who, first)
    expect(await at.say(room, who, second)).toMatch(/#1 /u)
    expect(await raised(kind)).toBe(1)
  })

  it('an order that still waits is called to mind days later, and is another once it was done', async () => {
    await at.say('村民群', '莫老四', '点单 屋顶漏雨')
    at.setDay('2026-11-26')
    expect(await at.say('村民群', '莫老四', '点单 屋顶漏雨了')).toMatch(
      /^#1 已经登记好了，不用再发：屋顶漏雨了\n还没有人接单。是另一件，就写清楚/u,
    )
    expect(await at.say('村民群', '张三', '点单 屋顶漏雨')).toMatch(/^#2 登记好了/u)
    await at.say('志愿者群', '陆大勇', '接单 1')
    expect(await at.say('DM:莫老四', '莫老四', '点单 屋顶漏雨')).toContain('已由陆大勇接单')
    await at.say('志愿者群', '陆大勇', '完成 1')
    at.setDay('2026-11-27')
    expect(await at.say('村民群', '莫老四', '点单 屋顶漏雨')).toMatch(/^#3 登记好了/u)
  })

  it('a check-in that is opened again is called to mind, and what recurs is kept once', async () => {
    await at.say('党员群', '王建国', '发起签到 主题党日 截止 今晚8点')
    expect(await at.say('党员群', '王建国', '发起签到 主题党日 截止 今晚8点')).toMatch(/#1 .*还没截止/su)
    await at.say('党员群', '王建国', '每周一 9:00 发起签到 值班')
    expect(await at.say('党员群', '王建国', '每周一 9:00 发起签到 值班')).toMatch(/已经记着了/u)
    expect(await at.client.duty.count({ where: { title: '值班' } })).toBe(1)
  })

  it('a task that recurs is kept once, and is another for somebody else', async () => {
    await at.say('村干群', '王建国', '任务 @李秀英 每月10号 报送台账')
    expect(await at.say('村干群', '王建国', '任务 @李秀英 每月10号 报送台账。')).toMatch(/已经记着了/u)
    expect(await at.say('村干群', '王建国', '任务 @韦志强 每月10号 报送台账')).toMatch(/记下了/u)
    expect(await at.client.duty.count({ where: { title: '报送台账' } })).toBe(2)
  })

  it('a decision is begun once', async () => {
    await at.say('村干群', '王建国', '四议 修上屯路灯')
    expect(await at.say('村干群', '王建国', '四议 修上屯路灯')).toMatch(/#1 刚才已经开始了.*提议 1/su)
    expect(await at.say('村干群', '覃小芳', '一组三会 那良屯 修屯内路')).toMatch(/#2 开始了/u)
    expect(await at.say('村干群', '覃小芳', '一组三会 那良屯 修屯内路')).toMatch(/#2 刚才/u)
    expect(await at.say('村干群', '覃小芳', '一组三会 弄福屯 修屯内路')).toMatch(/#3 开始了/u)
  })

  it('a question without a name is put once, and nobody else learns that it was put before', async () => {
    await at.say('DM:莫老四', '莫老四', '匿名质询 路灯的钱花哪了')
    expect(await at.say('DM:莫老四', '莫老四', '匿名质询 路灯的钱花哪了？')).toMatch(/#1 刚才已经登记好了/u)
    expect(at.since('村民群') + at.since('村干群')).toBe('')
    expect(await at.say('DM:张三', '张三', '匿名质询 路灯的钱花哪了')).toMatch(/#2 登记好了/u)
  })

  it('a post that says the same anew is not told to the helpers again', async () => {
    await at.say('村干群', '王建国', '设岗 护林岗 每周上山看一次')
    expect(at.since('党员群')).toMatch(/认岗 护林岗/u)
    expect(await at.say('村干群', '王建国', '设岗 护林岗 每周上山看一次')).toMatch(/已经设好了/u)
    expect(at.since('党员群')).toBe('')
    expect(await at.say('村干群', '王建国', '设岗 护林岗 每天上山看一次')).toMatch(/记好了/u)
  })

  it.each(['点单 水管漏水🙏', '点单 水管漏水[抱拳]', '点单 水管漏水啊', '点单 水管漏水了！'])(
    '%s is typed differently and is the same',
    async (again) => {
      await at.say('村民群', '莫老四', '点单 水管漏水')
      expect(await at.say('村民群', '莫老四', again)).toMatch(/#1 刚才已经登记好了/u)
    },
  )

  it('in private and in the group is one as well; helpers are not called twice', async () => {
    await at.say('村民群', '莫老四', '点单 水管漏水')
    expect(await at.say('DM:莫老四', '莫老四', '点单 水管漏水')).toMatch(/#1 刚才已经登记好了/u)
    expect(at.since('志愿者群')).toBe('')
  })

  it('by somebody else, in other words or after it was withdrawn is another, and not because time passed', async () => {
    await at.say('村民群', '莫老四', '点单 水管漏水')
    expect(await at.say('村民群', '张三', '点单 水管漏水')).toMatch(/#2 登记好了/u)
    expect(await at.say('村民群', '莫老四', '点单 水管漏水了两处')).toMatch(/#3 登记好了/u)
    await at.say('村民群', '张三', '撤单 2')
    expect(await at.say('村民群', '张三', '点单 水管漏水')).toMatch(/#4 登记好了/u)
    at.village.clock.advance(6 * 60_000)
    expect(await at.say('村民群', '莫老四', '点单 水管漏水')).toMatch(/^#1 已经登记好了/u)
  })

  it('a task for somebody else, or by another day, is another', async () => {
    await at.say('村干群', '王建国', '任务 @韦志强 周五前 交花名册')
    await at.say('村干群', '王建国', '任务 @李秀英 周五前 交花名册')
    await at.say('村干群', '王建国', '任务 @韦志强 周四前 交花名册')
    expect(await raised('task')).toBe(3)
  })
})
