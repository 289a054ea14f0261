import { describe, expect, it } from 'vitest'
import { importReport } from '../../src/roster/index.ts'
import type { Store } from '../../src/store/index.ts'
import { PROVIDERS } from '../support/databases.ts'
import { checkSheets, importSheets, templateWorkbook } from '../support/roster.ts'
import { demo, eachWithStore, NOW, random, sheetsOf, type Texts } from './support.ts'

/** The demo village with who speaks for these households. */
async function naming(who: Readonly<Record<string, string>>, header = '户代表'): Promise<Record<string, string[][]>> {
  const texts = await demo()
  const [headers = [], ...rows] = texts.户 ?? []
  return { ...texts, 户: [[...headers, header], ...rows.map((row) => [...row, who[row[0] ?? ''] ?? ''])] }
}

describe('the column 户代表', () => {
  it('is in the template, and an empty one says nothing', async () => {
    const headers = (await templateWorkbook()).getWorksheet('户')?.getRow(1).values as string[]
    expect(headers).toContain('户代表')
    expect(checkSheets(sheetsOf(await naming({}))).roster?.households[0]?.delegate).toBeUndefined()
  })

  it.each([
    [{ '01-02': '没有的人' }, 'unknownDelegate'],
    [{ '01-02': '罗文' }, 'delegateOutside'],
    [{ '01-02': '韦志强', '01-03': '韦志强' }, 'sameDelegate'],
  ])('%j is a problem, said with its cell and its remedy', async (who, code) => {
    const { roster, problems } = checkSheets(sheetsOf(await naming(who)))
    expect(roster).toBeNull()
    expect(problems).toMatchObject([{ sheet: 'households', column: '户代表', code }])
    expect(problems[0]?.fix).toMatch(/户主|换一个/u)
  })

  it('tells namesakes of the village apart, and of those elsewhere knows nothing', async () => {
    const texts = await naming({ '01-02': '张三' })
    const people = [...(texts.人员 ?? []), ['张三', '那良屯党小组', '村民', '']]
    expect(checkSheets(sheetsOf({ ...texts, 人员: people })).problems).toMatchObject([{ code: 'twoLiaisons' }])
    const told = await naming({ '01-02': '张三@那良屯党小组' })
    expect(checkSheets(sheetsOf({ ...told, 人员: people })).problems).toEqual([])
    const away = [...(texts.人员 ?? []), ['张三', '龙坪村党支部', '村民', '']]
    expect(checkSheets(sheetsOf({ ...texts, 人员: away })).problems).toEqual([])
  })
})

describe.each(PROVIDERS)('户代表 of a roster in %s', (provider) => {
  let store: Store
  eachWithStore(provider, (fresh) => {
    store = fresh
  })
  const run = (texts: Texts) => importSheets(store, sheetsOf(texts), { now: NOW, random })
  const speaking = async () => {
    const rows = await store.client.delegate.findMany({ select: { household: true, person: true } })
    return rows.map(({ household, person }) => `${household.number} ${person.name}`).toSorted()
  }

  it('is imported once, changed with how that is undone, and kept where nothing is said', async () => {
    await run(await naming({ '01-02': '韦志强', '01-03': '黄美兰' }))
    expect(await speaking()).toEqual(['01-02 韦志强', '01-03 黄美兰'])
    expect(await run(await naming({ '01-02': '韦志强', '01-03': '黄美兰' }))).toMatchObject({ changed: false })
    const changed = await run(await naming({ '01-02': '蓝春燕', '01-03': '韦家富' }))
    expect(await speaking()).toEqual(['01-02 蓝春燕'])
    const report = importReport(changed).join('\n')
    expect(report).toContain('户代表：改 2')
    expect(report).toContain('01-02 以后由蓝春燕表态（原来是韦志强）。要改回去发：户代表 01-02 韦志强')
    expect(report).toContain('01-03 以后由户主韦家富表态（原来是黄美兰）。要改回去发：户代表 01-03 黄美兰')
    expect(await run(await naming({}))).toMatchObject({ changed: false })
    expect(await run(await demo())).toMatchObject({ changed: false })
    expect(await speaking()).toEqual(['01-02 蓝春燕'])
  })

  it('may pass from one household to another', async () => {
    await run(await naming({ '01-02': '韦志强' }))
    await run(await naming({ '01-02': '莫老四', '01-03': '韦志强' }, '户代表姓名'))
    expect(await speaking()).toEqual(['01-03 韦志强'])
  })
})
