import { describe, expect, it } from 'vitest'
import { meritsOf } from '../../commands/merit-points/merits.ts'
import { importReport } from '../../src/roster/index.ts'
import { refusalReport } from '../../src/roster/report.ts'
import type { Store } from '../../src/store/index.ts'
import { PROVIDERS } from '../support/databases.ts'
import { checkSheets, importSheets, listed } from '../support/roster.ts'
import { demo, eachWithStore, NOW, random, sheetsOf, type Texts } from './support.ts'

const ITEMS = ['项目', '分值', '怎么来', '每季上限', '村规', '村']
const REWARDS = ['奖品', '积分', '库存', '价钱', '村']
const withItems = async (...rows: string[][]) => ({ ...(await demo()), 积分项目: [ITEMS, ...rows] })
const withRewards = async (...rows: string[][]) => ({ ...(await demo()), 积分奖品: [REWARDS, ...rows] })

const wrong = (texts: Texts) =>
  checkSheets(sheetsOf(texts)).problems.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`)

describe('what earns points, as people write it', () => {
  it.each([
    [['清沟半天', '5', '申报', '20', '', ''], { points: 5, fact: 'said', mostAQuarter: 20 }],
    [['清沟半天', '５分', '', '', '', ''], { points: 5, fact: 'said', mostAQuarter: null }],
    [['帮人办好事', '3', '点单办好', '无', '', ''], { points: 3, fact: 'helped', mostAQuarter: null }],
    [['志愿服务', '2', '志愿时长', '', '', '青山村'], { fact: 'hours' }],
    [['乱倒垃圾', '-2', '申报', '', '村规民约第六条', ''], { points: -2, rule: '村规民约第六条' }],
  ])('%j', async (cells, item) => {
    const { roster, problems } = checkSheets(sheetsOf(await withItems(cells as string[])))
    expect(problems).toEqual([])
    expect(listed(roster, 'merits')[0]).toMatchObject(item)
  })

  it.each([
    [['', '5', '', '', '', ''], 'merits 2 项目 blank'],
    [['清', '5', '', '', '', ''], 'merits 2 项目 badTitle'],
    [['清沟', '', '', '', '', ''], 'merits 2 分值 badPoints'],
    [['清沟', '0', '', '', '', ''], 'merits 2 分值 badPoints'],
    [['清沟', '1.5', '', '', '', ''], 'merits 2 分值 badPoints'],
    [['清沟', '5000', '', '', '', ''], 'merits 2 分值 badPoints'],
    [['清沟', '5', '看心情', '', '', ''], 'merits 2 怎么来 unknownFact'],
    [['清沟', '5', '签到', '', '', ''], 'merits 2 怎么来 forbidden'],
    [['清沟', '5', '', '多', '', ''], 'merits 2 每季上限 badPoints'],
    [['清沟', '5', '', '', '', '白云村'], 'merits 2 村 unknownOrg'],
    [['每天签到', '1', '', '', '', ''], 'merits 2 项目 forbidden'],
    [['抢单最快', '1', '', '', '', ''], 'merits 2 项目 forbidden'],
    [['上传照片', '1', '', '', '', ''], 'merits 2 项目 forbidden'],
    [['转发点赞', '1', '', '', '', ''], 'merits 2 项目 forbidden'],
    [['排名前三', '1', '', '', '', ''], 'merits 2 项目 forbidden'],
    // Nothing is taken unless the village's own rules say so, and then not by itself.
    [['乱倒垃圾', '-2', '申报', '', '', ''], 'merits 2 分值 takesPoints'],
    [['不接单', '-2', '点单办好', '', '村规民约第六条', ''], 'merits 2 怎么来 takesBySelf'],
  ])('%j is refused', async (cells, problem) => {
    expect(wrong(await withItems(cells as string[]))).toEqual([problem])
  })

  it.each([
    [['', '20', '3', '', ''], 'rewards 2 奖品 blank'],
    [['洗衣液', '', '3', '', ''], 'rewards 2 积分 badPoints'],
    [['洗衣液', '20', '几瓶', '', ''], 'rewards 2 库存 badStock'],
    [['洗衣液', '20', '3', '很便宜', ''], 'rewards 2 价钱 badCost'],
    [['低保加分', '20', '3', '', ''], 'rewards 2 奖品 forbidden'],
    [['优先补助', '20', '3', '', ''], 'rewards 2 奖品 forbidden'],
  ])('as a reward, %j is refused', async (cells, problem) => {
    expect(wrong(await withRewards(cells as string[]))).toEqual([problem])
  })

  it('are twelve at most, and whoever wrote more is told where', async () => {
    const rows = Array.from({ length: 13 }, (_, at) => [`好事${at + 1}`, '1', '', '', '', ''])
    expect(wrong(await withItems(...rows.slice(0, 12)))).toEqual([])
    const { problems } = checkSheets(sheetsOf(await withItems(...rows)))
    expect(refusalReport(problems).join('\n')).toContain(
      '“积分项目”第 14 行 项目：超过 12 项了。一个村最多 12 项，请合并或删去这一行',
    )
    const rewards = Array.from({ length: 13 }, (_, at) => [`奖品${at + 1}`, '1', '1', '', ''])
    expect(wrong(await withRewards(...rewards))).toEqual(['rewards 14 奖品 tooMany'])
  })

  it('is written once', async () => {
    const rows = [
      ['清沟', '5', '', '', '', ''],
      ['清 沟', '3', '', '', '', '青山村党支部'],
    ]
    expect(wrong(await withItems(...rows))).toEqual(['merits 3 项目 sameItem'])
  })
})

describe.each(PROVIDERS)('the two lists in %s', (provider) => {
  let store: Store
  eachWithStore(provider, (fresh) => {
    store = fresh
  })
  const run = (texts: Texts) => importSheets(store, sheetsOf(texts), { now: NOW, random })
  const held = async () => (await store.client.purse.findMany({ where: { name: { startsWith: 'stock ' } } }))[0]?.holds
  const both = async (stock: string) => ({
    ...(await withItems(['清沟半天', '5', '申报', '20', '', '青山村'])),
    积分奖品: [REWARDS, ['洗衣液', '20', stock, '12.5', '青山村党支部']],
  })

  it('are kept, imported again without a change, and left alone by a roster without them', async () => {
    const first = await run(await both('30'))
    expect(importReport(first).join('\n')).toContain('积分项目和奖品：改 1')
    expect(await held()).toBe(30)
    expect(await run(await both('30'))).toMatchObject({ kind: 'imported', changed: false })
    expect(await run(await demo())).toMatchObject({ kind: 'imported', changed: false })
    const village = await store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
    const lists = await store.transaction((tx) => meritsOf(tx, village.id))
    expect(lists.items).toEqual([{ title: '清沟半天', points: 5, fact: 'said', mostAQuarter: 20, rule: '' }])
    expect(lists.rewards).toEqual([{ title: '洗衣液', points: 20, stock: 30, cost: 1_250 }])
  })

  it('a stock that was counted again is what there is, with an entry for the difference', async () => {
    await run(await both('30'))
    await run(await both('18'))
    expect(await held()).toBe(18)
    const entries = await store.client.transfer.findMany({ orderBy: { id: 'asc' } })
    expect(entries.map(({ from, to, amount }) => [from, to, amount])).toEqual([
      ['supply', 'stock 洗衣液', 30],
      ['stock 洗衣液', 'supply', 12],
    ])
  })
})
