import { describe, expect, it } from 'vitest'
import { monthOf } from '../../src/ledger/index.ts'
import { exporter, recordsIn, sheetsIn, workbook } from '../ledger/support.ts'
import { demo, random, sheetsOf } from '../roster/support.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { importSheets } from '../support/roster.ts'

let village: InProcess
const { say } = eachInFreshVillage((fresh) => {
  village = fresh
})

const direct = (who: string, text: string) => say(`DM:${who}`, who, text)
const at = async (moment: string) => {
  await village.setClock?.(new Date(`${moment}+08:00`))
  await village.settle()
}
const numberIn = (text: string) => /#(\d+)/u.exec(text)?.[1] ?? ''
const DECEMBER = monthOf('2026-12')
if (!DECEMBER) throw new Error('no month')

/** Points of two, who have them: 5 for 莫老四 of 01-02, 9 for 韦志强, whose household nobody knows. */
async function given(): Promise<void> {
  await say('村干群', '王建国', '开积分')
  await say('村干群', '王建国', '确认')
  await say('村干群', '王建国', '积分池 每季100元')
  for (const [who, what] of [
    ['韦志强', '教老人用手机'],
    ['韦志强', '清沟半天'],
    ['莫老四', '清沟半天'],
  ] as const) {
    await say('村干群', '李秀英', `同意 ${numberIn(await direct(who, `申报 ${what}`))}`)
  }
  await at('2026-12-01T09:00')
}

describe('the books of points', () => {
  it('tell in the order of the roster, whoever has more', async () => {
    await given()
    const shown = await direct('张三', '积分公示')
    expect(shown).toMatch(/01-02 莫老四：清沟半天 5\n\s*韦志强：/u)
    for (const line of village.rooms().flatMap((room) => village.said(room)))
      expect(line).not.toMatch(/第一|最多的|排名|榜/u)
  })

  it('are a ledger in which every entry has two sides, and add up', async () => {
    await given()
    await at('2026-12-06T09:01')
    await direct('莫老四', '兑换 洗衣液')
    const sheets = sheetsIn(await workbook(village.store, '积分', await exporter(village.store, '王建国'), DECEMBER))
    expect(Object.keys(sheets)).toEqual(['积分项目', '积分奖品', '积分申报', '积分明细', '积分兑换'])
    const entries = recordsIn(sheets.积分明细)
    expect(entries).toContainEqual(
      expect.objectContaining({ 从哪里: '村里发放', 到哪里: '莫老四 公示中', 多少: '5', 因为什么: '清沟半天' }),
    )
    expect(entries).toContainEqual(
      expect.objectContaining({ 从哪里: '莫老四 公示中', 到哪里: '莫老四 可用', 多少: '5' }),
    )
    expect(entries).toContainEqual(expect.objectContaining({ 从哪里: '莫老四 可用', 到哪里: '已兑换', 多少: '5' }))
    expect(entries.every((one) => one.从哪里 !== '' && one.到哪里 !== '')).toBe(true)
    expect(recordsIn(sheets.积分兑换)).toEqual([
      expect.objectContaining({ 换的人: '莫老四', 奖品: '洗衣液', 积分: '5', 状态: '等着领' }),
    ])
  })

  it('hand the two lists out as the roster reads them again', async () => {
    await given()
    await at('2026-12-06T09:01')
    const again = async () => {
      const sheets = sheetsIn(await workbook(village.store, '积分', await exporter(village.store, '王建国'), DECEMBER))
      const texts = { ...(await demo()), 积分项目: sheets.积分项目 ?? [], 积分奖品: sheets.积分奖品 ?? [] }
      return importSheets(village.store, sheetsOf(texts), { now: village.now(), random })
    }
    expect(await again()).toMatchObject({ kind: 'imported', changed: false })
    await direct('莫老四', '兑换 洗衣液')
    const before = await village.store.client.purse.findMany({ orderBy: { name: 'asc' } })
    expect(await again()).toMatchObject({ kind: 'imported' })
    expect(await village.store.client.purse.findMany({ orderBy: { name: 'asc' } })).toEqual(before)
  })

  it('forget who it was, and still add up', async () => {
    await given()
    await at('2026-12-06T09:01')
    await direct('莫老四', '兑换 洗衣液')
    await direct('莫老四', '删除我的信息')
    await direct('莫老四', '确认')
    await at('2026-12-07T09:00')
    const { client } = village.store
    const sum = (await client.purse.findMany()).reduce((all, { holds }) => all + holds, 0)
    expect(sum).toBe(0)
    // What was set aside for them is there again for others.
    expect(await client.purse.findFirst({ where: { name: 'stock 洗衣液' } })).toMatchObject({ holds: 2 })
    const kept = JSON.stringify([
      await client.transfer.findMany(),
      await client.purse.findMany(),
      await client.matter.findMany({ where: { kind: { startsWith: 'points' } } }),
    ])
    expect(kept).not.toContain('莫老四')
    const sheets = sheetsIn(await workbook(village.store, '积分', await exporter(village.store, '王建国'), DECEMBER))
    expect(JSON.stringify(sheets)).not.toContain('莫老四')
    expect(recordsIn(sheets.积分明细)).toContainEqual(expect.objectContaining({ 到哪里: '村民 可用', 多少: '5' }))
  })

  it('are nobody’s but the village office’s to read', async () => {
    await given()
    await expect(workbook(village.store, '积分', await exporter(village.store, '韦志强'), DECEMBER)).rejects.toThrow()
  })
})
