/** `npm run backup`: the database and the attachments as a folder, while the bot runs. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadConfig } from '../config.ts'
import { Fatal } from '../errors.ts'
import { backUp } from '../store/whole/backup.ts'
import { explain } from './ending.ts'

const USAGE =
  '用法：npm run backup -- <文件夹>，如 npm run backup -- 备份/2026-11-23 / Usage: npm run backup -- <folder>'

try {
  const [folder, ...others] = process.argv.slice(2)
  if (folder === undefined || folder.startsWith('-') || others.length > 0) throw new Fatal('config', USAGE)
  await run(resolve(folder), loadConfig().DATABASE_URL)
} catch (error) {
  process.exitCode = explain(error, '没有备份成 / The backup failed')
}

async function run(folder: string, url: string): Promise<void> {
  if (!url.startsWith('file:')) {
    throw new Fatal(
      'config',
      `PostgreSQL 请用它自己的工具备份 / Back PostgreSQL up with its own tool:\n  pg_dump --format=custom --file='${folder}.dump' "$DATABASE_URL"\n附件在 data/attachments，请一起复制 / Copy data/attachments as well.`,
    )
  }
  const database = resolve(url.slice('file:'.length))
  if (!existsSync(database)) throw new Fatal('database', `找不到数据库 ${database} / No such database`)
  if (existsSync(folder)) throw new Fatal('config', `已经有 ${folder} 了，请换一个名字 / It exists already`)
  const { bytes, rows, attachments, attachmentBytes } = await backUp(database, folder, new Date())
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
