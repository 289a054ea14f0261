import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

let village: InProcess
beforeEach(async () => {
  village = await startInProcess('village', '2026-11-23T01:00:00Z')
  await village.answers('村民群', '莫老四', '点单 厨房漏水')
})
afterEach(() => village.close())

const say = (text: string, room = '村干群', who = '王建国') => village.answers(room, who, text)
const all = () =>
  village
    .rooms()
    .flatMap((room) => village.said(room))
    .join('\n')

describe('派单', () => {
  it('to a plain villager asks first', async () => {
    expect(await say('派单 1 @张三')).toEqual(['张三是村民，问过愿意去了吗？愿意就回「确认」，我就派'])
    expect(all()).not.toContain('派给您')
    expect(await say('确认')).toEqual([expect.stringContaining('#1 已派给张三')])
    expect(all()).toContain('#1 派给您了')
  })

  it('to a plain villager who has it already says so, and asks nothing', async () => {
    await say('派单 1 @张三')
    await say('确认')
    expect(await say('派单 1 @张三')).toEqual([expect.stringContaining('本来就是张三在办')])
  })

  it('to a helper asks nothing, and to whoever holds it says so once', async () => {
    expect(await say('派单 1 @陆大勇')).toEqual([expect.stringContaining('已派给陆大勇')])
    const before = all()
    expect(await say('派单 1 @陆大勇')).toEqual(['#1 本来就是陆大勇在办，不用再派。查进度发：查 1'])
    expect(all().length - before.length).toBeLessThan(40)
  })

  it('to somebody else tells who held it, and the requester', async () => {
    await say('派单 1 @陆大勇')
    await say('派单 1 @韦志强')
    expect(village.said('志愿者群').join('\n')).toContain('@陆大勇\u2005#1 改派给韦志强了，您不用去了')
    expect(village.said('村民群').at(-1)).toContain('@莫老四\u2005#1 已派给韦志强，会来帮您')
  })

  it('of several in one line leaves nobody asking who is meant', async () => {
    await village.answers('村民群', '张三', '点单 灯不亮')
    await village.say('村干群', '王建国', '派单 1 @陆大勇')
    await village.say('村干群', '王建国', '派单 2 @蓝春燕')
    await village.settle()
    const told = village.said('志愿者群').join('\n')
    expect(told).toContain('@陆大勇\u2005#1 派给您了')
    expect(told).toContain('@蓝春燕\u2005#2 想请您帮忙')
  })
})
