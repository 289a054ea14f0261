import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Grid } from './cells.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { isOptional, SHEET_IDS, SHEETS, type SheetId, sheetNamed } from './sheets.ts'
import { Unreadable } from './unreadable.ts'

/** The sheets as they stand in the files (nothing where one may be left out and is), and the names of tabs or files that are no part of a roster. */
export interface Sheets {
  readonly grids: Readonly<Record<SheetId, Grid>>
  readonly unused: readonly string[]
}

/**
 * Reads a workbook, or a folder of CSV files.
 * @throws Unreadable with one line that says what to do.
 */
export async function readSheets(path: string): Promise<Sheets> {
  const info = await stat(path).catch(() => null)
  if (!info) throw new Unreadable(`找不到 ${path}，请检查文件名和所在的文件夹`, true)
  if (info.isDirectory()) return readFolder(path)
  const file = basename(path)
  if (extname(file).toLowerCase() === '.csv') {
    throw new Unreadable(`请给出放着四个 CSV 文件的文件夹，而不是其中的 ${file}`, true)
  }
  const tabs = await readXlsx(await readFile(path), file)
  return gather(tabs, (missing) => `${file} 里缺少工作表：${missing}。四张表的名字要写成 ${titles(REQUIRED)}`)
}

async function readFolder(path: string): Promise<Sheets> {
  const names = (await readdir(path)).filter((name) => /^[^.~].*\.csv$/iu.test(name)).sort()
  const files: { name: string; grid: Grid }[] = []
  for (const name of names) {
    const plain = basename(name, extname(name))
    const grid = sheetNamed(plain) ? readCsv(await readFile(join(path, name)), name) : []
    files.push({ name: plain, grid })
  }
  return gather(files, (missing) => {
    const wanted = REQUIRED.map((sheet) => `${SHEETS[sheet].title}.csv`).join('、')
    return `文件夹 ${path} 里缺少：${missing}。要有 ${wanted}；如果是 Excel 工作簿，请直接写文件名`
  })
}

function gather(tabs: readonly { name: string; grid: Grid }[], missing: (titles: string) => string): Sheets {
  const grids: Partial<Record<SheetId, Grid>> = {}
  const unused: string[] = []
  for (const { name, grid } of tabs) {
    const sheet = sheetNamed(name)
    if (!sheet || grids[sheet]) unused.push(name)
    else grids[sheet] = grid
  }
  const absent = REQUIRED.filter((sheet) => !grids[sheet])
  if (absent.length > 0) throw new Unreadable(missing(titles(absent)))
  const all = SHEET_IDS.map((sheet) => [sheet, grids[sheet] ?? []] as const)
  return { grids: Object.fromEntries(all) as Record<SheetId, Grid>, unused }
}

const REQUIRED = SHEET_IDS.filter((sheet) => !isOptional(sheet))

function titles(sheets: readonly SheetId[]): string {
  return sheets.map((sheet) => SHEETS[sheet].title).join('、')
}
