import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as xlsx from '@e965/xlsx'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { checkSheets, readSheets } from '../support/roster.ts'
import { csvFolder, DEMO, demo, temporaryFolder } from './support.ts'

const read = async (path: string) => checkSheets(await readSheets(path))

async function workbook(change: (book: exceljs.Workbook) => void = () => {}): Promise<string> {
  const book = new exceljs.Workbook()
  for (const [title, rows] of Object.entries(await demo())) book.addWorksheet(title).addRows(rows)
  change(book)
  const path = join(temporaryFolder(), '名册.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

/** Appends to the rows of a sheet's part. */
function withRows(path: string, part: string, rows: Uint8Array): string {
  const archive = xlsx.CFB.read(readFileSync(path), { type: 'buffer' })
  const file = xlsx.CFB.find(archive, part)!
  const content = Buffer.from(file.content as Uint8Array)
  const end = content.indexOf('</sheetData>')
  file.content = Buffer.concat([content.subarray(0, end), rows, content.subarray(end)])
  writeFileSync(path, xlsx.CFB.write(archive, { fileType: 'zip', type: 'buffer', compression: true }) as Buffer)
  return path
}

/** A thousand rows at a time: one string of all is four times the work. */
function million(row: (at: number) => string): Buffer {
  const thousand = (from: number) => Buffer.from(Array.from({ length: 1_000 }, (_, at) => row(from + at)).join(''))
  return Buffer.concat(Array.from({ length: 1_000 }, (_, at) => thousand(100 + at * 1_000)))
}

/** All that a process may take that reads a roster, whatever is in it. */
const MOST_MB = 200

interface Cost {
  /** The process's most, its program included. */
  readonly mb: number
  /** How many times the CPU that only unpacking the file takes, or going through it. */
  readonly times: number
  readonly people: number
}

/** A run that takes less than `MOST_TIMES` is the last of three: what else the machine does only adds to one. */
async function cost(path: string): Promise<Cost> {
  let least = await costOnce(path)
  for (let runs = 1; runs < 3 && least.times >= MOST_TIMES; runs++) {
    const again = await costOnce(path)
    least = { ...again, mb: Math.max(least.mb, again.mb), times: Math.min(least.times, again.times) }
  }
  return least
}

const MOST_TIMES = 6

/** What reading costs a process of its own; of `maxRSS` Linux lets a child inherit its parent's. */
async function costOnce(path: string): Promise<Cost> {
  const script = `
    import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
    import { open } from 'node:fs/promises'
    import { unpacked } from '${join(import.meta.dirname, '../../src/roster/archive.ts')}'
    import { readSheets } from '${join(import.meta.dirname, '../../src/roster/read.ts')}'
    import { checkSheets } from '${join(import.meta.dirname, '../../src/roster/check/index.ts')}'
    const path = process.argv[1]
    async function cpu(work) {
      const before = process.cpuUsage()
      await work()
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    let people = 0
    const reading = await cpu(async () => {
      people = checkSheets(await readSheets(path, []), []).roster?.people.length ?? 0
    })
    const most = existsSync('/proc/self/status') && /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
    const mb = (most ? Number(most[1]) : process.resourceUsage().maxRSS) / 1024
    const through = await cpu(async () => {
      if (!statSync(path).isDirectory()) return unpacked(await open(path), () => ({ take: () => '', end: () => '' }))
      for await (const _ of createReadStream(path + '/人员.csv'));
    })
    console.log(JSON.stringify({ mb, times: reading / through, people }))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, path])
  let out = ''
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  return JSON.parse(out)
}

describe('blanks', () => {
  it.each([
    ['rows with a format', (at: number) => `<row r="${at}" s="1" customFormat="1"/>`],
    [
      'rows of cells with a format',
      (at: number) =>
        `<row r="${at}" spans="1:4"><c r="A${at}" s="1"/><c r="B${at}" s="1"></c><c r="D${at}" s="1"/></row>`,
    ],
    [
      'rows of spaces, 300 MB',
      (at: number) =>
        `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t xml:space="preserve">${' '.repeat(220)}</t></is></c></row>`,
    ],
  ])('a million %s cost by what is in them', async (_, row) => {
    const path = withRows(await workbook(), '/xl/worksheets/sheet2.xml', million(row))
    const { mb, times, people } = await cost(path)
    expect(people).toBe(13)
    expect(mb).toBeLessThan(MOST_MB)
    expect(times).toBeLessThan(MOST_TIMES)
  })

  it('in a CSV are not even kept, 300 MB of them', async () => {
    const folder = csvFolder(await demo())
    for (let at = 0; at < 3; at++) appendFileSync(join(folder, '人员.csv'), Buffer.alloc(100_000_000, ',,,\r\n'))
    const { mb, times, people } = await cost(folder)
    expect(people).toBe(13)
    expect(mb).toBeLessThan(MOST_MB)
    expect(times).toBeLessThan(MOST_TIMES)
  })

  it('drop nothing that says something: gaps, formulas without a result, cells without a place', async () => {
    const path = withRows(
      await workbook(),
      '/xl/worksheets/sheet2.xml',
      Buffer.from(
        '<row r="40"><c r="A40" s="1"/></row><row r="50"><c r="A50" t="inlineStr"><is><t>黄小妹</t></is></c><c r="B50" t="inlineStr"><is><t>没有的屯</t></is></c><c r="D50"><f>A1</f></c></row>',
      ),
    )
    expect((await read(path)).problems).toMatchObject([
      { sheet: 'people', row: 50, column: '电话', code: 'formula' },
      { sheet: 'people', row: 50, column: '组织', code: 'unknownOrg' },
    ])
  })
})

describe('a hidden sheet', () => {
  it('is not read where a visible one carries the name, and this is said', async () => {
    const path = await workbook((book) => {
      const old = book.addWorksheet('1.人员', { state: 'hidden' })
      // Though it stands first.
      Object.assign(old, { orderNo: -1 })
      old.addRows([
        ['姓名', '组织', '角色', '电话'],
        ['旧人', '没有的屯', '书记', ''],
      ])
    })
    const checked = await read(path)
    expect(checked.problems).toEqual([])
    expect(checked.roster?.people.map(({ name }) => name)).not.toContain('旧人')
    expect(checked.notices).toEqual(['“1.人员”是隐藏的工作表，没有读，读的是看得见的那一张'])
  })

  it('is read where no other carries the name', async () => {
    const path = await workbook((book) => {
      book.getWorksheet('联系户')!.state = 'hidden'
    })
    expect((await read(path)).roster).toEqual((await read(DEMO)).roster)
  })
})

describe('a number Excel shortened', () => {
  it.each(['1.38E+10', '1.38e10', '4.50E+17'])('is explained: %s', async (shown) => {
    const texts = await demo()
    texts.人员![5]![3] = shown
    texts.户![1]![0] = shown
    expect((await read(csvFolder(texts))).problems.slice(0, 2)).toMatchObject([
      { sheet: 'people', code: 'shortened', reason: `“${shown}”是 Excel 缩写的数字，后面几位已经丢了` },
      { sheet: 'households', code: 'shortened' },
    ])
  })
})
