import { describe, expect, it } from 'vitest'
import { ADMISSION_RULES, setOutBy } from '../../commands/admission/roster-list.ts'
import { importReport } from '../../src/roster/index.ts'
import type { Store } from '../../src/store/index.ts'
import { PROVIDERS } from '../support/databases.ts'
import { checkSheets, importSheets, listed } from '../support/roster.ts'
import { demo, eachWithStore, NOW, random, sheetsOf, type Texts } from './support.ts'

const withList = async (...rows: string[][]) => ({ ...(await demo()), 准入清单: [['事项', '类别', '依据'], ...rows] })
const wrong = (texts: Texts) =>
  checkSheets(sheetsOf(texts)).problems.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`)

describe('what a township may ask of its villages, as people write it', () => {
  it.each([
    [['防汛巡查', '应急', '突发事件应对法'], { title: '防汛巡查', category: '应急', source: '突发事件应对法' }],
    [[' 防汛 巡查 ', '', ''], { category: '其他', source: '' }],
    [['低保、临时救助核查', '民生', '无'], { title: '低保、临时救助核查', source: '' }],
  ])('%j', async (cells, item) => {
    const { roster, problems } = checkSheets(sheetsOf(await withList(cells as string[])))
    expect(problems).toEqual([])
    expect(listed(roster, 'admissions')[0]).toMatchObject(item)
  })

  it.each([
    [['', '应急', ''], 'admissions 2 事项 blank'],
    [['防', '应急', ''], 'admissions 2 事项 badTitle'],
    [['防汛'.repeat(11), '应急', ''], 'admissions 2 事项 badTitle'],
    [['防汛巡查', '应急'.repeat(5), ''], 'admissions 2 类别 tooLong'],
    [['防汛巡查', '应急', '法'.repeat(61)], 'admissions 2 依据 tooLong'],
  ])('%j is refused', async (cells, problem) => {
    expect(wrong(await withList(cells as string[]))).toEqual([problem])
  })

  it('names nothing twice, and no more than people look through', async () => {
    expect(wrong(await withList(['防汛巡查', '', ''], ['防汛 巡查', '', '']))).toEqual(['admissions 3 事项 sameItem'])
    const many = Array.from({ length: ADMISSION_RULES.most + 1 }, (_, at) => [`事项${at}`, '', ''])
    expect(wrong(await withList(...many))).toEqual([`admissions ${ADMISSION_RULES.most + 2} 事项 tooMany`])
  })
})

describe.each(PROVIDERS)('准入清单 in %s', (provider) => {
  let store: Store
  eachWithStore(provider, (fresh) => {
    store = fresh
  })
  const run = (texts: Texts) => importSheets(store, sheetsOf(texts), { now: NOW, random })
  const kept = async () => {
    const township = await store.client.org.findFirstOrThrow({ where: { name: '红水镇党委' } })
    return store.transaction((tx) => setOutBy(tx, township.id))
  }

  it('is kept, imported again without a change, and left alone by a roster without it', async () => {
    await run(await demo())
    expect(await kept()).toEqual([])
    const row = ['防汛巡查', '应急', '突发事件应对法']
    expect(importReport(await run(await withList(row))).join('\n')).toContain('准入清单：改 1')
    expect(await run(await withList(row))).toMatchObject({ kind: 'imported', changed: false })
    await run(await demo())
    expect(await kept()).toEqual([{ title: '防汛巡查', category: '应急', source: '突发事件应对法' }])
  })
})
