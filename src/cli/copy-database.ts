/** `npm run copy-database`: moves everything from SQLite to PostgreSQL, or back. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Fatal } from '../errors.ts'
import { ownFolder } from '../store/connection/lock.ts'
import { named, otherSessions } from '../store/connection/sessions.ts'
import { openStore, type Store } from '../store/index.ts'
import { copyAll, filledTables } from '../store/whole/copy.ts'
import { systemClock as clock, systemRandom as random } from '../system.ts'
import { explain } from './ending.ts'

const USAGE = `用法：npm run copy-database -- <从> <到>
  npm run copy-database -- file:./data/lianxin.db postgresql://用户:密码@主机:5432/库
请先停掉机器人。“到”要是空的；“从”不会改动。
Stop the bot first. The target must be empty; the source is left as it is.`

const undo: (() => unknown)[] = []
const locked = new Set<string>()
try {
  await run(process.argv.slice(2))
} catch (error) {
  process.exitCode = explain(error, '没有搬成，什么也没有写入 / Nothing was copied')
} finally {
  for (const step of undo.reverse()) await step()
}

async function run([from, to, ...others]: readonly string[]): Promise<void> {
  const urls = [from, to].filter((url) => url !== undefined && /^(file:.|postgres(ql)?:\/\/.)/u.test(url))
  if (urls.length < 2 || others.length > 0) throw new Fatal('config', USAGE)
  const [source, target] = [await open(from as string, true), await open(to as string, false)]
  const filled = await filledTables(target.client)
  if (filled.length > 0) {
    throw new Fatal('database', `“到”不是空的，里面已经有 ${filled.join('、')}，没有动它 / The target is not empty`)
  }
  const copied = await copyAll(source.client, target.client, (name) => process.stderr.write(`${name} …\n`))
  for (const { table, from: before, to: after } of copied) {
    const rows = `${before.rows} → ${after.rows}`.padStart(20)
    process.stdout.write(
      `${table.padEnd(14)}${rows}  ${before.checksum.slice(0, 12)} = ${after.checksum.slice(0, 12)}\n`,
    )
  }
  process.stdout.write(
    '都搬过去了，逐表核对无误。请把 .env 里的 DATABASE_URL 改成新的；附件不在数据库里，留在原来的 data 文件夹\n',
  )
}

/** Opens a database nobody else uses. */
async function open(url: string, mustExist: boolean): Promise<Store> {
  const path = url.startsWith('file:') ? url.slice('file:'.length) : null
  if (path !== null && mustExist && !existsSync(path)) throw new Fatal('database', `找不到 ${path} / No such database`)
  if (path !== null) lock(resolve(dirname(path)))
  const store = await openStore({ url: path === null ? named(url) : url, random, clock })
  undo.push(() => store.close())
  const others = path === null ? await otherSessions(store.client) : 0
  if (others > 0) {
    throw new Fatal(
      'locked',
      `还有 ${others} 个程序连着这个 PostgreSQL 库，请先停掉 / ${others} other sessions use it; stop them first.`,
    )
  }
  return store
}

function lock(folder: string): void {
  if (locked.has(folder)) return
  undo.push(ownFolder(folder))
  locked.add(folder)
}
