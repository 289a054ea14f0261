import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as xlsx from '@e965/xlsx'
import exceljs from 'exceljs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { Unreadable } from '../../src/roster/index.ts'
import { checkSheets, readSheets } from '../support/roster.ts'
import { csvFolder, DEMO, demo, type Texts, temporaryFolder } from './support.ts'

const read = async (path: string) => checkSheets(await readSheets(path))
const roster = async (path: string) => {
  const { roster, problems } = await read(path)
  expect(problems).toEqual([])
  return roster!
}

/** A workbook with these texts, changed by `change` before it is saved. */
async function workbook(texts: Texts, change: (book: exceljs.Workbook) => void = () => {}): Promise<string> {
  const book = new exceljs.Workbook()
  for (const [title, rows] of Object.entries(texts)) book.addWorksheet(title).addRows(rows.map((row) => [...row]))
  change(book)
  const path = join(temporaryFolder(), '名册.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

/** Changes a part of a workbook's archive as other programs would write it. */
function patch(path: string, part: string, change: (text: string) => string): void {
  const archive = xlsx.CFB.read(readFileSync(path), { type: 'buffer' })
  const file = xlsx.CFB.find(archive, part)!
  file.content = Buffer.from(change(Buffer.from(file.content as Uint8Array).toString()))
  writeFileSync(path, xlsx.CFB.write(archive, { fileType: 'zip', type: 'buffer' }) as Buffer)
}

describe('a folder of CSV', () => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['GB18030', (text: string) => iconv.encode(text, 'gb18030')],
    [
      'UTF-16 with tabs, as Excel calls Unicode',
      (text: string) => iconv.encode(text.replaceAll(',', '\t'), 'utf-16le', { addBOM: true }),
    ],
    ['lines that end the old way', (text: string) => Buffer.from(text.replaceAll('\r\n', '\n'))],
  ])('is read in %s', async (_, encode) => {
    expect(await roster(csvFolder(await demo(), encode))).toEqual(await roster(DEMO))
  })

  it.each([
    ['正式党员', ['member']],
    ['预备党员', ['member', 'probationer']],
    ['村民代表；户代表', ['representative', 'delegate']],
    ['理事长、监事、调解员', ['director', 'overseer', 'mediator']],
    ['镇党委书记', ['secretary']],
    ['镇长', ['townStaff', 'townHead']],
    ['部门负责人', ['departmentHead', 'department']],
  ])('reads the seats people hold: %s', async (said, roles) => {
    const texts = await demo()
    texts.人员![5]![2] = said
    expect((await roster(csvFolder(texts))).people[4]?.roles).toEqual(roles)
  })

  it('may hold characters only GB18030 has, quotes, line breaks and quoted numbers', async () => {
    const texts = await demo()
    texts.人员![13]![0] = '罗㑇'
    texts.户![1]![3] = '空巢老人;\n病患,家庭'
    texts.户![2]![0] = '="01-02"'
    texts.户![3]![0] = "'01-03"
    const found = await roster(csvFolder(texts, (text) => iconv.encode(text, 'gb18030')))
    expect(found.people.at(-1)?.name).toBe('罗㑇')
    expect(found.households[0]?.categories).toEqual(['空巢老人', '病患', '家庭'])
    expect(found.households.map((one) => one.number).slice(1, 3)).toEqual(['01-02', '01-03'])
  })

  it('goes by the files’ names, forgivingly', async () => {
    const texts = await demo()
    const renamed = {
      '1.组织': texts.组织!,
      '2、人员表': texts.人员!,
      '３_户': texts.户!,
      联系户表: texts.联系户!,
      旧人员: [],
    }
    expect((await roster(csvFolder(renamed))).liaisons.length).toBe(7)
    expect((await read(csvFolder(renamed))).notices).toEqual(['“旧人员”不是名册的一部分，没有读'])
  })

  it('counts rows as Excel does: blank lines and line breaks in a cell included', async () => {
    const texts = await demo()
    texts.户!.splice(2, 0, ['', '', '', '', ''])
    texts.户![1]![3] = '空巢\n老人'
    texts.户![4]![2] = '没有'
    expect((await read(csvFolder(texts))).problems).toMatchObject([{ row: 5, column: '组织' }])
  })
})

describe('a workbook', () => {
  it('is read like the CSV', async () => {
    expect(await roster(await workbook(await demo()))).toEqual(await roster(DEMO))
  })

  it('may hold numbers, rich text, formulas, links and merged cells', async () => {
    const path = await workbook(await demo(), (book) => {
      const people = book.getWorksheet('人员')!
      people.getCell('D2').value = 13800000000
      people.getCell('D3').value = 7_711_234_567
      people.getCell('D3').numFmt = '00000000000'
      people.getCell('A4').value = { richText: [{ text: '李' }, { text: '秀英', font: { bold: true } }] }
      people.getCell('A5').value = { formula: '"覃"&"小芳"', result: '覃小芳' }
      people.getCell('A6').value = { text: '韦志强', hyperlink: 'mailto:x@example.com' }
      people.mergeCells('B6:B7')
      const households = book.getWorksheet('户')!
      households.getCell('E2').value = 1
      households.getCell('E3').value = { formula: '2+2', result: 4 }
      households.getCell('A5').value = 104
      book.getWorksheet('联系户')!.getCell('B4').value = 104
      book.addWorksheet('Sheet1')
    })
    const found = await roster(path)
    const { people, households } = await roster(DEMO)
    expect(found.people.map(({ name, org }) => [name, org.name])).toEqual(
      people.map(({ name, org }) => [name, org.name]),
    )
    expect(found.people.slice(0, 2).map((one) => one.phone)).toEqual(['13800000000', '07711234567'])
    expect(found.households.map((one) => one.members)).toEqual(households.map((one) => one.members))
    expect(found.households[3]?.number).toBe('104')
    expect((await read(path)).notices).toEqual([])
  })

  it.each([
    ['a date', new Date('2026-01-01'), 'yyyy/m/d'],
    ['a date written in Chinese', 46023, 'm"月"d"日"'],
  ])('says when a household number became %s', async (_, value, format) => {
    const change = (book: exceljs.Workbook) => {
      const cell = book.getWorksheet('户')!.getCell('A2')
      cell.value = value
      cell.numFmt = format
    }
    expect((await read(await workbook(await demo(), change))).problems).toMatchObject([
      { sheet: 'households', row: 2, column: '户号', code: 'date', reason: 'Excel 把它变成了日期，原来大概是 01-01' },
    ])
  })

  it.each([58, 57, 31, 16])('says so when the date has format %i, which only Chinese Excel knows', async (format) => {
    const path = await workbook(await demo(), (book) => {
      const cell = book.getWorksheet('户')!.getCell('A2')
      cell.value = 46023
      cell.numFmt = '"x"yyyy'
    })
    patch(path, '/xl/styles.xml', (styles) =>
      styles.replace(/<numFmts.*<\/numFmts>/, '').replaceAll('numFmtId="164"', `numFmtId="${format}"`),
    )
    expect((await read(path)).problems).toMatchObject([{ sheet: 'households', row: 2, code: 'date' }])
  })

  it('says when a cell holds an error or a formula nobody calculated', async () => {
    const path = await workbook(await demo(), (book) => {
      book.getWorksheet('户')!.getCell('E2').value = { error: '#REF!' }
      book.getWorksheet('人员')!.getCell('D3').value = { formula: 'A1', result: 777777 }
    })
    patch(path, '/xl/worksheets/sheet2.xml', (sheet) => sheet.replace('<v>777777</v>', ''))
    expect((await read(path)).problems).toMatchObject([
      { sheet: 'people', row: 3, column: '电话', code: 'formula' },
      { sheet: 'households', row: 2, column: '人数', code: 'error' },
    ])
  })
})

describe('a file that is no roster', () => {
  const refusal = async (path: string) => {
    const error = await readSheets(path).then(
      () => null,
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(Unreadable)
    expect((error as Error).message).not.toContain('\n')
    return (error as Error).message
  }
  const file = (name: string, bytes: Uint8Array | string) => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, bytes)
    return path
  }

  it('is told in one line', async () => {
    expect(await refusal('/nowhere/名册.xlsx')).toContain('找不到 /nowhere/名册.xlsx')
    expect(await refusal(file('人员.csv', '姓名'))).toContain('文件夹')
    expect(await refusal(file('名册.xlsx', 'PK 不是'))).toContain('名册.xlsx 不完整或已损坏')
    expect(await refusal(file('名册.xlsx', ''))).toContain('不是 Excel 工作簿')
    expect(await refusal(file('名册.docx', 'hello'))).toContain('不是 Excel 工作簿')
    const folder = temporaryFolder()
    expect(await refusal(folder)).toContain('缺少：组织、人员、户、联系户')
    mkdirSync(join(folder, 'x'))
    writeFileSync(join(folder, '组织.csv'), '名称,类型,上级\n')
    writeFileSync(join(folder, '._人员.csv'), 'junk')
    expect(await refusal(folder)).toContain('缺少：人员、户、联系户')
    writeFileSync(join(folder, '组织.csv'), Buffer.from([0xff, 0x81, 0xff]))
    expect(await refusal(folder)).toContain('编码认不出来')
  })

  it('is an .xls, or has a password', async () => {
    const book = xlsx.utils.book_new()
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['姓名']]), '人员')
    expect(
      await refusal(file('名册.xls', xlsx.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)),
    ).toContain('旧格式（.xls）')
    const locked = xlsx.CFB.utils.cfb_new()
    xlsx.CFB.utils.cfb_add(locked, '/EncryptedPackage', Buffer.alloc(5000))
    expect(await refusal(file('名册.xlsx', xlsx.CFB.write(locked, { type: 'buffer' }) as Buffer))).toContain('加了密码')
  })

  it('has not all four sheets', async () => {
    const { 组织, 人员 } = await demo()
    expect(await refusal(await workbook({ 组织: 组织!, 人员: 人员! }))).toContain('缺少工作表：户、联系户')
  })

  it('is a workbook cut off or changed anywhere', async () => {
    const whole = readFileSync(await workbook(await demo()))
    for (const part of [0.02, 0.3, 0.7, 0.95, 0.999]) {
      expect(await refusal(file('名册.xlsx', whole.subarray(0, Math.floor(whole.length * part))))).toContain(
        '不完整或已损坏',
      )
    }
    for (let at = 500; at < whole.length - 1500; at += 997) {
      const changed = Buffer.from(whole)
      changed.fill(changed[at]! ^ 0x5a, at, at + 40)
      const outcome = await readSheets(file('名册.xlsx', changed)).catch((error: unknown) => error)
      if (!(outcome instanceof Unreadable)) expect(checkSheets(outcome as never).roster).toEqual(await roster(DEMO))
    }
  })
})
