import { hostname } from 'node:os'
import { join } from 'node:path'
import { after, datedTime, days, localTime } from '../../domain/time.ts'
import type { Store } from '../../store/index.ts'
import { factsOf } from '../../store/whole/backup.ts'
import { backupsIn } from '../backup/make.ts'
import { type BackupRecord, readRecord } from '../backup/record.ts'
import { asking, fine, type Surroundings, todo, type Verdict } from '../check.ts'

/** A night, and the hours in which it is made up. */
const OLD_MS = days(1) + 6 * 3_600_000
const NOW = '现在就备份：npm run backup'

/** Whether last night was backed up, and the backup is still where it was put. */
export const backup = asking('备份', look, { cannotWait: true })

async function look(store: Store, { now, backups }: Surroundings): Promise<Verdict> {
  if (backups.folder === null) return fine('没有开，由您自己备份')
  const record = await readRecord(store)
  // A database that was restored does not know of the backup it comes from.
  const made = record.made ?? (await newestIn(backups.folder))
  const { failed } = record
  if (failed) return todo(`${localTime(new Date(failed.at))} 没有备份成`, `${NOW}，照它说的办`, [failed.why])
  if (!made) return todo('还没有备份过', `${NOW}；机器人开着，每晚 3:40 自己备份`)
  const at = new Date(made.at)
  if (at < after(now, -OLD_MS)) return todo(`最近一次是 ${datedTime(at)}`, `${NOW}；机器人开着，每晚自己备份`)
  if (made.host === hostname() && (await factsOf(made.folder)) === null) {
    return todo(`${datedTime(at)} 的备份不见了`, `${NOW}；备份在 ${backups.folder}`)
  }
  return fine(`${datedTime(at)}，${(made.bytes / 1_000_000).toFixed(1)} MB，留 ${backups.keepDays} 天`)
}

async function newestIn(folder: string): Promise<BackupRecord['made']> {
  const name = (await backupsIn(folder)).at(-1)
  const facts = name === undefined ? null : await factsOf(join(folder, name))
  if (name === undefined || facts === null) return undefined
  return { at: facts.madeAt, bytes: facts.bytes, host: hostname(), folder: join(folder, name) }
}
