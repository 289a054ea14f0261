import { open, readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Grid } from './cells.ts'
import { type RosterList, sheetsWith } from './list.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { SHEETS, type Sheet, sheetNamed } from './sheets.ts'
import { Unreadable } from './unreadable.ts'

/** The sheets as they stand in the files (nothing where one may be left out and is), and the names of tabs or files that are no part of a roster. */
export interface Sheets {
  readonly grids: Readonly<Record<string, Grid>>
  readonly unused: readonly string[]
  /** Likewise of tabs that are hidden while a visible one is read in their place. */
  readonly hidden?: readonly string[]
}

/**
 * Reads a workbook, or a folder of CSV files.
 * @throws Unreadable with one line that says what to do.
 */
export async function readSheets(path: string, lists: readonly RosterList[]): Promise<Sheets> {
  const info = await stat(path).catch(() => null)
  if (!info) throw new Unreadable(`找不到 ${path}，请检查文件名和所在的文件夹`, true)
  if (info.isDirectory()) return readFolder(path, sheetsWith(lists))
  const file = basename(path)
  if (extname(file).toLowerCase() === '.csv') {
    throw new Unreadable(`请给出放着四个 CSV 文件的文件夹，而不是其中的 ${file}`, true)
  }
  const tabs = await readXlsx(path)
  return gather(
    tabs,
    sheetsWith(lists),
    (missing) => `${file} 里缺少工作表：${missing}。四张表的名字要写成 ${titles(REQUIRED)}`,
  )
}

async function readFolder(path: string, sheets: readonly Sheet[]): Promise<Sheets> {
  const names = (await readdir(path)).filter((name) => /^[^.~].*\.csv$/iu.test(name)).sort()
  const files: { name: string; grid: Grid }[] = []
  for (const name of names) {
    const plain = basename(name, extname(name))
    const grid = sheetNamed(plain, sheets) ? readCsv(await readWithoutTail(join(path, name)), name) : []
    files.push({ name: plain, grid })
  }
  return gather(files, sheets, (missing) => {
    const wanted = REQUIRED.map(({ title }) => `${title}.csv`).join('、')
    return `文件夹 ${path} 里缺少：${missing}。要有 ${wanted}；如果是 Excel 工作簿，请直接写文件名`
  })
}

const BLOCK = 1 << 20
/** Commas, tabs, semicolons, spaces, line breaks, and the zeros between them in UTF-16. */
const BLANK = new Uint8Array(256)
for (const byte of Buffer.from(',\t; \r\n\0')) BLANK[byte] = 1

/** A file's bytes without the blank cells at its end, which may be hundreds of megabytes: read from there, never whole. */
async function readWithoutTail(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    let end = (await file.stat()).size
    for (const block = Buffer.alloc(BLOCK); end > 0;) {
      const from = Math.max(0, end - BLOCK)
      await file.read(block, 0, end - from, from)
      let last = end - from - 1
      while (last >= 0 && BLANK[block[last] as number] === 1) last--
      end = from + last + 1
      if (last >= 0) break
    }
    // An even number, lest a character of UTF-16 is cut in two.
    const content = Buffer.alloc(Math.min(end + (end % 2), (await file.stat()).size))
    await file.read(content, 0, content.length, 0)
    return content
  } finally {
    await file.close()
  }
}

function gather(
  tabs: readonly { name: string; isHidden?: boolean; grid: Grid }[],
  sheets: readonly Sheet[],
  missing: (titles: string) => string,
): Sheets {
  const grids: Record<string, Grid> = {}
  const unused: string[] = []
  const hidden: string[] = []
  // What people see goes before what was hidden away, an old roster mostly.
  const seen = tabs.filter(({ isHidden }) => !isHidden)
  for (const { name, isHidden, grid } of [...seen, ...tabs.filter((tab) => tab.isHidden)]) {
    const sheet = sheetNamed(name, sheets)
    if (sheet && !grids[sheet.id]) grids[sheet.id] = grid
    else if (sheet && isHidden) hidden.push(name)
    else unused.push(name)
  }
  const absent = REQUIRED.filter(({ id }) => !grids[id])
  if (absent.length > 0) throw new Unreadable(missing(titles(absent)))
  return { grids, unused, hidden }
}

const REQUIRED = Object.values<Sheet>(SHEETS).filter(({ optional }) => !optional)

function titles(sheets: readonly Sheet[]): string {
  return sheets.map(({ title }) => title).join('、')
}
