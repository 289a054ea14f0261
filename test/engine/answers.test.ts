import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

let village: InProcess
beforeEach(async () => {
  village = await startInProcess('village', '2026-11-23T01:00:00Z')
})
afterEach(() => village.close())

describe('a number of nothing', () => {
  it.each([
    ['村民群', '查 99'],
    ['村民群', '完成 88'],
    ['DM:莫老四', '完成 88'],
    ['DM:莫老四', '收到 88'],
    ['村民群', '完成 #88'],
  ])('in %s is answered: %s', async (room, text) => {
    expect(await village.answers(room, '莫老四', text)).toEqual([expect.stringMatching(/没有 #(?:99|88)/u)])
  })
  it.each(['收到 500', '完成 88 户了', '搞定 500 块'])('in a group is talk: %s', async (text) => {
    expect(await village.answers('村民群', '莫老四', text)).toEqual([])
  })
})

describe('a visit said where villagers listen', () => {
  it('is refused in one line without the household, to themself where they can be reached', async () => {
    const said = '走访 蓝阿婆 今天 身体不好'
    expect(await village.answers('村民群', '韦志强', said, 'DM:韦志强')).toEqual([
      expect.stringMatching(/党员群.*私聊/u),
    ])
    expect(village.said('村民群')).toEqual([])
    expect(village.said('DM:韦志强').join()).not.toContain('蓝阿婆')
  })
  it('by whoever is no friend of the bot, in a group they share', async () => {
    await village.answers('村民群', '陆大勇', '走访 黄阿公 今天 身体不好')
    const said = [...village.said('志愿者群'), ...village.said('党员群')].join()
    expect(said).toContain('「走访」')
    expect(said).not.toContain('黄阿公')
    expect(village.said('村民群')).toEqual([])
  })
})

describe('somebody not yet known', () => {
  beforeEach(async () => {
    await village.store.client.binding.deleteMany({ where: { person: { name: '莫老四' } } })
    await village.restart()
  })
  it('has what they asked for kept, and placed once they are known', async () => {
    expect(await village.answers('村民群', '莫老四', '收到')).toEqual([])
    expect(await village.answers('村民群', '莫老四', '点单 厨房漏水')).toEqual([
      expect.stringMatching(/我是 您的姓名/u),
    ])
    expect(await village.answers('村民群', '莫老四', '我是莫老四')).toEqual([
      expect.stringMatching(/登记好了.*#1 登记好了：厨房漏水/su),
    ])
    expect(village.said('志愿者群').join()).toContain('新点单 #1 那良屯 莫老四：厨房漏水')
    expect(await village.answers('村民群', '莫老四', '我的单')).toEqual([expect.stringContaining('#1')])
  })
  it('is told of each further line that it is kept, and what a hint in private says is not taken from the group', async () => {
    expect(await village.answers('DM:莫老四', '莫老四', '你好')).toEqual([expect.stringContaining('我还不认识您')])
    expect(await village.answers('村民群', '莫老四', '点单 厨房漏水')).toEqual([expect.stringMatching(/先记着/u)])
    expect(await village.answers('村民群', '莫老四', '点单 电视没信号')).toEqual([expect.stringMatching(/也先记着/u)])
    expect(await village.answers('村民群', '莫老四', '我是莫老四')).toEqual([
      expect.stringMatching(/#1 登记好了：厨房漏水.*#2 登记好了：电视没信号/su),
    ])
  })
  it('hears that it is kept of no line that is one too many', async () => {
    for (const what of ['厨房漏水', '电视没信号', '路灯不亮', '门锁坏了', '要搬柴火'])
      expect(await village.answers('村民群', '莫老四', `点单 ${what}`)).toEqual([expect.stringMatching(/先记着/u)])
    village.clock.advance(11 * 60_000)
    expect(await village.answers('村民群', '莫老四', '点单 要买米')).toEqual(['我还不认识您。请发：我是 您的姓名'])
    await village.answers('村民群', '莫老四', '我是莫老四')
    expect(await village.store.client.matter.count({ where: { kind: 'order' } })).toBe(5)
  })
  it('has what they asked for in private kept, and hears of it there alone', async () => {
    village.wechat.isFriend = () => true
    expect(await village.answers('DM:莫老四', '莫老四', '点单 厨房漏水')).toEqual([
      expect.stringMatching(/先记着.*在村里的群里发：我是/u),
    ])
    const group = await village.answers('村民群', '莫老四', '我是 莫老四')
    expect(group).toEqual([expect.stringMatching(/登记好了.*私聊/u)])
    expect(group.join()).not.toContain('漏水')
    expect(village.said('DM:莫老四').at(-1)).toMatch(/#1 登记好了：厨房漏水/u)
    expect(await village.store.client.matter.findFirstOrThrow({ where: { kind: 'order' } })).toMatchObject({
      roomId: null,
    })
  })
  it('is asked in private about what they said there, once an office admitted them', async () => {
    await village.store.client.binding.deleteMany({ where: { person: { name: '黄美兰' } } })
    await village.restart()
    await village.answers('DM:黄美兰', '黄美兰', '点单 厨房漏水')
    await village.answers('村民群', '黄美兰', '我是 黄美兰')
    await village.answers('村干群', '王建国', '同意 1')
    expect(village.said('DM:黄美兰').at(-1)).toMatch(/回「确认」我就办/u)
    expect(await village.answers('DM:黄美兰', '黄美兰', '确认')).toEqual([expect.stringMatching(/登记好了：厨房漏水/u)])
  })
  it('who calls the bot for help in their own words is asked about that once they are known', async () => {
    expect(await village.answers('村民群', '莫老四', '@bot 我家门口路灯不亮')).toEqual([
      expect.stringMatching(/先记着。请发：我是/u),
    ])
    expect(await village.answers('村民群', '莫老四', '我是 莫老四')).toEqual([
      expect.stringMatching(/登记好了.*点单 我家门口路灯不亮.*回「确认」/su),
    ])
    expect(await village.store.client.matter.count()).toBe(0)
    expect(await village.answers('村民群', '莫老四', '确认')).toEqual([expect.stringContaining('#1 登记好了')])
  })
  it('in private hears how to be known, whatever they say, and leaves nothing of what is asked without a name', async () => {
    for (const words of ['我是 莫老四', '收到']) {
      village.clock.advance(11 * 60_000)
      expect(await village.answers('DM:莫老四', '莫老四', words)).toEqual([
        expect.stringMatching(/我还不认识您。请在村里的群里发：我是/u),
      ])
    }
    village.clock.advance(11 * 60_000)
    expect(await village.answers('DM:莫老四', '莫老四', '匿名质询 修路的钱花在哪里')).toEqual([
      expect.stringMatching(/我还不认识您。请/u),
    ])
    expect(await village.store.client.pending.count()).toBe(0)
  })
  it('says in private who they are, as they were just told, and hears where to', async () => {
    await village.answers('DM:莫老四', '莫老四', '你好')
    await village.answers('DM:莫老四', '莫老四', '点单 厨房漏水')
    expect(await village.answers('DM:莫老四', '莫老四', '我是 莫老四')).toEqual([
      '我还不认识您。请在村里的群里发：我是 莫老四。在群里我才知道是您',
    ])
    expect(await village.answers('村民群', '莫老四', '我是 莫老四')).toEqual([expect.stringContaining('登记好了')])
  })
  it('is answered to a name nobody bears', async () => {
    await village.answers('村民群', '莫老四', '点单 厨房漏水')
    expect(await village.answers('村民群', '莫老四', '我是 阿强')).toEqual([
      expect.stringContaining('花名册里没有阿强'),
    ])
    expect(await village.answers('村民群', '莫老四', '我是 强哥')).toEqual([
      expect.stringContaining('花名册里没有强哥'),
    ])
    for (const talk of ['我是 来看热闹的', '我是 说你们', '我是 谁啊'])
      expect(await village.answers('村民群', '莫老四', talk)).toEqual([])
  })
})

describe('who is asked for 确认 and will not', () => {
  it.each(['不删了', '算了不删了', '先不删了', '还是不要了', '不要'])(
    'is heard in their own words: %s',
    async (words) => {
      expect((await village.answers('DM:莫老四', '莫老四', '删除我的信息')).join()).toContain('确定就回「确认」')
      expect(await village.answers('DM:莫老四', '莫老四', words)).toEqual(['好的，不办了'])
    },
  )
  it.each(['不来了', '不是我家的', '不知道'])('and talk is none of it: %s', async (words) => {
    await village.answers('村民群', '莫老四', '删除我的信息')
    expect(await village.answers('村民群', '莫老四', words)).toEqual([])
  })
})

describe('who called for help in danger', () => {
  it('is shown how to say that it is over, though not a helper', async () => {
    await village.answers('DM:莫老四', '莫老四', '老伴喘不上气了脸都发紫')
    const [word = ''] = await village.answers('DM:莫老四', '莫老四', '今天天气不错')
    expect(word).toMatch(/现在可以发：\n完成 1\n/u)
  })
})
