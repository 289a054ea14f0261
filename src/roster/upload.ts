import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../store/index.ts'
import { type ImportOptions, importRoster } from './import.ts'
import { importReport, ON_PAGE } from './report.ts'
import { Unreadable } from './unreadable.ts'

/** What came of a workbook that was uploaded, with the report of the import in lines. */
export interface Uploaded {
  readonly kind: 'imported' | 'refused' | 'unsure' | 'unreadable'
  readonly lines: readonly string[]
}

/** Imports an uploaded workbook, or several CSV files named as the sheets, as the terminal would; it lies on the disk only meanwhile. */
export async function importUpload(
  store: Store,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  options: Omit<ImportOptions, 'prune'>,
): Promise<Uploaded> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-roster-'))
  try {
    const place = join(folder, '上传的文件')
    await mkdir(place)
    const isCsv = files.every(({ name }) => CSV.test(name))
    if (!isCsv && files.length > 1) return { kind: 'unreadable', lines: [ONE_OR_CSV] }
    for (const { name, bytes } of files) await writeFile(join(place, plain(name)), bytes)
    const [only] = files
    const imported = await importRoster(store, isCsv || !only ? place : join(place, plain(only.name)), options)
    return { kind: imported.kind, lines: importReport(imported, ON_PAGE) }
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', lines: [error.message.replaceAll(`${folder}/`, '')] }
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const CSV = /\.csv$/iu
const ONE_OR_CSV = '请上传一个 Excel 工作簿，或者几个 CSV 文件（文件名就是表名，如 组织.csv、人员.csv），不要混在一起'

/** What a file was called, as far as a path may hold it. */
function plain(name: string): string {
  const kept = name
    .replace(/[^\p{L}\p{N}._（）()-]/gu, '')
    .replace(/^[.]+/u, '')
    .slice(-60)
  return /\.(?:xlsx|csv)$/iu.test(kept) ? kept : '名册.xlsx'
}
