import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { quoting } from '../speech/tables/sayings.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

let village: InProcess
beforeEach(async () => {
  village = await startInProcess('village', '2026-11-23T01:00:00Z')
})
afterEach(() => village.close())

/** What every group but this one heard of what somebody said here. */
async function heardElsewhere(room: string, who: string, text: string): Promise<Record<string, string>> {
  const before = new Map(village.rooms().map((one) => [one, village.said(one).length]))
  await village.say(room, who, text)
  await village.settle()
  const news = village.rooms().map(
    (one) =>
      [
        one,
        village
          .said(one)
          .slice(before.get(one) ?? 0)
          .join('\n'),
      ] as const,
  )
  return Object.fromEntries(news.filter(([one, said]) => one !== room && said !== ''))
}

describe('an order', () => {
  it('is told to the volunteers and to the members', async () => {
    const heard = await heardElsewhere('村民群', '莫老四', '点单 水管漏水')
    expect(Object.keys(heard).sort()).toEqual(['党员群', '志愿者群'].sort())
    expect(new Set(Object.values(heard))).toEqual(
      new Set(['新点单 #1 那良屯 莫老四：水管漏水\n能去的引用这条回「我来」，或发：接单 1']),
    )
  })

  it('is not sent to whoever asked for it', async () => {
    await village.answers('村民群', '莫老四', '点单 水管漏水')
    const said = (await village.answers('村干群', '李秀英', '派单 1 莫老四')).join()
    expect(said).toMatch(/#1 是莫老四自己点的单，请派给别人：派单 1 @人/u)
    expect((await village.answers('村干群', '李秀英', '确认')).join()).not.toMatch(/已派给/u)
  })

  it('is told to the cadres where there is no group of helpers', async () => {
    await village.store.client.room.deleteMany({ where: { kind: { in: ['volunteers', 'members'] } } })
    await village.restart()
    expect(await heardElsewhere('村民群', '莫老四', '点单 水管漏水')).toEqual({
      村干群: expect.stringContaining('新点单 #1'),
    })
  })

  it('is rated in plain words under the question, asked once more where they do not settle it', async () => {
    await heardElsewhere('村民群', '莫老四', '点单 水管漏水')
    await heardElsewhere('志愿者群', '陆大勇', '接单 1')
    const { 村民群: question = '' } = await heardElsewhere('志愿者群', '陆大勇', '完成 1')
    await heardElsewhere('村民群', '莫老四', quoting(question, '也不是不满意'))
    expect(village.said('村民群').at(-1)).toContain('是满意还是不满意')
    await heardElsewhere('村民群', '莫老四', '讲不清')
    expect(village.said('村民群').at(-1)).toContain('是满意还是不满意')
    expect(await heardElsewhere('村民群', '莫老四', '唔满意')).toMatchObject({
      村干群: expect.stringContaining('只评了 2 分'),
    })
  })

  it('given back is no longer theirs who held it, whoever takes it then', async () => {
    await heardElsewhere('村民群', '莫老四', '点单 水管漏水')
    await heardElsewhere('志愿者群', '陆大勇', '接单 1')
    await heardElsewhere('志愿者群', '陆大勇', '退单 1 腰疼')
    await heardElsewhere('党员群', '韦志强', '接单 1')
    expect(await heardElsewhere('志愿者群', '陆大勇', '完成 1')).toEqual({})
    const order = await village.store.client.matter.findFirstOrThrow({
      where: { number: 1 },
      include: { participants: true },
    })
    expect(order.state).toBe('claimed')
    expect(order.participants.filter((one) => one.part === 'holder' && one.active).map((one) => one.name)).toEqual([
      '韦志强',
    ])
  })

  it('that was done poorly is told to the secretary in private where the cadres have no group', async () => {
    await village.store.client.room.deleteMany({ where: { kind: 'cadres' } })
    await village.restart()
    await heardElsewhere('村民群', '莫老四', '点单 水管漏水')
    await heardElsewhere('志愿者群', '陆大勇', '接单 1')
    await heardElsewhere('志愿者群', '陆大勇', '完成 1')
    const heard = await heardElsewhere('村民群', '莫老四', '评单 1 2 还在漏')
    expect(village.said('村民群').at(-1)).toContain('也告诉书记了')
    expect(heard).toMatchObject({ 'DM:王建国': expect.stringContaining('请书记看一看：#1') })
  })

  it('that was done poorly is told to the secretary and to all helpers, once', async () => {
    await heardElsewhere('村民群', '莫老四', '点单 水管漏水')
    for (const score of [2, 1]) {
      await heardElsewhere('志愿者群', '陆大勇', '接单 1')
      expect(await heardElsewhere('志愿者群', '陆大勇', '完成 1')).toEqual({
        村民群: expect.stringContaining('评单 1'),
      })
      const heard = await heardElsewhere('村民群', '莫老四', `评单 1 ${score} 还在漏`)
      if (score === 2) {
        expect(heard).toEqual({
          村干群: expect.stringMatching(/请书记看一看：#1 「水管漏水」只评了 2 分（还在漏）.*陆大勇/u),
          志愿者群: expect.stringContaining('#1 还没办好'),
          党员群: expect.stringContaining('#1 还没办好'),
        })
      } else {
        expect(Object.keys(heard)).not.toContain('村干群')
      }
    }
  })

  it('that its holder gives back is open to all helpers again', async () => {
    await heardElsewhere('村民群', '莫老四', '点单 水管漏水')
    await heardElsewhere('志愿者群', '陆大勇', '接单 1')
    expect(Object.keys(await heardElsewhere('党员群', '韦志强', '接单 1'))).toEqual([])
    await heardElsewhere('志愿者群', '陆大勇', '退单 1 腰疼')
    expect(await heardElsewhere('党员群', '韦志强', '接单 1')).toEqual({
      村民群: expect.stringContaining('#1 由韦志强接单'),
    })
  })

  it('is nobody else’s to give back, to finish or to rate', async () => {
    await heardElsewhere('村民群', '莫老四', '点单 水管漏水')
    await heardElsewhere('志愿者群', '陆大勇', '接单 1')
    const state = async () => (await village.store.client.matter.findFirstOrThrow({ where: { number: 1 } })).state
    for (const said of ['退单 1 我来', '完成 1']) await heardElsewhere('党员群', '韦志强', said)
    expect(await state()).toBe('claimed')
    await heardElsewhere('志愿者群', '陆大勇', '完成 1')
    await heardElsewhere('村民群', '张三', '评单 1 5')
    await heardElsewhere('村民群', '陆大勇', '评单 1 5')
    expect(await state()).toBe('done')
  })
})
