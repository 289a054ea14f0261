import { describe, expect, it } from 'vitest'
import { DEFAULT_LIST } from '../../src/domain/default-disclosures.ts'
import { importReport } from '../../src/roster/index.ts'
import type { Store } from '../../src/store/index.ts'
import { PROVIDERS } from '../support/databases.ts'
import { checkSheets, importSheets, templateWorkbook } from '../support/roster.ts'
import { demo, eachWithStore, everything, NOW, random, sheetsOf, type Texts } from './support.ts'

const LATER = new Date('2026-12-03T09:00:00+08:00')
const HEADERS = ['事项', '类别', '周期', '日期', '责任人']
const withList = async (...rows: string[][]) => ({ ...(await demo()), 公开清单: [HEADERS, ...rows] })

describe('a rhythm as people write it', () => {
  it.each([
    ['每月', '', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=10'],
    ['每月', '5号', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=5'],
    ['按月', '月底', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['每季度', '１５日', 'RRULE:FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=15'],
    ['每季', '首月10日', 'RRULE:FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10'],
    ['半年', '', 'RRULE:FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=10'],
    ['一年', '', 'RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31'],
    ['每年', '12月底', 'RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'],
    ['每年', '3-31', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31'],
    ['事后 10 天内', '', 'EVENT:10'],
    ['7个工作日内', '', 'EVENT:7'],
  ])('%s %s', async (rhythm, day, cadence) => {
    const { roster, problems } = checkSheets(sheetsOf(await withList(['财务收支', '财务公开', rhythm, day, ''])))
    expect(problems).toEqual([])
    expect(roster?.disclosures).toEqual([{ title: '财务收支', category: '财务', cadence, owner: null }])
  })

  it('the template holds the usual list, readable again', async () => {
    const sheet = (await templateWorkbook()).getWorksheet('公开清单')
    const rows: string[][] = []
    sheet?.eachRow((row) => rows.push(HEADERS.map((_, at) => row.getCell(at + 1).text)))
    const { roster } = checkSheets(sheetsOf({ ...(await demo()), 公开清单: rows }))
    expect(roster?.disclosures.map(({ owner: _, ...item }) => item)).toEqual(
      DEFAULT_LIST.map(({ title, category, cadence }) => ({ title, category, cadence })),
    )
  })
})

describe.each(PROVIDERS)('the 公开清单 in %s', (provider) => {
  let store: Store
  eachWithStore(provider, (fresh) => {
    store = fresh
  })
  const run = (texts: Texts, prune = false, now = LATER) => importSheets(store, sheetsOf(texts), { now, random, prune })

  /** What a village's list says, as `item category owner due`. */
  async function listed(village = '青山村党支部'): Promise<readonly string[]> {
    const org = await store.client.org.findFirstOrThrow({ where: { name: village } })
    const rows = await store.client.duty.findMany({
      where: { kind: 'disclosure', orgId: org.id, endedAt: null },
      include: { owner: true },
      orderBy: { title: 'asc' },
    })
    return rows.map(({ title, details, owner, dueDay }) => {
      return `${title} ${(details as { category: string }).category} ${owner.name} ${dueDay}`
    })
  }

  it('is the usual one unless the roster has its own; then changes with the roster, and the rest goes with --prune', async () => {
    await run(await demo(), false, NOW)
    expect(await listed()).toHaveLength(18)
    expect(await listed()).toContain('财务收支 财务 王建国 9999-12-31')
    expect(await listed('龙坪村党支部')).toContain('财务收支 财务 罗文 9999-12-31')
    expect(await listed('红水镇党委'), 'a township has no village’s list').toEqual([])

    const own = await withList(['财务收支', '财务', '每月', '', '李秀英'], ['鱼塘租金', '财务', '每年', '12月31日', ''])
    const report = importReport(await run(own))
    expect(report[1]).toBe('  公开清单：新增 2，更新 1')
    expect(await listed()).toHaveLength(19)
    expect(await listed()).toContain('财务收支 财务 李秀英 2026-12-10')
    expect(await listed()).toContain('鱼塘租金 财务 王建国 2026-12-31')
    expect(await run(own)).toMatchObject({ changed: false })

    // Without the sheet nothing is changed back.
    expect(await run(await demo())).toMatchObject({ changed: false })
    expect(await run(await demo(), true)).toMatchObject({ changed: false })

    expect(importReport(await run(own, true))[1]).toBe('  公开清单：不再列入 35')
    expect(await listed()).toEqual(['财务收支 财务 李秀英 2026-12-10', '鱼塘租金 财务 王建国 2026-12-31'])
    expect(await run(own, true)).toMatchObject({ changed: false })
  })

  it('begins with what the roster names, in the usual rhythm too', async () => {
    await run(await demo(), false, NOW)
    await run(await withList(['财务收支', '财务', '每季度', '10日', '']))
    expect(await listed()).toContain('财务收支 财务 王建国 2027-01-10')
    expect(await listed()).toContain('党费收缴 党务 王建国 9999-12-31')
  })

  it('keeps its windows when it is imported again', async () => {
    await run(await demo(), false, NOW)
    await store.client.duty.updateMany({ where: { title: '财务收支' }, data: { dueDay: '2027-04-10', nudgeStep: 1 } })
    const before = await everything(store)
    await run(await withList(['财务收支', '村务', '每季度', '10日', '']))
    const after = await everything(store)
    for (const row of after.disclosures.filter((one) => one.title === '财务收支')) {
      expect(row).toMatchObject({ dueDay: '2027-04-10', nudgeStep: 1, source: 'roster', details: { category: '村务' } })
    }
    expect(after.disclosures.length).toBe(before.disclosures.length)
  })

  it('goes to who answers now when its owner is gone, or asked to be forgotten', async () => {
    await run(await demo(), false, NOW)
    const texts = await demo()
    texts.人员 = texts.人员!.filter(([name]) => name !== '王建国')
    await run(texts, true)
    expect(await listed()).toHaveLength(18)
    expect((await listed()).every((line) => line.includes('李秀英'))).toBe(true)
    const { id } = await store.client.person.findFirstOrThrow({ where: { name: '李秀英' } })
    await store.transaction((tx) => tx.people.erase(id, LATER))
    expect(await listed()).toEqual([])
    await run(await demo())
    expect(await listed()).toHaveLength(18)
    expect((await listed()).every((line) => line.includes('王建国'))).toBe(true)
    expect(await run(await demo(), true)).toMatchObject({ changed: false })
  })

  it('is not for a village without anybody to answer for it', async () => {
    const texts = await demo()
    texts.人员 = texts.人员!.filter(([name]) => name !== '罗文')
    await run(texts, false, NOW)
    expect(await listed('龙坪村党支部')).toEqual([])
  })
})
