import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { unpacked } from './archive.ts'
import { blanksIn } from './blanks.ts'
import { type Cell, EMPTY, type Grid, textCell } from './cells.ts'
import { Unreadable } from './unreadable.ts'

/** A sheet of a workbook under the name on its tab. */
export interface Tab {
  readonly name: string
  /** Whether people do not see it. */
  readonly isHidden?: boolean
  readonly grid: Grid
}

type Xlsx = typeof import('@e965/xlsx')

/** Reads every tab of a workbook. Formulas give their last result, merged cells their value in each row they span. */
export async function readXlsx(path: string): Promise<readonly Tab[]> {
  const file = basename(path)
  const parts = await partsOf(path, file)
  if (!parts) throw new Unreadable(`${file} 不完整或已损坏，请重新拷贝，或用 Excel 打开后重新保存`)
  const xlsx = await import('@e965/xlsx')
  try {
    const slim = packed(parts, xlsx)
    const book = xlsx.read(slim, { type: 'buffer', dense: true, cellNF: true, cellHTML: false, sheetStubs: true })
    return book.SheetNames.map((name, at) => ({
      name,
      isHidden: Boolean(book.Workbook?.Sheets?.[at]?.Hidden),
      grid: gridOf(book.Sheets[name], xlsx),
    }))
  } catch {
    throw new Unreadable(`${file} 打不开，请用 Excel 或 WPS 打开后重新保存`)
  }
}

async function partsOf(path: string, file: string): Promise<ReadonlyMap<string, Buffer> | null> {
  const archive = await open(path)
  try {
    await refuseOthers(archive, file)
    return await unpacked(archive, blanksIn)
  } finally {
    await archive.close()
  }
}

/** An archive of these parts, as the workbook library wants it. */
function packed(parts: ReadonlyMap<string, Buffer>, { CFB }: Xlsx): Buffer {
  const archive = CFB.utils.cfb_new()
  for (const [name, content] of parts) if (!name.endsWith('/')) CFB.utils.cfb_add(archive, `/${name}`, content)
  return CFB.write(archive, { fileType: 'zip', type: 'buffer' }) as Buffer
}

/** Tells what else the file may be. */
async function refuseOthers(archive: FileHandle, file: string): Promise<void> {
  const { buffer: head } = await archive.read(Buffer.alloc(4), 0, 4, 0)
  if (head.readUInt32BE(0) === 0xd0cf11e0) {
    const encrypted = (await archive.readFile()).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new Unreadable(
      encrypted
        ? `${file} 加了密码，请在 Excel 里去掉密码保存后再试`
        : `${file} 是旧格式（.xls），请用 Excel 或 WPS 另存为 .xlsx 再试`,
    )
  }
  if (head.toString('latin1', 0, 2) !== 'PK') {
    throw new Unreadable(`${file} 不是 Excel 工作簿（.xlsx），请用 Excel 或 WPS 另存为 .xlsx 再试`)
  }
}

function gridOf(sheet: WorkSheet | undefined, xlsx: Xlsx): Grid {
  const rows = sheet?.['!data'] as CellObject[][] | undefined
  if (!sheet || !rows) return []
  const grid = Array.from(rows, (row) => Array.from(row ?? [], (cell) => cellOf(cell, xlsx)))
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    if (start.c === end.c) fillDown(grid, start.c, start.r, end.r)
  }
  return grid
}

/** Writes a merged cell's value in each row it spans that has anything in it. */
function fillDown(grid: Cell[][], column: number, first: number, last: number): void {
  const value = grid[first]?.[column] ?? EMPTY
  for (let row = first + 1; row <= last; row++) {
    const cells = grid[row]
    if (!cells?.some((cell) => cell.text !== '')) continue
    while (cells.length <= column) cells.push(EMPTY)
    cells[column] = value
  }
}

function cellOf(cell: CellObject | undefined, xlsx: Xlsx): Cell {
  if (!cell) return EMPTY
  if (cell.t === 'e') return { text: '', fault: 'error' }
  if (cell.t === 'z' || cell.v === undefined) return cell.f === undefined ? EMPTY : { text: '', fault: 'formula' }
  if (cell.t === 'n' && typeof cell.v === 'number') return numberCell(cell, cell.v, xlsx)
  return textCell(String(cell.v))
}

/**
 * A number as it was meant: 0007 with the zeros its format shows, a phone with all its digits, never 1.38E+10.
 * The library knows no name for the formats China's Excel uses for dates (27 to 36, 50 to 58): a number without a
 * format's name is such a date.
 */
function numberCell(cell: CellObject, value: number, xlsx: Xlsx): Cell {
  if (cell.z === undefined || xlsx.SSF.is_date(String(cell.z))) {
    const { m, d } = xlsx.SSF.parse_date_code(value)
    return { text: [m, d].map((part) => `${part}`.padStart(2, '0')).join('-'), fault: 'date' }
  }
  if (/^0+$/u.test(String(cell.z)) && cell.w !== undefined) return textCell(cell.w)
  return textCell(Number.isInteger(value) ? BigInt(value).toString() : String(value))
}
