import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POWER_RULES, stepsIn, stepsText, termIn, termText } from '../../commands/power-list/powers.ts'
import { importReport } from '../../src/roster/index.ts'
import { refusalReport } from '../../src/roster/report.ts'
import type { Store } from '../../src/store/index.ts'
import { PROVIDERS } from '../support/databases.ts'
import { checkSheets, importSheets, listed } from '../support/roster.ts'
import { demo, eachWithStore, NOW, random, sheetsOf, type Texts } from './support.ts'

const COLUMNS = ['事项', '类别', '经办', '材料', '步骤', '天数', '公示', '依据', '监督人', '也叫', '村']
const STEPS = '申请→小组讨论（5天）→镇里审批'
const USUAL: Readonly<Record<string, string>> = {
  ...{ 事项: '宅基地审批', 类别: '审批', 经办: '村文书', 材料: '申请表', 步骤: STEPS, 天数: '45天' },
  ...{ 公示: '本组 7 天', 依据: '土地管理法第六十二条', 监督人: '', 也叫: '盖房子;起屋', 村: '' },
}
const row = (other: Readonly<Record<string, string>>): string[] =>
  COLUMNS.map((column) => ({ ...USUAL, ...other })[column] ?? '')
const withList = async (...rows: Readonly<Record<string, string>>[]) => ({
  ...(await demo()),
  权力清单: [COLUMNS, ...rows.map(row)],
})
const wrong = (texts: Texts) =>
  checkSheets(sheetsOf(texts)).problems.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`)

describe('权力清单, as people write it', () => {
  it('is read with its steps, its days and what people call it', async () => {
    const { roster, problems } = checkSheets(sheetsOf(await withList({})))
    expect(problems).toEqual([])
    expect(listed(roster, 'powers')).toEqual([
      {
        ...{ title: '宅基地审批', also: ['盖房子', '起屋'], category: '审批', handler: '村文书', needs: '申请表' },
        steps: [
          { does: '申请', takes: null },
          { does: '小组讨论', takes: { count: 5, working: false } },
          { does: '镇里审批', takes: null },
        ],
        ...{ takes: { count: 45, working: false }, publicity: '本组 7 天', basis: '土地管理法第六十二条', watcher: '' },
      },
    ])
  })

  it.each([
    [{ 天数: '30个工作日' }, { takes: { count: 30, working: true } }],
    [{ 天数: '20日内' }, { takes: { count: 20, working: false } }],
    [{ 天数: '' }, { takes: null }],
    [{ 类别: '' }, { category: '其他' }],
    [{ 监督人: '村务监督委员会' }, { watcher: '' }],
    [{ 监督人: '王建国' }, { watcher: '王建国' }],
    [{ 步骤: '1.申请 2.讨论 3.审批' }, { steps: ['申请', '讨论', '审批'].map((does) => ({ does, takes: null })) }],
    [{ 步骤: '申请；审批' }, { steps: ['申请', '审批'].map((does) => ({ does, takes: null })) }],
    [{ 步骤: '申请->审批（3个工作日）' }, { steps: [{ does: '申请' }, { takes: { count: 3, working: true } }] }],
  ])('%j', async (cells, power) => {
    const { roster, problems } = checkSheets(sheetsOf(await withList(cells)))
    expect(problems).toEqual([])
    expect(listed(roster, 'powers')[0]).toMatchObject(power)
  })

  it.each([
    [{ 事项: '' }, 'powers 2 事项 blank'],
    [{ 事项: '办' }, 'powers 2 事项 badTitle'],
    [{ 经办: '' }, 'powers 2 经办 blank'],
    [{ 步骤: '' }, 'powers 2 步骤 blank'],
    [{ 步骤: Array.from({ length: 13 }, (_, at) => `第${at}关`).join('→') }, 'powers 2 步骤 tooManySteps'],
    [{ 天数: '很快' }, 'powers 2 天数 badDuration'],
    [{ 天数: '0' }, 'powers 2 天数 badDuration'],
    [{ 依据: '' }, 'powers 2 依据 blank'],
    [{ 材料: '表'.repeat(201) }, 'powers 2 材料 tooLong'],
    [{ 监督人: '王建果' }, 'powers 2 监督人 unknownPerson'],
    [{ 村: '白云村' }, 'powers 2 村 unknownOrg'],
  ])('%j is refused', async (cells, problem) => {
    expect(wrong(await withList(cells))).toEqual([problem])
  })

  it('says in one line where it is wrong and what to write', async () => {
    const { problems } = checkSheets(sheetsOf(await withList({ 天数: '很快', 监督人: '王建果' })))
    expect(refusalReport(problems)).toEqual([
      '名册有 2 处要改，什么也没有导入：',
      '  “权力清单”第 2 行 天数：“很快”不是天数。请写 20天 或 30个工作日；没有规定就留空',
      '  “权力清单”第 2 行 监督人：“人员”表里没有“王建果”。是不是“王建国”？请先把监督人写进“人员”表；不填就是村里的监督员',
    ])
  })

  it('names nothing twice, and no more than people look through', async () => {
    expect(wrong(await withList({}, { 事项: '宅基地 审批', 村: '青山村' }))).toEqual(['powers 3 事项 sameItem'])
    const many = Array.from({ length: POWER_RULES.most + 1 }, (_, at) => ({ 事项: `事项${at}` }))
    expect(wrong(await withList(...many))).toEqual([`powers ${POWER_RULES.most + 2} 事项 tooMany`])
  })
})

describe('steps and days', () => {
  it('are read again as they are written', () => {
    const term = fc.record({ count: fc.integer({ min: 1, max: POWER_RULES.mostDays }), working: fc.boolean() })
    const does = fc.stringMatching(/^[申请讨论公示审批报镇里村小组]{1,12}$/u)
    const step = fc.record({ does, takes: fc.option(term) })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: POWER_RULES.mostSteps }), (steps) => {
        expect(stepsIn(stepsText(steps))).toEqual(steps)
      }),
    )
    fc.assert(
      fc.property(term, (one) => {
        expect(termIn(termText(one))).toEqual(one)
      }),
    )
  })
})

describe.each(PROVIDERS)('权力清单 in %s', (provider) => {
  let store: Store
  eachWithStore(provider, (fresh) => {
    store = fresh
  })
  const run = (texts: Texts) => importSheets(store, sheetsOf(texts), { now: NOW, random })
  const kept = async () => {
    const village = await store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
    return store.transaction((tx) => tx.settings.get(`powers ${village.id}`))
  }

  it('is kept, imported again without a change, and left alone by a roster without it', async () => {
    await run(await demo())
    expect(await kept()).toBeNull()
    expect(importReport(await run(await withList({}))).join('\n')).toContain('权力清单：改 2')
    expect(await run(await withList({}))).toMatchObject({ kind: 'imported', changed: false })
    expect(await run(await demo())).toMatchObject({ kind: 'imported', changed: false })
    expect(await kept()).toMatchObject([{ title: '宅基地审批', steps: [{ does: '申请' }, {}, {}] }])
    await run(await withList({ 天数: '30天' }))
    expect(await kept()).toMatchObject([{ takes: { count: 30 } }])
  })
})
