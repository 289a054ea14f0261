/** `npm run export`: a ledger of a village and a month, or a paper of one matter, as an .xlsx workbook. */
import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { mechanisms } from '../../commands/index.ts'
import { filesOf } from '../attachments/index.ts'
import { loadConfig } from '../config.ts'
import { drawPage, orgPapers, personalPapers, type ReadBytes, takePaper, uploads } from '../documents/index.ts'
import { actionWords, Ledgers, type Month, monthOf, NotAllowed, placeOf, writeLedger } from '../ledger/index.ts'
import { rosterDuties } from '../speech/of-roster.ts'
import { createRegistry } from '../speech/registry.ts'
import { openStore, type Store } from '../store/index.ts'
import { systemClock as clock, systemRandom as random } from '../system.ts'
import { end, explain, Mistake, showUsage } from './ending.ts'
import { writeOrgPaper, writePersonal, writeUpload } from './export-personal.ts'
import { exporterIn, newFile, villageNamed } from './exporter.ts'

const ledgers = new Ledgers(mechanisms)
const registry = createRegistry(mechanisms)
const papers = new Set(registry.matters.flatMap(({ papers = {} }) => Object.keys(papers)))
const [ofPeople, tables, ofOrgs] = [personalPapers(registry), uploads(registry), orgPapers(registry)]
const USAGE = `用法：npm run export -- <台账> <月份> [村] [文件.xlsx] [--as 姓名]
  npm run export -- 点单 2026-11                       一种台账，写到“导出”文件夹
  npm run export -- 全部 2026-11 青山村 十一月.xlsx      一个村的全部台账，写到指定的文件
  npm run export -- 户 2026-11 --as 王建国              以村里某人的身份导出：只有他看得到的才会写出来
  npm run export -- 登记表 51                          一件事的材料，A4，打印了签字盖章
  npm run export -- 吹哨 2026-11 红水镇                全镇各村的，一本写完（${ledgers.above.join('、')}有）
台账：${ledgers.names.join('、')}
材料：${[...papers].join('、')}
  npm run export -- 时长记录 2026 --of 陆大勇            某人一年的材料：${Object.keys(ofPeople).join('、')}
  npm run export -- 月报 2026-11 青山村                 一个村、一个镇的材料：${Object.keys(ofOrgs).join('、')}（述职材料 2026）
  npm run export -- 时长上传 2026-11                   给别的系统上传的表（CSV）：${Object.keys(tables).join('、')}`

interface Request {
  readonly what: string
  /** The month of a ledger, the number of a paper's matter, as it was written for what is of a person or for upload. */
  readonly of: Month | number | string
  /** Whose paper. */
  readonly whose: string | undefined
  readonly village: string | undefined
  readonly path: string | undefined
  readonly as: string | undefined
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) =>
  explain(error, '导出失败 / The export failed'),
)

async function run(args: readonly string[]): Promise<number> {
  const request = parse(args)
  if (request === null) return showUsage(USAGE)
  const url = loadConfig().DATABASE_URL
  const store = await openStore({ url, random, clock, rosterDuties: rosterDuties(mechanisms) })
  try {
    return await write(store, filesOf(url, random).read, request)
  } finally {
    await store.close()
  }
}

function parse(args: readonly string[]): Request | null {
  const [what, of, ...rest] = args
  if (what === undefined || of === undefined) return null
  const isText = [ofPeople, tables, ofOrgs].some((known) => Object.hasOwn(known, what))
  const known = isText ? of : papers.has(what) ? numberIn(of) : monthIn(what, of)
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { as: { type: 'string' }, of: { type: 'string' } },
      allowPositionals: true,
    })
    const paths = positionals.filter((one) => /\.(?:xlsx|csv)$/iu.test(one))
    const villages = positionals.filter((one) => !paths.includes(one))
    if (paths.length > 1 || villages.length > 1) return null
    return { what, of: known, village: villages[0], path: paths[0], as: values.as, whose: values.of }
  } catch {
    return null
  }
}

function monthIn(what: string, of: string): Month {
  if (!ledgers.has(what)) {
    const names = [...ledgers.names, ...papers].join('、')
    throw new Mistake(`没有“${what}”这种台账，可以写：${names} / No such ledger`)
  }
  const month = monthOf(of)
  if (!month) throw new Mistake(`月份“${of}”没看懂，请写成 2026-11 / The month must be like 2026-11`)
  return month
}

function numberIn(of: string): number {
  const number = /^#?(\d{1,9})$/u.exec(of)?.[1]
  if (number === undefined)
    throw new Mistake(`“${of}”没看懂，请写那件事的号码，比如 51 / Write the number of the matter`)
  return Number(number)
}

function write(store: Store, read: ReadBytes, { what, of, ...where }: Request): Promise<number> {
  if (typeof of === 'string') {
    const asked = { ...where, name: what, of, registry, now: clock.now() }
    if (Object.hasOwn(ofOrgs, what)) return writeOrgPaper(store, asked)
    return Object.hasOwn(tables, what) ? writeUpload(store, asked) : writePersonal(store, asked)
  }
  return typeof of === 'number' ? writePaper({ store, read }, what, of, where) : writeMonth(store, what, of, where)
}

type Where = Omit<Request, 'what' | 'of'>

async function writeMonth(store: Store, what: string, month: Month, { village, path, as }: Where): Promise<number> {
  const org = await villageNamed(store, village, ledgers.above.includes(what))
  const actor = await exporterIn(store, org, as)
  const place = placeOf(org.name)
  const { file, handle } = await newFile(path, `${place}-${month.code}-${what}台账.xlsx`)
  try {
    const to = handle.createWriteStream()
    const wordOf = actionWords(mechanisms)
    const villageId = org.id
    const rows = await writeLedger({ store, ledgers, what, villageId, month, actor, now: clock.now(), wordOf, to })
    return end(0, `${place}${month.name}的${what}台账已写到 ${file}，共 ${rows} 行`)
  } catch (error) {
    await rm(file, { force: true })
    if (error instanceof NotAllowed)
      throw new Mistake(`${actor.name}不能导出${what}台账 / ${actor.name} may not export it`)
    throw error
  }
}

/** What a paper is drawn from. */
interface From {
  readonly store: Store
  readonly read: ReadBytes
}

async function writePaper(
  { store, read }: From,
  name: string,
  number: number,
  { village, path, as }: Where,
): Promise<number> {
  const org = await villageNamed(store, village)
  const by = { ...(await exporterIn(store, org, as)), via: 'terminal' as const }
  const wanted = { villageId: org.id, number, name, by }
  const taken = await store.transaction((tx) => takePaper(tx, wanted, { registry, now: clock.now() }))
  if ('refused' in taken) {
    const place = placeOf(org.name)
    const why = {
      none: `${place}没有 #${number} 的${name} / There is no such paper`,
      'not-allowed': `${by.name}不能打印${name} / ${by.name} may not print it`,
      'not-yet': `#${number} ${taken.why} / There is none yet`,
    }
    throw new Mistake(why[taken.refused])
  }
  const { file, handle } = await newFile(path, `${placeOf(org.name)}-${taken.name}`)
  try {
    await handle.writeFile(await drawPage(taken.page, read))
  } finally {
    await handle.close()
  }
  return end(0, `#${number} 的${name}已写到 ${file}`)
}
