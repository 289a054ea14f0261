/** `npm run import`: brings a roster into the database, or writes a workbook to fill in. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { mechanisms } from '../../commands/index.ts'
import { loadConfig } from '../config.ts'
import { EXIT_CODES } from '../errors.ts'
import {
  type ImportOptions,
  importReport,
  importSheets,
  readSheets,
  templateFile,
  Unreadable,
} from '../roster/index.ts'
import { rosterDuties, rosterLists } from '../speech/of-roster.ts'
import { openStore } from '../store/index.ts'
import { systemClock as clock, systemRandom as random } from '../system.ts'
import { end, explain, Mistake, showUsage } from './ending.ts'

const USAGE = `用法：
  npm run import -- 名册.xlsx              导入工作簿
  npm run import -- 文件夹                 导入文件夹里的 组织.csv、人员.csv、户.csv、联系户.csv
  npm run import -- 名册.xlsx --prune      导入，并去掉名册里不再有的（走访记录不会删）
  npm run import -- 名册.xlsx --same 韦志强,张三   导入，问过的这几位还是原来的人（不是就写 --new）
  npm run import -- --template 名册.xlsx   生成一个空白名册`

const lists = rosterLists(mechanisms)

process.exitCode = await run(process.argv.slice(2)).catch(explained)

async function run(args: readonly string[]): Promise<number> {
  const request = parse(args)
  if (request === null) return showUsage(USAGE)
  if ('template' in request) return writeTemplate(request.template)

  const sheets = await readSheets(request.path, lists)
  const store = await openStore({
    url: loadConfig().DATABASE_URL,
    random,
    clock,
    rosterDuties: rosterDuties(mechanisms),
  })
  try {
    const imported = await importSheets(store, sheets, { now: clock.now(), random, lists, ...request.options })
    return end(imported.kind === 'imported' ? 0 : EXIT_CODES.config, ...importReport(imported))
  } finally {
    await store.close()
  }
}

interface Import {
  readonly path: string
  readonly options: Pick<ImportOptions, 'prune' | 'same' | 'others'>
}

function parse(args: readonly string[]): { readonly template: string } | Import | null {
  const options = {
    template: { type: 'string' },
    prune: { type: 'boolean', default: false },
    same: { type: 'string', multiple: true },
    new: { type: 'string', multiple: true },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [path, ...others] = positionals
    if (values.template !== undefined && path === undefined) return { template: values.template }
    if (values.template !== undefined || path === undefined || others.length > 0) return null
    return { path, options: { prune: values.prune, same: namesIn(values.same), others: namesIn(values.new) } }
  } catch {
    return null
  }
}

/** `韦志强,张三`, with any comma. */
function namesIn(lists: readonly string[] = []): readonly string[] {
  return lists.flatMap((list) => list.split(/[,，、]/u)).filter((name) => name.trim() !== '')
}

async function writeTemplate(path: string): Promise<number> {
  if (!/\.xlsx$/iu.test(path)) throw new Mistake('空白名册的文件名要以 .xlsx 结尾')
  try {
    // A roster that somebody has filled in is never overwritten.
    await writeFile(path, await templateFile(lists), { flag: 'wx' })
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new Mistake(exists ? `已经有 ${path} 了，请换一个文件名` : `写不了 ${path}，请检查文件夹是否存在、能否写入`)
  }
  return end(0, `空白名册已写到 ${path}。填好后运行：npm run import -- ${path}`)
}

function explained(error: unknown): number {
  return explain(error instanceof Unreadable ? new Mistake(error.message) : error, '导入失败，什么也没有写入')
}
