import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { importRoster, templateFile, templateWorkbook } from '../support/roster.ts'
import { DEMO, demo, NOW, open, random, temporaryFolder } from './support.ts'

/** The template as people get it, opened again. */
async function opened(): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(Buffer.from(await templateFile()) as never)
  return book
}

describe('the template', () => {
  it('has the sheets with their headers, and one that explains them', async () => {
    const book = await opened()
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      '组织',
      '人员',
      '户',
      '联系户',
      '公开清单',
      '准入清单',
      '权力清单',
      '积分项目',
      '积分奖品',
      '说明',
    ])
    const headers = book.worksheets.slice(0, 9).map((sheet) => (sheet.getRow(1).values as string[]).slice(1).join(' '))
    expect(headers).toEqual([
      '名称 类型 上级',
      '姓名 组织 角色 电话',
      '户号 户主 组织 类别 人数 地址 户代表',
      '联系人 户号 周期天数',
      '事项 类别 周期 日期 责任人',
      '事项 类别 依据',
      '事项 类别 经办 材料 步骤 天数 公示 依据 监督人 也叫 村',
      '项目 分值 怎么来 每季上限 村规 村',
      '奖品 积分 库存 价钱 村',
    ])
  })

  it('keeps Excel from making dates and numbers of texts', async () => {
    const book = await opened()
    for (const [sheet, column] of [
      ['户', 'A'],
      ['联系户', 'B'],
      ['人员', 'D'],
    ] as const) {
      expect(book.getWorksheet(sheet)!.getColumn(column).numFmt).toBe('@')
    }
  })

  it('offers kinds, roles and organisations to choose from', async () => {
    const { worksheets } = await templateWorkbook()
    const lists = worksheets.flatMap((sheet) => {
      const { model } = (sheet as unknown as { dataValidations: { model: Record<string, exceljs.DataValidation> } })
        .dataValidations
      return Object.entries(model).map(([range, one]) => `${sheet.name} ${range} ${one.formulae?.[0]}`)
    })
    expect(lists).toContain(
      '组织 B2:B5000 "乡镇党委,村党组织,网格党支部,党小组,党员中心户,部门,单位,志愿服务队,村务监督委员会"',
    )
    expect(lists).toContain('人员 B2:B5000 组织!$A$2:$A$5000')
    expect(lists).toContain(
      '人员 C2:C5000 "村民,党员,预备党员,志愿者,村民代表,户代表,理事,监事,人民调解员,网格员,村干部,书记,监督员,镇干部,镇长,镇班子,县领导,县委书记,市委书记,部门负责人,部门,管理员"',
    )
    for (const list of lists) expect(list.length).toBeLessThan(255)
  })

  describe('filled in with the demo village', () => {
    let database: TemporaryDatabase
    let store: Store
    beforeEach(async () => {
      database = await readyDatabase('sqlite')
      store = await open(database.url)
    })
    afterEach(async () => {
      await store.close()
      await database.drop()
    })

    it('is imported like the CSV', async () => {
      const book = await opened()
      for (const [title, [, ...rows]] of Object.entries(await demo())) {
        rows.forEach((row, at) => {
          row.forEach((text, place) => {
            const cell = book.getWorksheet(title)!.getCell(at + 2, place + 1)
            cell.value = /^\d+$/.test(text) && cell.numFmt !== '@' ? Number(text) : text
          })
        })
      }
      const path = join(temporaryFolder(), '名册.xlsx')
      writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()))
      expect(await importRoster(store, path, { now: NOW, random })).toMatchObject({
        kind: 'imported',
        changed: true,
        notices: [],
      })
      expect(await importRoster(store, DEMO, { now: NOW, random })).toMatchObject({ changed: false })
    })

    it('says so when it is still empty', async () => {
      const path = join(temporaryFolder(), '名册.xlsx')
      writeFileSync(path, await templateFile())
      expect(await importRoster(store, path, { now: NOW, random })).toMatchObject({
        kind: 'refused',
        problems: [{ sheet: 'orgs', row: 2, code: 'noRows' }],
      })
    })
  })
})
