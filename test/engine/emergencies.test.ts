import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

/** 23:02 in the village: nobody is reminded of anything. */
const NIGHT = '2026-11-23T15:02:00Z'

let village: InProcess
beforeEach(async () => {
  village = await startInProcess('village', NIGHT)
})
afterEach(() => village.close())

describe('danger to life', () => {
  it.each([
    ['DM:莫老四', '阿婆晕倒了'],
    ['DM:莫老四', '点单 阿婆晕倒了'],
    ['村民群', '@bot 阿婆晕倒了'],
    ['村民群', '点单 阿婆晕倒了'],
    ['村民群', '求救 阿婆晕倒了'],
    ['村民群', '阿婆晕倒了，快来人'],
    ['党员群', '民情 阿婆晕倒了'],
  ])('in %s: %s', async (room, text) => {
    const who = text.startsWith('民情') ? '黄美兰' : '莫老四'
    const [answer] = await village.answers(room, who, text)
    expect(answer).toContain('先打 120')
    expect(answer).toContain('#1 正在通知：书记王建国')
    for (const heard of ['DM:王建国', 'DM:覃小芳', '村干群']) expect(village.said(heard).join('\n')).toContain('急！#1')
    expect(village.said('志愿者群')).toEqual([])
  })

  it('is not cried out where it is only told of in a group', async () => {
    expect(await village.answers('村民群', '莫老四', '阿婆晕倒了')).toEqual([])
    expect(await village.answers('村民群', '莫老四', '点单 想请人给阿婆理个发')).toEqual([
      expect.stringContaining('登记好了'),
    ])
  })

  it.each(['没事了，是邻居烧柴', '平安了', '人没事了，谢谢大家', '找到了，谢谢大家', '救上来了！'])(
    'is over when who cried out says so in the next hour: %s',
    async (words) => {
      await village.answers('村民群', '张三', '孩子不见了，大家快帮找')
      expect(await village.answers('村民群', '莫老四', words)).toEqual([])
      expect(await village.answers('村民群', '张三', words)).toEqual([expect.stringContaining('#1 平安就好')])
      expect(village.said('村干群').join('\n')).toMatch(/#1 平安了.*张三报的/u)
    },
  )

  it('is cried out by who needs no words for it: 着火了！！', async () => {
    expect(await village.answers('村民群', '莫老四', '着火了！！')).toEqual([expect.stringContaining('先打 119')])
    expect(await village.answers('村民群', '张三', '今晚打火锅，着火了哈哈！！')).toEqual([])
  })

  it('names nobody as alerted whom no account speaks for, nor who speaks', async () => {
    await village.store.client.binding.deleteMany({ where: { person: { name: '王建国' } } })
    await village.restart()
    const [answer] = await village.answers('DM:覃小芳', '覃小芳', '莫老四家着火了')
    expect(answer).not.toMatch(/王建国|覃小芳、|网格员覃小芳/u)
  })

  it('said again by the same person is the same trouble, and never met with silence', async () => {
    await village.answers('村民群', '莫老四', '点单 阿婆晕倒了')
    expect(await village.answers('村民群', '莫老四', '@bot 阿婆没呼吸了')).toEqual([
      expect.stringMatching(/先打 120.*#1 正在通知/su),
    ])
    for (let times = 0; times < 6; times++) await village.answers('村民群', '莫老四', '点单 阿婆晕倒了')
    const alerts = village.said('村干群').length
    expect(await village.answers('村民群', '莫老四', '点单 阿婆晕倒了')).toEqual([
      expect.stringMatching(/先打 120.*直接打电话/su),
    ])
    expect(village.said('村干群').length).toBe(alerts)
  })

  it('of somebody nobody knows is passed on from the group, and privately only answered', async () => {
    await village.store.client.binding.deleteMany({ where: { person: { name: '莫老四' } } })
    await village.restart()
    expect(await village.answers('DM:莫老四', '莫老四', '着火了')).toEqual([
      expect.stringMatching(/先打 119.*直接打书记/su),
    ])
    expect(await village.answers('村民群', '莫老四', '点单 着火了')).toEqual([
      expect.stringMatching(/先打 119.*正在通知/su),
    ])
    expect(village.said('村干群').join('\n')).toContain('群里「莫老四」（还没认识）说：着火了')
  })

  it('is told whom to call even where the words 求救 say nothing of what it is', async () => {
    expect(await village.answers('DM:莫老四', '莫老四', '求救 快过来')).toEqual([
      expect.stringMatching(/120.*119.*110.*正在通知/su),
    ])
    expect(await village.answers('村民群', '莫老四', '求救 谁会弄表格')).toEqual([])
  })
})
