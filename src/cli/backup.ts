/**
 * `npm run backup`: the database and the attachments as a folder, while the bot runs: where the nightly ones are, and older
 * ones make room; or, with a name, there.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { dataFolderOf } from '../attachments/index.ts'
import { type Config, loadConfig } from '../config.ts'
import { Fatal } from '../errors.ts'
import { backupPlace, makeBackup } from '../operator/index.ts'
import { openStore } from '../store/index.ts'
import { type BackupFacts, backUp } from '../store/whole/backup.ts'
import { systemClock as clock, systemRandom as random } from '../system.ts'
import { explain } from './ending.ts'

const USAGE =
  '用法：npm run backup，或者写明文件夹：npm run backup -- 备份/2026-11-23 / Usage: npm run backup [-- <folder>]'

try {
  const [folder, ...others] = process.argv.slice(2)
  if (folder?.startsWith('-') || others.length > 0) throw new Fatal('config', USAGE)
  const config = loadConfig()
  if (folder === undefined) await keep(config)
  else await writeTo(resolve(folder), config.DATABASE_URL)
} catch (error) {
  process.exitCode = explain(error, '没有备份成 / The backup failed')
}

/** As it is done each night. */
async function keep(config: Config): Promise<void> {
  const url = config.DATABASE_URL
  const data = dataFolderOf(url)
  const { folder, keepDays } = backupPlace(config, data)
  if (folder === null) throw new Fatal('config', `备份没有开（BACKUP_FOLDER=off）。${USAGE}`)
  demandDatabase(url)
  const store = await openStore({ url, clock, random })
  try {
    const made = await makeBackup({ url, store, data, folder, keepDays, clock, random })
    tell(made.folder, made)
    if (made.dropped.length > 0) process.stdout.write(`过了 ${keepDays} 天的删了 ${made.dropped.length} 份\n`)
  } finally {
    await store.close()
  }
}

async function writeTo(folder: string, url: string): Promise<void> {
  if (!url.startsWith('file:')) {
    throw new Fatal(
      'config',
      `PostgreSQL 请用它自己的工具备份 / Back PostgreSQL up with its own tool:\n  pg_dump --format=custom --file='${folder}.dump' "$DATABASE_URL"\n附件在 data/attachments，请一起复制；或者不写文件夹：npm run backup / Copy data/attachments as well.`,
    )
  }
  const database = demandDatabase(url)
  if (existsSync(folder)) throw new Fatal('config', `已经有 ${folder} 了，请换一个名字 / It exists already`)
  tell(folder, await backUp(database, folder, clock.now()))
}

/** The file of a SQLite database, which is not made anew by backing it up. */
function demandDatabase(url: string): string {
  const database = resolve(url.slice('file:'.length))
  if (url.startsWith('file:') && !existsSync(database)) {
    throw new Fatal('database', `找不到数据库 ${database} / No such database`)
  }
  return database
}

function tell(folder: string, { bytes, rows, attachments, attachmentBytes }: BackupFacts): void {
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0)
  const named = (table: string) => rows[table] ?? 0
  process.stdout.write(
    `已备份到 ${folder}，检查无误\n` +
      `  数据库 ${megabytes(bytes)}，共 ${all} 行：组织 ${named('Org')}，人员 ${named('Person')}，户 ${named('Household')}，事项 ${named('Matter')}，走访 ${named('Visit')}\n` +
      `  附件 ${attachments} 个，${megabytes(attachmentBytes)}\n` +
      '整个文件夹一起保存；恢复：停掉机器人，运行 npm run restore -- <文件夹>\n',
  )
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
