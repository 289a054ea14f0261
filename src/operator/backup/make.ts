import { mkdir, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Clock, Random } from '../../domain/ports.ts'
import { datedTime } from '../../domain/time.ts'
import { Fatal } from '../../errors.ts'
import { openStore, type Store } from '../../store/index.ts'
import { type BackupFacts, backUp, backUpFrom, factsOf, PARTIAL } from '../../store/whole/backup.ts'
import { copyAll } from '../../store/whole/copy.ts'
import { freeIn, sizeOf } from '../free-space.ts'
import { dayIn, nameOf, outlived } from './kept.ts'
import { recordMade } from './record.ts'

/** Besides the database, for attachments and whatever else is written meanwhile. */
const SPARE = 200_000_000

interface Making {
  /** `DATABASE_URL`. */
  readonly url: string
  readonly store: Store
  /** Where the attachments lie. */
  readonly data: string
  /** Where backups go; each is a folder of its own in it. */
  readonly folder: string
  readonly keepDays: number
  /** Bytes that must be free besides the database's. */
  readonly spare?: number
  readonly clock: Clock
  readonly random: Random
}

/** A backup that was made. */
export interface Made extends BackupFacts {
  readonly folder: string
  /** Names of those that were too old and are gone. */
  readonly dropped: readonly string[]
}

/**
 * Makes a backup, writes down that there is one, and drops those that are too old. A server's database is written into a file
 * of SQLite, so that it can be brought back into either. Nothing is dropped before the new one is whole.
 * @throws Fatal when there is not room enough; nothing was begun then.
 */
export async function makeBackup(with_: Making): Promise<Made> {
  const { url, store, data, folder, keepDays, spare = SPARE, clock } = with_
  const now = clock.now()
  await demandRoom(folder, (await sizeOf(url)) + spare)
  await mkdir(folder, { recursive: true })
  const earlier = (await backupsIn(folder)).at(-1)
  const target = join(folder, nameOf(datedTime(now)))
  const before = earlier && join(folder, earlier)
  const facts = url.startsWith('file:')
    ? await backUp(url.slice('file:'.length), target, now, before)
    : await backUpFrom({ write: (copy) => copyInto(copy, with_), data, now, earlier: before }, target)
  await recordMade(store, { at: facts.madeAt, host: hostname(), folder: target, bytes: facts.bytes })
  return { ...facts, folder: target, dropped: await drop(folder, keepDays) }
}

/** The names of whole backups of ours in a folder, oldest first. */
export async function backupsIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => dayIn(name) !== null).sort()
  const whole = await Promise.all(names.map((name) => factsOf(join(folder, name))))
  return names.filter((_, at) => whole[at] !== null)
}

async function demandRoom(folder: string, needed: number): Promise<void> {
  const free = await freeIn(folder)
  if (free >= needed) return
  const said = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`
  throw new Fatal(
    'config',
    `${folder} 只空着 ${said(free)}，备份要 ${said(needed)}，没有开始。请腾出空间，或在 .env 里把 BACKUP_FOLDER 换到别的盘 / Not enough room; make some or set BACKUP_FOLDER.`,
  )
}

async function copyInto(copy: string, { store, clock, random }: Making): Promise<void> {
  const target = await openStore({ url: `file:${copy}`, clock, random })
  try {
    await copyAll(store.client, target.client, () => {})
    // One file that needs no other beside it.
    await target.client.$queryRawUnsafe('PRAGMA journal_mode = DELETE')
  } finally {
    await target.close()
  }
}

/** What is too old, and what a machine that was switched off left unfinished. */
async function drop(folder: string, keepDays: number): Promise<readonly string[]> {
  const old = outlived(await backupsIn(folder), keepDays)
  const halves = (await readdir(folder)).filter(
    (name) => name.endsWith(PARTIAL) && dayIn(name.slice(0, -PARTIAL.length)) !== null,
  )
  for (const name of [...old, ...halves]) await rm(join(folder, name), { recursive: true, force: true })
  return old
}
