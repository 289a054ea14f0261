import { beforeEach, describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})

const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')
const stateOf = async (number: number) =>
  (await village.store.client.matter.findFirstOrThrow({ where: { number, kind: 'order' } })).state
const ratingOf = async (number: number) =>
  (await village.store.client.matter.findFirstOrThrow({ where: { number } })).details as { rating?: number }
/** An order that is done, and whose requester was asked how it was, where they asked for it. */
async function done(room: string, number: number, what = '电视没信号了'): Promise<void> {
  await say(room, '莫老四', `点单 我家${what}`)
  await say('志愿者群', '陆大勇', `接单 ${number}`)
  await say('志愿者群', '陆大勇', `完成 ${number}`)
}

describe.each(['村民群', 'DM:莫老四'])('asked 满意吗 in %s, who says so without a quote', (room) => {
  it.each([
    ['满意', 4],
    ['很满意', 5],
    ['谢谢，满意', 4],
    ['满意，谢谢', 4],
    ['一般', 3],
    ['修得好，多谢小陆', 4],
    ['好了，很满意', 5],
    ['好，满意', 4],
    ['可以了，满意', 4],
    ['满意，好了', 4],
    ['行，还不错', 4],
  ])('is heard: %s', async (words, rating) => {
    await done(room, 1)
    expect(await say(room, '莫老四', words)).toMatch(/#1 评了/u)
    expect((await ratingOf(1)).rating).toBe(rating)
  })

  it.each(['不满意', '不行', '没搞好，不满意', '还是没信号', '还是不亮', '又不亮了', '没修好', '没搞好'])(
    'is heard to complain: %s',
    async (words) => {
      await done(room, 1)
      expect(await say(room, '莫老四', words)).toMatch(/#1 没办好，对不住/u)
      expect(await stateOf(1)).toBe('open')
    },
  )

  it.each(['还没看', '又漏了', '好了，不满意', '好了', '行'])('is asked back: %s', async (words) => {
    await done(room, 1)
    expect(await say(room, '莫老四', words)).toMatch(/是满意还是不满意/u)
    expect(await say(room, '莫老四', '不满意')).toMatch(/#1 没办好，对不住/u)
  })

  it('is asked as often as they hint at something', async () => {
    await done(room, 1)
    for (const words of ['又漏了', '好了', '灯又坏了'])
      expect(await say(room, '莫老四', words)).toMatch(/是满意还是不满意/u)
  })

  it('after the reminder of the third day, and a restart, as well', async () => {
    await done(room, 1)
    await village.setClock?.(new Date('2026-11-26T03:00:00Z'))
    await village.settle()
    await village.restart()
    expect(await say(room, '莫老四', '满意')).toMatch(/#1 评了 4 分/u)
    expect(await say(room, '莫老四', '满意')).not.toMatch(/#1/u)
  })

  it('is asked which of several it is about', async () => {
    await done(room, 1)
    await done(room, 2, '水管漏水')
    expect(await say(room, '莫老四', '很满意')).toMatch(/哪一件.*#1.*#2/su)
    expect(await say(room, '莫老四', '2')).toMatch(/#2 评了 5 分/u)
    expect(await say(room, '莫老四', '满意')).toMatch(/#1 评了 4 分/u)
  })
})

describe('who was asked and speaks to others', () => {
  it.each(['今天天气太热了', '好', '行', '收到', '5', '明天谁去赶圩', '好的'])(
    'is left alone later: %s',
    async (words) => {
      await done('村民群', 1)
      village.clock.advance(2 * 3_600_000)
      expect(await say('村民群', '莫老四', words)).toBe('')
      expect(await stateOf(1)).toBe('done')
    },
  )
  it('and so is everybody else', async () => {
    await done('村民群', 1)
    expect(await say('村民群', '张三', '满意')).toBe('')
    expect(await say('志愿者群', '莫老四', '满意')).toBe('')
    expect(await stateOf(1)).toBe('done')
  })
  it('in danger is helped before anything', async () => {
    await done('DM:莫老四', 1)
    expect(await say('DM:莫老四', '莫老四', '没人来，阿婆晕倒了')).toMatch(/先打 120/u)
  })
})

describe('who holds an order and is reminded', () => {
  it.each(['好了', '修好了', '办好了，辛苦'])('reports it in plain words: %s', async (words) => {
    await say('村民群', '莫老四', '点单 我家电视没信号了')
    await say('党员群', '韦志强', '接单 1')
    await village.setClock?.(new Date('2026-11-26T03:00:00Z'))
    await village.settle()
    expect(village.said('DM:韦志强').join()).toContain('办得怎么样')
    expect(await say('DM:韦志强', '韦志强', words)).toMatch(/#1 办好了，辛苦您/u)
  })
})

describe('a number that the township said in private', () => {
  beforeEach(async () => {
    await say('镇工作群', '陈晓明', '任务 @王建国 11月25日 报送台账')
    await say('村民群', '莫老四', '点单 我家电视没信号了')
    await village.setClock?.(new Date('2026-11-24T03:00:00Z'))
    await village.settle()
  })
  it.each(['收到 1', '收到', '收到，谢谢', '完成 1', '办好了'])('is its own, not the village’s: %s', async (words) => {
    expect(await say('DM:王建国', '王建国', words)).toMatch(/#1/u)
    expect(await stateOf(1)).toBe('open')
    const told = { part: 'assignee', matter: { kind: 'task', number: 1 } }
    expect((await village.store.client.participant.findFirstOrThrow({ where: told })).state).toBe(
      /收到/u.test(words) ? 'received' : 'done',
    )
  })
})

describe('what an answer in a group tells the speaker to send', () => {
  beforeEach(async () => {
    await say('村民群', '莫老四', '点单 灯泡坏了')
    expect(await say('志愿者群', '陆大勇', '接单 1')).toMatch(/办好了发：完成 1/u)
  })

  it.each(['换好了', '修好了！', '办好了，辛苦大家'])('is sent in plain words within the hour: %s', async (words) => {
    expect(await say('志愿者群', '陆大勇', words)).toMatch(/#1 办好了/u)
    expect(await stateOf(1)).toBe('done')
  })

  it.each(['好了，我先回家吃饭', '好的', '我来', '修好了吗'])(
    'is not what is said to the others: %s',
    async (words) => {
      expect(await say('志愿者群', '陆大勇', words)).toBe('')
      expect(await stateOf(1)).toBe('claimed')
    },
  )

  it('is sent by nobody else, nor hours later', async () => {
    expect(await say('志愿者群', '蓝春燕', '换好了')).toBe('')
    village.clock.advance(61 * 60_000)
    expect(await say('志愿者群', '陆大勇', '换好了')).toBe('')
  })

  it.each(['灯泡换好了', '灯泡修好了，辛苦大家', '灯弄好了'])(
    'is asked about hours later where they name it: %s',
    async (words) => {
      village.clock.advance(5 * 3_600_000)
      expect(await say('志愿者群', '蓝春燕', words)).toBe('')
      expect(await say('志愿者群', '陆大勇', words)).toMatch(/您是要「完成 #1.*」吗？回「确认」/u)
      expect(await stateOf(1)).toBe('claimed')
      expect(await say('志愿者群', '陆大勇', '确认')).toMatch(/#1 办好了/u)
      expect(await stateOf(1)).toBe('done')
    },
  )

  it('is said to the bot by name at any hour', async () => {
    village.clock.advance(5 * 3_600_000)
    expect(await say('志愿者群', '陆大勇', '@bot 修好了')).toMatch(/#1 办好了/u)
    expect(await stateOf(1)).toBe('done')
  })

  it.each(['饭煮好了', '我家谷子晒好了', '灯泡多少钱一个', '灯泡还没换', '灯泡换好了吗'])(
    'is talk hours later where they speak of something else: %s',
    async (words) => {
      village.clock.advance(5 * 3_600_000)
      expect(await say('志愿者群', '陆大勇', words)).toBe('')
    },
  )
})

describe('who holds several things and was told of one', () => {
  beforeEach(async () => {
    await say('村民群', '莫老四', '点单 门锁坏了')
    await say('党员群', '韦志强', '接单 1')
    await say('村民群', '张三', '点单 电视没信号')
    await say('DM:韦志强', '韦志强', '接单 2')
  })

  it('is asked which, when they say of something else that it is done', async () => {
    expect(await say('DM:韦志强', '韦志强', '锁换好了')).toMatch(/哪一件.*#1.*#2/su)
    expect([await stateOf(1), await stateOf(2)]).toEqual(['claimed', 'claimed'])
    expect(await say('DM:韦志强', '韦志强', '1')).toMatch(/#1 办好了/u)
  })

  it.each(['电视弄好了', '修好了', '好了'])('is heard of that one otherwise: %s', async (words) => {
    expect(await say('DM:韦志强', '韦志强', words)).toMatch(/#2 办好了/u)
  })
})
