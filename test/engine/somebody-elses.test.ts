import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

/** A bare word is enough for what is one's own; what is somebody else's is asked about first, whoever has the right to it. */
describe('a bare word about what is somebody else’s', () => {
  let village: InProcess
  eachInFreshVillage((fresh) => {
    village = fresh
  })
  const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')
  const states = async () => (await village.store.client.matter.findMany()).map(({ state }) => state)

  it.each([
    ['村干群', '撤单'],
    ['村干群', '撤销'],
    ['DM:王建国', '撤单'],
    ['村民群', '撤单'],
    ['村民群', '撤单 已经有人去了'],
  ])('in %s: %s of 书记 asks whether the only open order is meant', async (room, text) => {
    await say('村民群', '莫老四', '点单 屋顶漏雨')
    expect(await say(room, '王建国', text)).toBe('您是要撤单 #1 「屋顶漏雨」吗？是就发：撤单 1')
    expect(await states()).toEqual(['open'])
    expect(await say(room, '王建国', '确认')).toMatch(/#1 撤单了/)
    expect(village.said('村民群').join('\n')).toMatch(/已由王建国撤单/)
    expect(village.said('村民群').join('\n').includes('已经有人去了')).toBe(text.includes('已经有人去了'))
  })

  it('tells the number to send, which is then enough', async () => {
    await say('村民群', '莫老四', '点单 屋顶漏雨')
    await say('村干群', '王建国', '撤单')
    expect(await say('村干群', '王建国', '撤单 1')).toMatch(/#1 撤单了/)
  })

  it('is not asked of what one raised oneself, wherever that was', async () => {
    await say('村民群', '莫老四', '点单 屋顶漏雨')
    await say('村民群', '王建国', '点单 搬桌子')
    expect(await say('DM:王建国', '王建国', '撤单')).toMatch(/哪一件.*#1.*#2/s)
    expect(await say('DM:王建国', '王建国', '2')).toMatch(/#2 撤单了/)
    expect(await say('DM:莫老四', '莫老四', '撤单')).toMatch(/#1 撤单了/)
  })

  it('does not tell in a 村民群 what is not told there', async () => {
    await say('党员群', '韦志强', '民情 蓝阿婆家缺过冬的被子')
    expect(await say('村民群', '王建国', '撤单')).toBe('您是要撤单 #1 吗？是就发：撤单 1')
  })

  it('takes no order from who is on their way to it', async () => {
    await say('村民群', '莫老四', '点单 屋顶漏雨')
    expect(await say('村干群', '王建国', '派单 @陆大勇')).toMatch(/#1 已派给陆大勇/)
    expect(await say('村干群', '王建国', '派单 @韦志强')).toBe('您是要派单 #1 「屋顶漏雨」吗？是就发：派单 1 韦志强')
    const holders = await village.store.client.participant.findMany({ where: { part: 'holder', active: true } })
    expect(holders.map(({ name }) => name)).toEqual(['陆大勇'])
    expect(await say('村干群', '王建国', '确认')).toMatch(/#1 已派给韦志强/)
  })

  it('ends no emergency that somebody else cried out', async () => {
    await say('村民群', '张三', '点单 阿婆晕倒了快来人')
    await say('村干群', '李秀英', '完成')
    await say('DM:李秀英', '李秀英', '完成')
    expect(await states()).toEqual(['open'])
  })
})
