import { describe, expect, it } from 'vitest'
import { dangerOf } from '../../commands/order/dangerous.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})

const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')
const heard = (room: string) => village.said(room).join('\n')
const stateOf = async (number: number) =>
  (await village.store.client.matter.findFirstOrThrow({ where: { number } })).state

async function placed(): Promise<void> {
  await say('村民群', '张三', '点单 陪阿公去镇上看病')
}

describe('a volunteer, whom nobody may order (志愿服务条例 §25)', () => {
  it('is asked and goes: whoever asked is told where they asked', async () => {
    await placed()
    expect(await say('村干群', '李秀英', '派单 1 @蓝春燕')).toMatch(/#1 问了蓝春燕.*回话/u)
    expect(await stateOf(1)).toBe('offered')
    expect(heard('志愿者群')).toMatch(/@蓝春燕.*#1 想请您帮忙/su)
    expect(await say('村干群', '王建国', '派单 1 @蓝春燕')).toMatch(/#1 已经问过蓝春燕了/u)
    expect(heard('村民群')).toMatch(/#1 正在请人来帮您/u)
    expect(heard('村民群')).not.toMatch(/蓝春燕/u)
    await say('志愿者群', '蓝春燕', '接单 1')
    await village.settle()
    expect(await stateOf(1)).toBe('claimed')
    expect(heard('村干群')).toMatch(/@李秀英.*#1 蓝春燕答应去了/su)
    expect(heard('村民群')).toMatch(/由蓝春燕接单/u)
  })

  it('who says nothing for a day is asked no more, and whoever asked hears so', async () => {
    await placed()
    await say('村干群', '李秀英', '派单 1 @蓝春燕')
    await village.setClock?.(new Date(village.now().getTime() + 24 * 3_600_000 + 60_000))
    await village.settle()
    expect(heard('村干群')).toMatch(/李秀英.*#1.*蓝春燕一天没有回话/su)
    await village.setClock?.(new Date(village.now().getTime() + 10 * 60_000))
    await village.settle()
    expect(await stateOf(1)).toBe('open')
  })

  it('need not go once somebody else does', async () => {
    await placed()
    await say('村干群', '李秀英', '派单 1 @蓝春燕')
    await say('党员群', '韦志强', '接单 1')
    await village.settle()
    expect(heard('志愿者群')).toMatch(/@蓝春燕.*#1 由韦志强去了，您不用去/su)
  })

  it('is told of as one: a member is sent as before', async () => {
    await placed()
    expect(await say('村干群', '李秀英', '派单 1 @韦志强')).toMatch(/#1 已派给韦志强/u)
    expect(await stateOf(1)).toBe('claimed')
  })
})

describe('how long helping took', () => {
  const done = async (room: string, who: string) => {
    await placed()
    await say(room, who, '接单 1')
    return say(room, who, '完成 1')
  }

  it('is asked of who is paid for nothing, and of nobody else', async () => {
    expect(await done('志愿者群', '蓝春燕')).toMatch(/用了多久/u)
  })
  it('is never asked of who is on duty', async () => {
    expect(await done('村干群', '覃小芳')).not.toMatch(/用了多久/u)
    expect(await say('村干群', '覃小芳', '用时 1 3小时')).not.toMatch(/记了/u)
  })
  it('nor of a member who is on duty as well', async () => {
    const { client } = village.store
    const { id, orgId } = await client.person.findFirstOrThrow({ where: { name: '覃小芳' } })
    await client.roleHolding.create({ data: { id: 'a', personId: id, orgId, role: 'member' } })
    await village.restart()
    expect(await done('党员群', '覃小芳')).not.toMatch(/用了多久/u)
  })
  it('is told by who did it alone, and not vaguely', async () => {
    await done('志愿者群', '蓝春燕')
    expect(await say('志愿者群', '陆大勇', '用时 1 3小时')).toMatch(/由本人来记/u)
    expect(await say('志愿者群', '蓝春燕', '用时 1 半天')).toMatch(/几个小时/u)
    expect(await say('志愿者群', '蓝春燕', '用时 1 两个半钟')).toMatch(/#1 记了 2 小时 30 分钟，等张三评了就算数/u)
  })
  it('counts once somebody else has said so, and is told to oneself alone', async () => {
    await done('志愿者群', '蓝春燕')
    await say('志愿者群', '蓝春燕', '用时 1 3小时')
    expect(await say('DM:蓝春燕', '蓝春燕', '我的时长')).toMatch(/今年的志愿时长 0 分钟，还有 3 小时 等人核/u)
    expect(await say('村干群', '李秀英', '核时 1')).toMatch(/#1 的时长核好了：蓝春燕 3 小时/u)
    expect(await say('DM:蓝春燕', '蓝春燕', '我的时长')).toMatch(/今年的志愿时长 3 小时\n/u)
    expect(await say('志愿者群', '蓝春燕', '我的时长')).not.toMatch(/3 小时/u)
  })
  it('may be told after it was rated', async () => {
    await done('志愿者群', '蓝春燕')
    await say('村民群', '张三', '评单 1 5')
    expect(await say('志愿者群', '蓝春燕', '3小时')).toMatch(/#1 记了 3 小时，算数了/u)
  })
})

describe('dangerous work', () => {
  it.each([
    ['爬高', '帮阿婆换屋顶的瓦'],
    ['用电', '我家电线漏电，来接一下电线'],
    ['下水', '帮我下塘捞锄头'],
  ])('%s: who sends a volunteer is told to insure them first', async (danger, title) => {
    await say('村民群', '张三', `点单 ${title}`)
    expect(await say('村干群', '李秀英', '派单 1 @蓝春燕')).toContain(`这活有危险（${danger}），先给他买份保险`)
  })
  it('also where a member is sent, and not where a cadre goes', async () => {
    await say('村民群', '张三', '点单 帮阿婆换屋顶的瓦')
    expect(await say('村干群', '李秀英', '派单 1 @覃小芳')).not.toMatch(/保险/u)
    expect(await say('村干群', '李秀英', '派单 1 @韦志强')).toMatch(/保险/u)
  })
  it.each(['下水道堵了', '陪阿公去镇上看病', '教阿婆用电话', '电视没有信号', '帮拉一车甘蔗', '手机充电器坏了'])(
    '%s is none',
    (title) => expect(dangerOf(title)).toBeNull(),
  )
})

describe('hours that somebody has to look at', () => {
  const later = async (ms: number) => {
    await village.setClock?.(new Date(village.now().getTime() + ms))
    await village.settle()
  }
  const DAY = 86_400_000
  const told = async (text = '用时 1 3小时') => {
    await placed()
    await say('志愿者群', '蓝春燕', '接单 1')
    await say('志愿者群', '蓝春燕', '完成 1')
    return say('志愿者群', '蓝春燕', text)
  }

  it('are nobody’s to confirm for themself, whatever their office', async () => {
    await told()
    expect(await say('志愿者群', '蓝春燕', '核时 1')).not.toMatch(/核好了/u)
    const { client } = village.store
    const { id } = await client.person.findFirstOrThrow({ where: { name: '蓝春燕' } })
    const { id: orgId } = await client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
    await client.roleHolding.create({ data: { id: 'c', personId: id, orgId, role: 'cadre' } })
    await village.restart()
    expect(await say('DM:蓝春燕', '蓝春燕', '核时 1')).toMatch(/只有您自己的没核/u)
  })

  it('do not count by one’s own rating of one’s own order', async () => {
    await say('村民群', '蓝春燕', '点单 帮我搬柴')
    await say('志愿者群', '蓝春燕', '接单 1')
    await say('志愿者群', '蓝春燕', '完成 1')
    await say('志愿者群', '蓝春燕', '用时 1 3小时')
    await say('志愿者群', '蓝春燕', '评单 1 5')
    expect(await say('DM:蓝春燕', '蓝春燕', '我的时长')).toMatch(/志愿时长 0 分钟，还有 3 小时 等人核/u)
    expect(await say('村干群', '李秀英', '核时 1')).toMatch(/蓝春燕 3 小时/u)
  })

  it('wait again once they are told anew', async () => {
    await told()
    await say('村干群', '李秀英', '核时 1')
    expect(await say('志愿者群', '蓝春燕', '用时 1 12小时')).toMatch(/改过的要别人核：核时 1/u)
    expect(await say('DM:蓝春燕', '蓝春燕', '我的时长')).toMatch(/志愿时长 0 分钟，还有 12 小时 等人核/u)
    await say('村民群', '张三', '评单 1 5')
    expect(await say('DM:蓝春燕', '蓝春燕', '我的时长')).toMatch(/还有 12 小时 等人核/u)
  })

  it('are reminded of once, after a week, with the tenth working day', async () => {
    await told()
    await later(8 * DAY)
    await later(DAY)
    await later(DAY)
    const reminded = /#1 「陪阿公去镇上看病」有 1 条时长还没核：蓝春燕 3 小时/gu
    expect(`${heard('村干群')}${village.said('DM:王建国').join()}`.match(reminded)).toHaveLength(1)
    // Told on Monday 23 November: ten working days later.
    expect(`${heard('村干群')}${village.said('DM:王建国').join()}`).toMatch(/请12月7日前发：核时 1/u)
    await later(5 * DAY)
    expect(`${heard('村干群')}${village.said('DM:王建国').join()}`.match(reminded)).toHaveLength(1)
  })

  it('are not reminded of once they are confirmed', async () => {
    await told()
    await say('村干群', '李秀英', '核时 1')
    await later(8 * DAY)
    await later(DAY)
    expect(`${heard('村干群')}${village.said('DM:王建国').join()}`).not.toMatch(/还没核/u)
  })

  it('keep the day of the help, however late it is rated', async () => {
    await told()
    await later(9 * DAY)
    await say('村民群', '张三', '评单 1 5')
    expect(await say('DM:蓝春燕', '蓝春燕', '我的时长')).toMatch(/11-23 #1/u)
  })
})

describe('how long it took', () => {
  it('is said in plain words right after it was asked, without a quote', async () => {
    await say('村民群', '张三', '点单 陪阿公去镇上看病')
    await say('志愿者群', '蓝春燕', '接单 1')
    expect(await say('志愿者群', '蓝春燕', '完成 1')).toMatch(/用了多久/u)
    expect(await say('志愿者群', '蓝春燕', '两个半小时')).toMatch(/#1 记了 2 小时 30 分钟/u)
  })
})
