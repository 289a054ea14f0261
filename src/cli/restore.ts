/** `npm run restore`: puts a backup in the place of the database; the bot has to be stopped. */
import { dirname, resolve } from 'node:path'
import { dataFolderOf } from '../attachments/index.ts'
import { loadConfig } from '../config.ts'
import { Fatal } from '../errors.ts'
import { restoreIntoServer } from '../operator/index.ts'
import { ownFolder } from '../store/connection/lock.ts'
import { BadBackup, factsOf, restore } from '../store/whole/backup.ts'
import { systemClock as clock, systemRandom as random } from '../system.ts'
import { explain } from './ending.ts'

const USAGE = '用法：npm run restore -- <备份的文件夹> / Usage: npm run restore -- <folder of the backup>'

try {
  const [folder, ...others] = process.argv.slice(2)
  if (folder === undefined || folder.startsWith('-') || others.length > 0) throw new Fatal('config', USAGE)
  await run(resolve(folder), loadConfig().DATABASE_URL)
} catch (error) {
  const known = error instanceof BadBackup ? new Fatal('config', error.message) : error
  process.exitCode = explain(known, '没有恢复成 / The restore failed')
}

async function run(folder: string, url: string): Promise<void> {
  if (!url.startsWith('file:') && (await factsOf(folder)) !== null) {
    await restoreIntoServer(folder, { url, data: dataFolderOf(url), clock, random })
    process.stdout.write('已恢复到这个 PostgreSQL 库，逐表核对无误\n')
    return
  }
  if (!url.startsWith('file:')) {
    throw new Fatal(
      'config',
      `PostgreSQL 请用它自己的工具恢复，先停掉机器人 / Restore PostgreSQL with its own tool, the bot stopped:\n  pg_restore --clean --if-exists --single-transaction --dbname="$DATABASE_URL" '${folder}.dump'`,
    )
  }
  const database = resolve(url.slice('file:'.length))
  const unlock = ownFolder(dirname(database))
  try {
    const aside = await restore(folder, database, new Date())
    process.stdout.write(`已恢复到 ${database}\n`)
    if (aside) process.stdout.write(`原来的数据库还在：${aside}\n`)
  } finally {
    unlock()
  }
}
