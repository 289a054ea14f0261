import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { local } from '../support/transcript.ts'

/** 转哨: an order, a concern or a question goes on as a whistle, under its number, and comes back when that is given up. */
let village: InProcess
eachInFreshVillage((one) => {
  village = one
})

const say = (room: string, who: string, text: string) => village.heardFrom(() => village.say(room, who, text))
const like = (...parts: readonly string[]) => expect.stringMatching(new RegExp(parts.join('.*'), 's'))
const states = async () =>
  (
    await village.store.client.matter.findMany({
      orderBy: { turn: 'asc' },
      select: { kind: true, number: true, state: true },
    })
  ).map(({ kind, number, state }) => `#${number} ${kind} ${state}`)

describe('an order that goes on as a whistle', () => {
  it('is nobody’s reminder any more, and nobody’s to take', async () => {
    await say('村民群', '莫老四', '点单 那良屯的水渠垮了')
    await say('村干群', '王建国', '转哨 1 事')
    expect(await states()).toEqual(['#1 order referred', '#1 whistle blown'])
    expect(await say('党员群', '韦志强', '接单 1')).toEqual([like('#1 是吹哨')])
    expect((await say('党员群', '韦志强', '待接单')).join()).not.toMatch(/水渠/u)
    const later = await village.heardFrom(async () => village.setClock?.(local('2026-11-24 12:00')))
    expect(later.join()).not.toMatch(/还没有人接/u)
  })

  it('is let go of by those who run the village alone, from where it is still open', async () => {
    await say('村民群', '莫老四', '点单 那良屯的水渠垮了')
    expect((await say('党员群', '韦志强', '转哨 1 事')).join()).toMatch(/网格员/u)
    expect(await states()).toEqual(['#1 order open'])
    await say('村民群', '莫老四', '撤单 1')
    expect(await say('村干群', '王建国', '转哨 1 事')).toEqual([like('#1 已经撤单了')])
  })

  it('comes back when the township says no, to whoever had it, and may go on a second time', async () => {
    await say('村民群', '莫老四', '点单 那良屯的水渠垮了')
    await say('党员群', '韦志强', '接单 1')
    await say('村干群', '王建国', '转哨 1 事')
    const lines = await say('镇工作群', '陈晓明', '不同意 1 村里自己清')
    expect(lines).toContainEqual(like('村民群', '#1', '还是村里来办'))
    expect(lines).toContainEqual(like('党员群', '#1', '请您接着办'))
    expect(await states()).toEqual(['#1 whistle rejected', '#1 order claimed'])
    await say('村干群', '王建国', '转哨 1 执法')
    expect(await states()).toEqual(['#1 whistle rejected', '#1 order referred', '#1 whistle blown'])
    expect(await say('镇工作群', '陈晓明', '同意 1')).toContainEqual(like('同意了'))
  })

  it('is at its end once the whistle was rated, and an urgent one goes at once', async () => {
    await say('村民群', '莫老四', '点单 那良屯的水渠垮了')
    expect(await say('村干群', '覃小芳', '转哨 1 急')).toContainEqual(like('镇工作群', '急！', '水渠垮了'))
    await say('镇工作群', '陈晓明', '办结 1 通了')
    await say('村干群', '覃小芳', '评哨 1 满意')
    expect(await states()).toEqual(['#1 order resolved', '#1 whistle closed'])
  })
})

describe('a concern that goes on as a whistle', () => {
  it('is told of to who wrote it where households may be spoken of, never among villagers', async () => {
    await say('党员群', '韦志强', '民情 上屯晚上水压太小')
    const lines = await say('村干群', '王建国', '转哨 1 事')
    expect(lines).toContainEqual(like('党员群', '#1', '请镇里来办'))
    expect(lines.join()).not.toMatch(/村民群/u)
  })

  it('tells township and departments nothing of what a household is registered as', async () => {
    await say('党员群', '韦志强', '民情 01-02 是低保户，房子漏雨')
    expect(await say('村干群', '王建国', '转哨 1 事')).toEqual([like('类别', '转哨 1')])
    expect(await states()).toEqual(['#1 concern open'])
    expect(await say('村干群', '王建国', '转哨 1 事 有一户房子漏雨')).toContainEqual(like('镇工作群', '房子漏雨'))
  })
})

describe('a question that goes on as a whistle', () => {
  it('comes to an end for who asked it without a name, who is named nowhere', async () => {
    await say('DM:莫老四', '莫老四', '匿名质询 修路的钱镇里批了没有')
    await say('村干群', '王建国', '转哨 1 事')
    await say('镇工作群', '陈晓明', '同意 1')
    await say('镇工作群', '陈晓明', '派哨 1 派出所')
    const lines = await say('镇工作群', '周正', '办结 1 下个月拨')
    expect(lines).toContainEqual(like('DM:莫老四', '下个月拨'))
    expect(lines.filter((line) => !line.startsWith('DM:')).join()).not.toMatch(/莫老四/u)
    expect(await village.store.client.participant.count({ where: { name: '莫老四' } })).toBe(0)
  })
})
