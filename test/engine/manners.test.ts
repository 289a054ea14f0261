import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

/** What makes it bearable to have a bot in the group. */
describe('manners', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
  })
  afterEach(() => village.close())

  const say = async (room: string, who: string, ...texts: string[]) => {
    const before = village.said(room).length
    for (const text of texts) {
      await village.say(room, who, text)
      await village.settle()
    }
    return village.said(room).slice(before)
  }

  it('talk is ignored and never kept', async () => {
    expect(await say('村民群', '张三', '今天天气好', '签到了吗你们', '接娃去了', '谁家的狗')).toEqual([])
    expect(await village.store.client.inbox.count()).toBe(0)
  })

  it('one helpful line for a misread one in ten minutes, per person', async () => {
    expect(await say('村民群', '张三', '点单', '点单', '@bot 你好呀')).toHaveLength(1)
    expect(await say('村民群', '莫老四', '点单')).toHaveLength(1)
    village.clock.advance(10 * 60_000 - 1)
    expect(await say('村民群', '张三', '点单')).toEqual([])
    village.clock.advance(1)
    expect(await say('村民群', '张三', '点单')).toHaveLength(1)
  })

  it('one polite line for a forbidden one likewise, and an audit line for each', async () => {
    const lines = await say('村民群', '张三', '接单 1', '接单 2', '派单 1 @陆大勇')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/张三.*接单.*党员/)
    expect(await village.store.client.audit.count({ where: { action: 'forbidden' } })).toBe(3)
  })

  it('stays silent about a forbidden one for ten minutes, and says it again after them', async () => {
    expect(await say('村民群', '张三', '接单 1')).toHaveLength(1)
    village.clock.advance(10 * 60_000 - 1)
    expect(await say('村民群', '张三', '接单 1')).toEqual([])
    village.clock.advance(1)
    expect(await say('村民群', '张三', '接单 1')).toHaveLength(1)
  })

  it('a stranger is asked once who they are; their nickname makes them nobody', async () => {
    village.receive({ who: '新来的', room: '村民群', text: '点单 修水管', talker: { id: 'wxid_x', name: '王建国' } })
    village.receive({ who: '新来的', room: '村干群', text: '派单 1 @陆大勇', talker: { id: 'wxid_x', name: '王建国' } })
    await village.settle()
    expect([...village.said('村民群'), ...village.said('村干群')]).toEqual([expect.stringMatching(/我是/)])
    expect(await village.store.client.matter.count()).toBe(0)
  })

  it('a misheard name is asked about, never guessed', async () => {
    await say('村民群', '张三', '点单 修路灯')
    expect(await say('村干群', '王建国', '派单 1 陆大永')).toEqual([expect.stringMatching(/陆大勇/)])
    expect((await village.store.client.matter.findFirst())?.state).toBe('open')
  })

  it('a near miss of the word asks first and acts on 确认, 是 and the number alike', async () => {
    await say('村民群', '张三', '点单 修路灯', '点单 修水管')
    expect(await say('志愿者群', '蓝春燕', '接丹 1')).toEqual([expect.stringMatching(/接单.*#1.*确认/)])
    expect((await village.store.client.matter.findFirst({ where: { number: 1 } }))?.state).toBe('open')
    expect(await say('志愿者群', '陆大勇', '确认')).toEqual([])
    expect(await say('志愿者群', '蓝春燕', '是的')).toEqual([expect.stringMatching(/#1 由您接单/)])
  })

  it('tells who says 确认 too late that nothing was done, once and for a day', async () => {
    const late = '刚才问您的过去太久了，还没有办。还要办，请把原来那句再发一次'
    await village.answers('村干群', '王建国', '加人 黎小芳 那良屯 村民')
    village.clock.advance(11 * 60_000)
    expect(await village.answers('村干群', '王建国', '好')).toEqual([])
    expect(await village.answers('村干群', '王建国', '确认')).toEqual([late])
    expect(await village.answers('村干群', '王建国', '确认')).toEqual([])
    await village.answers('村干群', '王建国', '加人 黎小芳 那良屯 村民')
    village.clock.advance(25 * 3_600_000)
    expect(await village.answers('村干群', '王建国', '确认')).toEqual([])
    expect(await village.store.client.person.count({ where: { name: '黎小芳' } })).toBe(0)
  })
  it('asks which when two fit, and a bare number answers; of anybody else it is talk', async () => {
    await say('村民群', '张三', '点单 修路灯', '点单 修水管')
    expect(await say('志愿者群', '蓝春燕', '接单')).toEqual([expect.stringMatching(/#1[\s\S]*#2/)])
    expect(await say('志愿者群', '陆大勇', '2')).toEqual([])
    expect(await say('志愿者群', '蓝春燕', '2')).toEqual([expect.stringMatching(/#2 由您接单/)])
    expect(await say('志愿者群', '蓝春燕', '1')).toEqual([])
  })

  it('several numbers in one line are each done and answered in one message', async () => {
    await say('村民群', '张三', '点单 修路灯', '点单 修水管')
    const lines = await say('志愿者群', '蓝春燕', '接单 1 2')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/#1 由您接单[\s\S]*#2 由您接单/)
  })

  it.each(['好的', '要得', '行'])('a call for help to the bot is offered as an order: %s', async (yes) => {
    expect(await say('村民群', '张三', '家里水管漏水谁来看看')).toEqual([])
    expect(await say('村民群', '张三', '@bot 家里水管漏水谁来看看')).toEqual([expect.stringMatching(/点单/)])
    expect(await say('村民群', '张三', yes)).toEqual([expect.stringMatching(/#1 登记好了/)])
  })

  it('the same message delivered twice is one order; a shuffled burst keeps its order', async () => {
    const at = (seconds: number) => new Date(Date.parse('2026-11-23T01:00:00Z') + seconds * 1000)
    const message = (messageId: string, text: string, seconds: number) =>
      village.receive({ who: '张三', room: '村民群', text, messageId, sentAt: at(seconds) })
    message('b', '点单 换第二盏灯', 2)
    message('a', '点单 换第一盏灯', 1)
    message('b', '点单 换第二盏灯', 2)
    await village.settle()
    await village.restart()
    message('a', '点单 换第一盏灯', 1)
    await village.settle()
    const orders = await village.store.client.matter.findMany({ orderBy: { number: 'asc' } })
    expect(orders.map((order) => order.title)).toEqual(['换第一盏灯', '换第二盏灯'])
  })

  it('what was kept before the process ended is handled at the next start', async () => {
    const sent = { account: 'wxid_bot', messageId: 'kept', chatId: '村民群@chatroom', mentions: [], addressed: false }
    const talker = { talkerId: 'wxid_张三', talkerName: '张三', sentAt: village.clock.now() }
    await village.store.transaction((tx) =>
      tx.inbox.keep([{ ...sent, ...talker, text: '点单 修路灯' }], village.clock.now()),
    )
    expect(village.said('村民群')).toEqual([])
    await village.restart()
    await village.settle()
    expect(village.said('村民群')).toEqual([expect.stringMatching(/#1 登记好了：修路灯/)])
  })

  it('five wrong codes silence an account for an hour, and nobody else', async () => {
    const wrong = await say('DM:张三', '张三', ...Array.from({ length: 7 }, () => '激活 000000 张三'))
    expect(wrong).toHaveLength(5)
    expect(await say('DM:张三', '张三', `激活 ${village.setupCode} 张三`)).toEqual([])
    expect(await say('DM:莫老四', '莫老四', `激活 ${village.setupCode} 莫老四`)).toEqual([
      expect.stringMatching(/管理员/),
    ])
    village.clock.advance(60 * 60_000)
    expect(await say('DM:张三', '张三', '激活 000000 张三')).toHaveLength(1)
  })

  it('asks before forgetting a person, and then knows them no more', async () => {
    await say('村民群', '张三', '点单 修路灯', '删除我的信息')
    expect((await village.store.client.person.findFirst({ where: { name: '张三' } }))?.erasedAt).toBeNull()
    expect(await say('村民群', '张三', '确认')).toEqual([expect.stringMatching(/已经删除/)])
    expect(await village.store.client.person.count({ where: { name: '张三' } })).toBe(0)
    expect(await say('志愿者群', '陆大勇', '接单 1')).toEqual([expect.stringMatching(/点单人：村民/)])
  })

  it('takes whatever people paste: halves of characters, NUL, huge numbers, quote lines, a novel', async () => {
    expect(await say('村民群', '张三', '点单 修\ud83d水\0管\n- - - - - - - - - - - - - - -\n快')).toEqual([
      expect.stringMatching(/#1 登记好了/),
    ])
    const [announced] = village.said('志愿者群').slice(-1)
    expect(announced).not.toMatch(/- - - - -/)
    expect(await say('志愿者群', '蓝春燕', '接单 #99999999999999999999')).toEqual([])
    expect(await say('志愿者群', '蓝春燕', '接单 #999999')).toEqual([expect.stringMatching(/没有/)])
    expect(await say('村民群', '张三', `点单 ${'长'.repeat(600)}`)).toEqual([expect.stringMatching(/500 个字以内/)])
    expect(await say('村民群', '张三', `点单 ${'长'.repeat(100_000)}`)).toEqual([])
    expect(village.log.filter((one) => one.level === 'error')).toEqual([])
  })

  it('a fault gets a number the operator finds in the log, and the next message is handled', async () => {
    await village.store.client.$executeRawUnsafe('ALTER TABLE "Matter" RENAME TO "Gone"')
    const [line] = await say('村民群', '张三', '点单 修路灯')
    expect(line).toMatch(/^出了点问题，编号 [2-9A-Z]{4}，已告知管理员$/)
    const fault = /编号 (\w+)/.exec(line ?? '')?.[1]
    expect(village.log.filter((one) => one.level === 'error' && one.message.includes(fault ?? '-'))).toHaveLength(1)
    await village.store.client.$executeRawUnsafe('ALTER TABLE "Gone" RENAME TO "Matter"')
    expect(await say('村民群', '张三', '点单 修路灯')).toEqual([expect.stringMatching(/#\d+ 登记好了/)])
  })
})
