import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

/** 协商: what the story in test/cases/transcripts/deliberation.txt does not tell. */
let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})

const say = async (who: string, text: string, room = '村民群') => (await village.answers(room, who, text)).join('\n')
const at = async (day: string) => {
  await village.setClock?.(new Date(`${day}T02:00:00Z`))
  await village.settle()
}

describe('what was raised', () => {
  it('is talked over and done by those who run it alone', async () => {
    await say('张三', '说事 下雨天上屯路滑')
    expect(await say('韦志强', '议 1 先铺石子', '党员群')).not.toContain('议定')
    await say('覃小芳', '议 1 先铺石子', '村干群')
    expect(await say('韦志强', '办 1 @黄美兰 月底', '党员群')).not.toContain('派下去')
    expect(await say('张三', '公布 1')).not.toContain('预览')
  })

  it('is made public only once it was talked over', async () => {
    await say('张三', '说事 下雨天上屯路滑')
    expect(await say('李秀英', '公布 1', '村干群')).toContain('还没有议')
  })

  it('says nothing private of a household, whatever was settled and done', async () => {
    await say('张三', '说事 下雨天上屯路滑')
    expect(await say('覃小芳', '议 1 先修低保户莫老四家门口', '村干群')).toContain('别写是哪一户')
    await say('覃小芳', '议 1 先铺石子', '村干群')
    expect(await say('覃小芳', '完成 1 低保户莫老四家门口铺好了', '村干群')).toContain('别写是哪一户')
    expect(await say('张三', '查 1')).not.toContain('低保')
  })

  it('waits for all of its tasks', async () => {
    await say('张三', '说事 下雨天上屯路滑')
    await say('覃小芳', '议 1 先铺石子', '村干群')
    await say('覃小芳', '办 1 @韦志强 月底', '村干群')
    await say('覃小芳', '办 1 @黄美兰 月底 挖水沟', '村干群')
    await say('韦志强', '完成 2', '党员群')
    expect(village.said('村民群').join()).not.toContain('满意')
    await say('黄美兰', '完成 3', '党员群')
    expect(village.said('村民群').at(-1)).toMatch(/#1 [\s\S]*办好了[\s\S]*满意/u)
  })

  it('is talked over again only once, and is its raiser’s to rate', async () => {
    await say('张三', '说事 下雨天上屯路滑')
    for (const round of [1, 2]) {
      await say('覃小芳', '议 1 先铺石子', '村干群')
      await say('覃小芳', '完成 1', '村干群')
      expect(await say('莫老四', '评单 1 1')).not.toMatch(/再议|1 分/u)
      expect(await say('张三', '评单 1 1')).toContain(round === 1 ? '再议' : '1 分')
    }
  })

  it('is 未评价 where nobody said how it was, never satisfied', async () => {
    await say('张三', '说事 下雨天上屯路滑')
    await say('覃小芳', '议 1 先铺石子', '村干群')
    await say('覃小芳', '完成 1', '村干群')
    await at('2026-11-26')
    expect(village.said('村民群').at(-1)).toContain('评单 1 5')
    await at('2026-12-01')
    expect(await say('莫老四', '查 1')).toContain('未评价')
  })

  it('is called to the secretary’s mind once, after fifteen days', async () => {
    await say('张三', '说事 下雨天上屯路滑')
    await at('2026-12-08')
    expect(village.said('村干群').join()).toContain('放了 15 天')
    const before = village.said('村干群').filter((text) => text.includes('放了 15 天')).length
    await at('2026-12-22')
    expect(village.said('村干群').filter((text) => text.includes('放了 15 天'))).toHaveLength(before)
  })

  it('tells in the list of nobody who raised it', async () => {
    expect(await say('张三', '议题')).toContain('没有等着议的事')
    await say('张三', '说事 祠堂漏雨好几年了', 'DM:张三')
    for (let one = 1; one <= 6; one++) await say('莫老四', `说事 第${one}段水渠堵了`)
    const list = await say('莫老四', '议题')
    expect(list).toMatch(/下次要议 7 件[\s\S]*#1 祠堂漏雨[\s\S]*还有 2 件/u)
    expect(list).not.toContain('张三')
  })
})
