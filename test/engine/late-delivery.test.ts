import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startVisiting, type Visiting } from '../visits/support.ts'

/** What is said is judged by when it was sent, however late it is heard. */
describe('a line that comes late', () => {
  let at: Visiting
  beforeEach(async () => {
    at = await startVisiting()
  })
  afterEach(() => at.village.close())

  const local = (moment: string) => new Date(`${moment.replace(' ', 'T')}:00+08:00`)
  /** It is heard at `heard`, and was sent at `sent`. */
  const late = async (room: string, who: string, text: string, sent: string, heard: string) => {
    await at.jump(local(heard).toISOString())
    const before = at.village.said(room).length
    at.village.receive({ who, text, room: room.startsWith('DM:') ? undefined : room, sentAt: local(sent) })
    await at.village.settle()
    return at.village.said(room).slice(before).join('\n')
  }
  const orders = () => at.client.matter.count({ where: { kind: 'order' } })

  it.each(['签到', '签到 1'])('%s before the deadline counts, though it was closed meanwhile', async (text) => {
    await at.say('党员群', '王建国', '发起签到 主题党日 截止 今晚8点')
    expect(await late('党员群', '韦志强', text, '2026-11-23 19:58', '2026-11-23 20:20')).toMatch(/签到成功：韦志强/u)
    expect(await late('党员群', '黄美兰', '签到 1', '2026-11-23 20:01', '2026-11-23 20:21')).toMatch(
      /已经截止.*补签 1/u,
    )
  })

  it('a leave before the deadline counts as well, and a 补签 before it is a plain signature', async () => {
    await at.say('党员群', '王建国', '发起签到 主题党日 截止 今晚8点')
    expect(await late('党员群', '韦志强', '请假 1 带小孩', '2026-11-23 19:58', '2026-11-23 20:20')).toMatch(
      /请假记下了/u,
    )
    expect(await late('党员群', '黄美兰', '补签 1', '2026-11-23 19:59', '2026-11-23 20:21')).toMatch(
      /签到成功：黄美兰/u,
    )
  })

  describe('a 接龙', () => {
    const list = (...names: string[]) =>
      `#接龙\n主题党日签到\n\n${names.map((one, at) => `${at + 1}. ${one}`).join('\n')}`
    beforeEach(() => at.say('党员群', '王建国', '发起签到 主题党日 截止 今晚8点'))
    const came = async () =>
      (await at.client.participant.findMany({ where: { part: 'signer' }, orderBy: { name: 'asc' } })).map(
        ({ name, state }) => `${name} ${state}`,
      )

    it('before the deadline counts, with all who stand in it, though it was closed meanwhile', async () => {
      expect(await late('党员群', '韦志强', list('黄美兰', '韦志强'), '2026-11-23 19:58', '2026-11-23 20:20')).toMatch(
        /签到成功：.*韦志强/u,
      )
      expect((await came()).sort()).toEqual(['韦志强 present', '黄美兰 listed'].sort())
    })

    it('after it is told so, once to each who wrote themself down, and counts for nobody', async () => {
      const over = '#1 签到已经截止，后来接龙的没有记上。补签发：补签 1'
      expect(await late('党员群', '韦志强', list('韦志强'), '2026-11-23 20:01', '2026-11-23 20:01')).toBe(over)
      expect(await came()).toEqual([])
      expect(await at.say('党员群', '韦志强', '补签 1')).toMatch(/补签成功：韦志强/u)
      expect(await at.say('党员群', '韦志强', list('韦志强', '黄美兰'))).toBe('')
      expect(await at.say('党员群', '黄美兰', list('韦志强', '黄美兰'))).toBe(over)
    })

    it('the next day and later is of something else, also after a restart', async () => {
      await at.jump(local('2026-11-23 20:00').toISOString())
      await at.village.restart(local('2026-11-24 19:00'))
      expect(await at.say('党员群', '韦志强', list('韦志强'))).toMatch(/已经截止/u)
      await at.village.restart(local('2026-11-24 20:10'))
      expect(await at.say('党员群', '韦志强', list('韦志强'))).toBe('')
    })
  })

  it('昨天 and 今天 count from when it was sent', async () => {
    await late('村干群', '韦志强', '走访 01-01 今天 都好', '2026-11-23 23:50', '2026-11-24 00:20')
    await late('村干群', '韦志强', '走访 01-02 昨天 都好', '2026-11-24 23:50', '2026-11-25 00:20')
    const visits = await at.client.visit.findMany({ orderBy: { day: 'asc' } })
    expect(visits.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-23'])
  })

  it('明天 of a task counts from when it was sent, and a deadline that has passed is asked about', async () => {
    const task = '任务 @韦志强 后天下午 交花名册'
    expect(await late('村干群', '王建国', task, '2026-11-23 22:00', '2026-11-24 08:00')).toMatch(/11月25日/u)
    expect(
      await late('村干群', '王建国', '任务 @韦志强 明天上午 交表', '2026-11-23 22:00', '2026-11-24 14:00'),
    ).toMatch(/已经过了/u)
  })

  it('an order that speaks of 明天 is asked about once that is another day', async () => {
    const answer = await late('村民群', '张三', '点单 明天帮收谷子', '2026-11-23 22:00', '2026-11-24 08:00')
    expect(answer).toMatch(/张三，您 11-23 22:00 发的「点单 明天帮收谷子」.*改好日子/u)
    expect(await orders()).toBe(0)
    expect(await late('村民群', '张三', '点单 水管漏水', '2026-11-23 22:00', '2026-11-24 08:01')).toMatch(/登记好了/u)
  })

  it.each([
    ['点单 听朝帮我收谷子', '2026-11-23 23:50', '2026-11-24 00:20'],
    ['点单 寻晚水管爆了', '2026-11-23 23:50', '2026-11-24 00:20'],
    ['点单 23号帮搬家', '2026-11-23 23:50', '2026-11-24 00:20'],
    ['点单 周一帮搬家', '2026-11-23 23:50', '2026-11-24 00:20'],
    ['点单 一会儿来人搬柜子', '2026-11-23 23:50', '2026-11-24 00:20'],
    ['点单 下午3点来接孩子', '2026-11-23 14:50', '2026-11-23 15:20'],
    ['点单 半小时后来接老人', '2026-11-23 14:00', '2026-11-23 14:40'],
  ])('%s is asked about once that day or hour is over', async (text, sent, heard) => {
    expect(await late('村民群', '张三', text, sent, heard)).toMatch(/我刚收到，还没有办.*改好日子/u)
    expect(await orders()).toBe(0)
  })

  it.each([
    ['点单 今天下午搬柜子', '2026-11-23 09:00', '2026-11-23 09:40'],
    ['点单 周三帮搬家', '2026-11-23 23:50', '2026-11-24 00:20'],
    ['点单 25号帮搬家', '2026-11-23 23:50', '2026-11-24 00:20'],
    ['点单 每天早上帮送水', '2026-11-23 23:50', '2026-11-24 00:20'],
    ['点单 2楼3盏灯不亮', '2026-11-23 23:50', '2026-11-24 00:20'],
  ])('%s is not, while it means the same', async (text, sent, heard) => {
    expect(await late('村民群', '张三', text, sent, heard)).toMatch(/登记好了/u)
  })

  it('an order of three days ago is asked about, and placed when that is confirmed', async () => {
    expect(await late('村民群', '张三', '点单 水管漏水', '2026-11-20 09:00', '2026-11-23 10:00')).toMatch(
      /11-20 09:00 发的.*确认/u,
    )
    expect(await orders()).toBe(0)
    expect(await at.say('村民群', '张三', '确认')).toMatch(/登记好了/u)
    expect(await orders()).toBe(1)
  })

  it('what only tells what was is taken however old it is', async () => {
    await at.say('村民群', '张三', '点单 水管漏水')
    await at.say('志愿者群', '蓝春燕', '接单 1')
    expect(await late('志愿者群', '蓝春燕', '完成 1', '2026-11-23 10:00', '2026-11-25 12:00')).toMatch(/办好了/u)
  })

  it('an answer in time counts, though it was heard after the question was over', async () => {
    await at.say('村民群', '张三', '点丹 水管漏水了')
    expect(await late('村民群', '张三', '确认', '2026-11-23 09:08', '2026-11-23 09:20')).toMatch(/登记好了/u)
  })

  it('a date that is none, or lies ahead, is now', async () => {
    expect(await late('村民群', '张三', '点单 水管漏水', '1970-01-01 08:00', '2026-11-23 10:00')).toMatch(/登记好了/u)
    expect(await late('村民群', '张三', '点单 路灯坏了', '2026-12-01 08:00', '2026-11-23 10:01')).toMatch(/登记好了/u)
  })
})
