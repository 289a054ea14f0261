/** `npm run export`: a ledger of a village and a month as an .xlsx workbook. */
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { mechanisms } from '../../commands/index.ts'
import { loadConfig } from '../config.ts'
import type { Org } from '../domain/org.ts'
import {
  actionWords,
  type Exporter,
  Ledgers,
  type Month,
  monthOf,
  NotAllowed,
  partsOf,
  placeOf,
  villagesOf,
  writeLedger,
} from '../ledger/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { systemClock as clock, systemRandom as random } from '../system.ts'
import { end, explain, Mistake, showUsage } from './ending.ts'

const ledgers = new Ledgers(mechanisms)
const USAGE = `用法：npm run export -- <台账> <月份> [村] [文件.xlsx] [--as 姓名]
  npm run export -- 点单 2026-11                       一种台账，写到“导出”文件夹
  npm run export -- 全部 2026-11 青山村 十一月.xlsx      一个村的全部台账，写到指定的文件
  npm run export -- 户 2026-11 --as 王建国              以村里某人的身份导出：只有他看得到的才会写出来
台账：${ledgers.names.join('、')}`

/** Exports are of the village and no part of the program: git leaves this folder alone. */
const FOLDER = '导出'

interface Request {
  readonly what: string
  readonly month: Month
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
  const store = await openStore({ url: loadConfig().DATABASE_URL, random, clock })
  try {
    return await write(store, request)
  } finally {
    await store.close()
  }
}

function parse(args: readonly string[]): Request | null {
  const [what, month, ...rest] = args
  if (what === undefined || month === undefined) return null
  if (!ledgers.has(what)) {
    throw new Mistake(`没有“${what}”这种台账，可以写：${ledgers.names.join('、')} / No such ledger`)
  }
  const known = monthOf(month)
  if (!known) throw new Mistake(`月份“${month}”没看懂，请写成 2026-11 / The month must be like 2026-11`)
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { as: { type: 'string' } },
      allowPositionals: true,
    })
    const paths = positionals.filter((one) => /\.xlsx$/iu.test(one))
    const villages = positionals.filter((one) => !paths.includes(one))
    if (paths.length > 1 || villages.length > 1) return null
    return { what, month: known, village: villages[0], path: paths[0], as: values.as }
  } catch {
    return null
  }
}

async function write(store: Store, { what, month, village, path, as }: Request): Promise<number> {
  const org = await villageNamed(store, village)
  const actor = await exporterIn(store, org, as)
  const place = placeOf(org.name)
  if (path === undefined) await mkdir(FOLDER, { recursive: true })
  const file = path ?? join(FOLDER, `${place}-${month.code}-${what}台账.xlsx`)
  const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) => {
    const exists = error.code === 'EEXIST'
    throw new Mistake(
      exists
        ? `已经有 ${file} 了，请换一个文件名 / The file exists already`
        : `写不了 ${file}，请检查文件夹是否存在、能否写入 / The file cannot be written`,
    )
  })
  try {
    const rows = await writeLedger({
      store,
      ledgers,
      what,
      villageId: org.id,
      month,
      actor,
      now: clock.now(),
      wordOf: actionWords(mechanisms),
      to: handle.createWriteStream(),
    })
    return end(0, `${place}${month.name}的${what}台账已写到 ${file}，共 ${rows} 行`)
  } catch (error) {
    await rm(file, { force: true })
    if (error instanceof NotAllowed)
      throw new Mistake(`${actor.name}不能导出${what}台账 / ${actor.name} may not export it`)
    throw error
  }
}

async function villageNamed(store: Store, name: string | undefined): Promise<Org> {
  const all = villagesOf(await store.transaction((tx) => tx.orgs()))
  if (all.length === 0) throw new Mistake('还没有导入名册，请先运行 npm run import / No village has been imported yet')
  const fitting = all.filter((org) => name === undefined || org.name === name || placeOf(org.name) === name)
  const [only, ...others] = fitting
  if (only && others.length === 0) return only
  const names = all.map((org) => placeOf(org.name)).join('、')
  throw new Mistake(
    name === undefined
      ? `有好几个村，请写明是哪一个：${names} / Several villages: name one`
      : `没有“${name}”这个村，有的是：${names} / No such village`,
  )
}

/** The operator counts as the administrator of the village, who sees nothing private of a household. */
async function exporterIn(store: Store, org: Org, name: string | undefined): Promise<Exporter> {
  const via = 'terminal'
  if (name === undefined) return { personId: null, name: '终端', via, holdings: [{ orgId: org.id, role: 'admin' }] }
  const people = await store.transaction(async (tx) => {
    const orgs = await tx.orgs()
    const near = [...orgs.upward(org.id), ...partsOf(orgs, org.id)]
    return tx.people.named(
      name,
      near.map((one) => one.id),
    )
  })
  const [person, ...others] = people
  if (person && others.length === 0) return { personId: person.id, name: person.name, via, holdings: person.holdings }
  throw new Mistake(
    person
      ? `${placeOf(org.name)}有 ${people.length} 个“${name}” / Several people have this name`
      : `${placeOf(org.name)}没有“${name}”这个人 / No such person`,
  )
}
