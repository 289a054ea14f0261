import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SendFailure } from '../../src/engine/ports.ts'
import { type Disclosing, startVillage } from './support.ts'

/** Published is what a group has heard. */
describe('what was confirmed', () => {
  let on: Disclosing
  beforeEach(async () => {
    on = await startVillage()
  })
  afterEach(() => on.village.close())

  const refuseIn = (room: string, reason: 'rejected' | 'failed' = 'rejected') => {
    on.village.wechat.fail = ({ to }) =>
      'roomId' in to && to.roomId.startsWith(room) ? new SendFailure(reason, 'not in the room') : null
  }
  const matter = () => on.village.store.client.matter.findFirstOrThrow({ where: { kind: 'disclosure' } })
  const item = (title: string) =>
    on.village.store.client.duty.findFirstOrThrow({ where: { title, owner: { name: '王建国' } } })
  const draft = () => on.say('村干群', '李秀英', '公开 财务 三季度收支\n收入 1')
  const at = async (time: string) => {
    await on.village.setClock?.(new Date(`2026-11-23T${time}:00+08:00`))
    await on.village.settle()
  }

  it('and refused by the group is not published: who confirmed it and the secretary hear at once what to do, and that works', async () => {
    refuseIn('村民群')
    await draft()
    const [told = '', ...more] = await on.say('村干群', '李秀英', '确认')
    expect(more).toEqual([])
    expect(told).toMatch(/#1 没有公开出去.*请回群里.*重发/u)
    expect(told).not.toContain('已公开，')
    expect(await matter()).toMatchObject({ state: 'unheard' })
    expect((await on.say('村民群', '张三', '公开栏')).join()).not.toContain('三季度收支')
    expect(await on.say('村干群', '李秀英', '确认 1')).toEqual([expect.stringMatching(/没发到村民群/u)])
    on.village.wechat.fail = () => null
    await on.say('村干群', '王建国', '重发')
    expect(on.village.said('村干群').at(-1)).toMatch(/#1 已公开，发到 1 个村民群/u)
    expect(on.village.said('村民群').at(-1)).toContain('三季度收支')
    expect(await matter()).toMatchObject({ state: 'published' })
  })

  it('leaves the list and every term untouched until then', async () => {
    on.village.clock.set('2027-01-05T01:00:00Z')
    const { dueDay, done } = await item('财务收支')
    refuseIn('村民群')
    await on.say('村干群', '李秀英', '公开 财务 财务收支\n收入 1')
    await on.say('村干群', '李秀英', '确认')
    expect(await item('财务收支')).toMatchObject({ dueDay, done })
    on.village.wechat.fail = () => null
    on.village.clock.set('2027-01-06T01:00:00Z')
    const [resent = '', told = ''] = await on.say('村干群', '王建国', '重发')
    expect(resent).toContain('再发一次')
    expect(told).toMatch(/#1 已公开.*\n公开清单：财务收支/u)
    expect((await matter()).details).toMatchObject({ publishedAt: '2027-01-06T01:00:00.000Z' })
  })

  it('and taken by a group the bot is no longer in is not published either', async () => {
    on.village.wechat.members = () => ['张三', '莫老四']
    on.village.wechat.isIn = (room) => room !== '村民群'
    await draft()
    expect(await on.say('村干群', '李秀英', '确认')).toEqual([expect.stringMatching(/没有公开出去/u)])
    expect(on.village.said('村民群')).toEqual([])
  })

  it('and heard by one of two groups is published, and which one lacks it is said', async () => {
    await on.bindRoom('那良屯村民群', '那良屯党小组')
    refuseIn('村民群')
    await draft()
    const told = await on.say('村干群', '李秀英', '确认')
    expect(told.at(-1)).toMatch(/#1 已公开，发到 1 个村民群（那良屯）/u)
    await at('09:02')
    expect(on.village.said('村干群').concat(on.village.said('DM:王建国')).join()).toMatch(/没发(?:到|成).*重发/u)
    on.village.wechat.fail = () => null
    await on.say('村干群', '王建国', '重发')
    expect(on.village.said('村民群').at(-1)).toContain('三季度收支')
  })

  it('and failing for a reason nobody knows is tried again; who confirmed it hears that it takes its time', async () => {
    refuseIn('村民群', 'failed')
    await draft()
    expect(await on.say('村干群', '李秀英', '确认')).toEqual([])
    await at('09:01')
    expect(on.village.said('村干群').at(-1)).toMatch(/#1 正在发到 1 个村民群/u)
    await at('09:16')
    expect(on.village.said('村干群').at(-1)).toMatch(/王建国.*#1 .*还没发到村民群.*取消 1/u)
    on.village.wechat.fail = () => null
    await at('09:30')
    expect(on.village.said('村干群').at(-1)).toMatch(/#1 已公开/u)
  })

  it('can still be dropped while nobody has read it, and not withdrawn', async () => {
    refuseIn('村民群')
    await draft()
    await on.say('村干群', '李秀英', '确认')
    expect(await on.say('村干群', '李秀英', '撤回 1 数字有误')).toEqual([expect.stringMatching(/没人看到.*取消 1/u)])
    expect(await on.say('村干群', '李秀英', '取消 1')).toEqual([expect.stringContaining('不公开了')])
    on.village.wechat.fail = () => null
    await on.say('村干群', '王建国', '重发')
    expect(on.village.said('村民群')).toEqual([])
  })
})
