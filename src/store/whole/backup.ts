import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openFile, type SqliteFile } from '../connection/sqlite/file.ts'
import { readHistory } from '../migration/history.ts'

/**
 * A backup is a folder: the database, the attachments beside it, and what both are supposed to be. It has its name only
 * when it is whole.
 */
export const DATABASE = 'lianxin.db'
const FACTS = 'backup.json'
const ATTACHMENTS = 'attachments'
/** A backup that is still being made, or was never finished. */
export const PARTIAL = '.partial'

export interface BackupFacts {
  readonly madeAt: string
  readonly bytes: number
  readonly sha256: string
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>
  readonly attachments: number
  readonly attachmentBytes: number
}

/** Why a backup cannot be used, in Chinese and English. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup'
}

/** What is backed up, and how. */
export interface BackupSource {
  /** Writes the database into a file of SQLite that is not there yet, as it is at one moment. */
  write(copy: string): Promise<void>
  /** Beside it lie the attachments. */
  readonly data: string
  readonly now: Date
  /** A backup made before on the same disk: attachments that are in it take no more room. */
  readonly earlier?: string | undefined
}

/**
 * Backs a SQLite database up while others write to it. `VACUUM INTO` reads one moment and keeps nobody waiting; the
 * backup API was rejected, since it begins again whenever another process commits, and the bot does so all day.
 */
export function backUp(database: string, folder: string, now: Date, earlier?: string): Promise<BackupFacts> {
  return backUpFrom({ write: (copy) => vacuumInto(database, copy), data: dirname(database), now, earlier }, folder)
}

async function vacuumInto(database: string, copy: string): Promise<void> {
  const source = openFile(database, { readOnly: true })
  try {
    source.prepare('VACUUM INTO ?').run(copy)
  } finally {
    source.close()
  }
}

/** Attachments are copied after the database, so that all it speaks of are there. */
export async function backUpFrom({ write, data, now, earlier }: BackupSource, folder: string): Promise<BackupFacts> {
  const partial = folder + PARTIAL
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })
  try {
    const copy = join(partial, DATABASE)
    await write(copy)
    const rows = inspect(copy)
    await copyTree(join(data, ATTACHMENTS), join(partial, ATTACHMENTS), earlier && join(earlier, ATTACHMENTS))
    const facts = {
      madeAt: now.toISOString(),
      bytes: (await stat(copy)).size,
      sha256: await hashOf(copy),
      rows,
      ...(await sizeOf(join(partial, ATTACHMENTS))),
    }
    await writeFile(join(partial, FACTS), `${JSON.stringify(facts, null, 2)}\n`)
    await onDisk(copy, join(partial, FACTS))
    await rename(partial, folder)
    return facts
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}

/**
 * Puts a backup in the place of a database that nobody uses; the caller holds its folder's lock. The database that was
 * there stays beside it under the name that is returned, null when there was none. The exchange is one rename: whenever the
 * power goes, either the old one is there or the new one, whole.
 * @throws BadBackup before anything is touched.
 */
export async function restore(folder: string, database: string, now: Date): Promise<string | null> {
  await verify(folder)
  await mkdir(dirname(database), { recursive: true })
  const fresh = `${database}.restoring`
  await copyFile(join(folder, DATABASE), fresh)
  await onDisk(fresh)
  await restoreAttachments(folder, dirname(database))
  const aside = existsSync(database) ? await setAside(database, now) : null
  await rename(fresh, database)
  await onDisk(dirname(database))
  return aside
}

/** Those of a backup that are not there. */
export const restoreAttachments = (folder: string, data: string): Promise<void> =>
  copyTree(join(folder, ATTACHMENTS), join(data, ATTACHMENTS))

/** What a backup is supposed to be; null when there is none in a folder. */
export async function factsOf(folder: string): Promise<BackupFacts | null> {
  try {
    return JSON.parse(await readFile(join(folder, FACTS), 'utf8')) as BackupFacts
  } catch {
    return null
  }
}

/** @throws BadBackup when it is not whole, damaged, or of a newer version. */
export async function verify(folder: string): Promise<BackupFacts> {
  const facts = await factsOf(folder)
  if (facts === null) throw new BadBackup(`${folder} 不是一个完整的备份 / is no complete backup`)
  const copy = join(folder, DATABASE)
  if (!existsSync(copy) || (await hashOf(copy)) !== facts.sha256) {
    throw new BadBackup(`${copy} 和备份时不一样了，不能用 / has changed since the backup was made`)
  }
  inspect(copy)
  const { attachments, attachmentBytes } = await sizeOf(join(folder, ATTACHMENTS))
  if (attachments !== facts.attachments || attachmentBytes !== facts.attachmentBytes) {
    throw new BadBackup(`${folder} 里的附件不全 / attachments are missing`)
  }
  for (const path of await filesIn(join(folder, ATTACHMENTS))) {
    if ((await hashOf(path)) !== basename(path)) throw new BadBackup(`附件 ${path} 损坏 / is damaged`)
  }
  const known = new Set((await readHistory('sqlite')).map(({ name }) => name))
  const newer = migrationsOf(copy).filter((name) => !known.has(name))
  if (newer.length > 0)
    throw new BadBackup('这个备份是更新的版本做的，请先升级连心 / made by a newer lianxin: upgrade first')
  return facts
}

/** Counts the rows of every table. */
function inspect(path: string): Record<string, number> {
  const db = openFile(path, { readOnly: true })
  try {
    const [result] = firstColumn(db, 'PRAGMA integrity_check(1)')
    if (result !== 'ok') throw new BadBackup(`${path} 损坏：${String(result)} / is damaged`)
    const tables = firstColumn(
      db,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_%' ESCAPE '\\'",
    ).map(String)
    const count = (table: string) => Number(firstColumn(db, `SELECT count(*) FROM "${table}"`)[0])
    return Object.fromEntries(tables.map((table) => [table, count(table)]))
  } finally {
    db.close()
  }
}

function migrationsOf(path: string): readonly string[] {
  const db = openFile(path, { readOnly: true })
  try {
    return firstColumn(db, 'SELECT migration_name FROM _prisma_migrations').map(String)
  } finally {
    db.close()
  }
}

function firstColumn(db: SqliteFile, sql: string): readonly unknown[] {
  return db
    .prepare(sql)
    .all()
    .map((row) => Object.values(row)[0])
}

/** Gives the database that is there a second name, its last commits included, and leaves no log that the new one would read. */
async function setAside(database: string, now: Date): Promise<string> {
  const aside = `${database}.${now.toISOString().replace(/[-:]|\..*/gu, '')}.old`
  try {
    const old = openFile(database)
    try {
      old.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      old.close()
    }
  } catch {
    // It may be what the backup is needed for: then its parts are kept as they are.
  }
  await copyFile(database, aside)
  await onDisk(aside)
  for (const log of ['-wal', '-shm']) {
    if (existsSync(database + log)) await rename(database + log, aside + log)
  }
  return aside
}

/**
 * Copies the files of a folder that are not there yet, each as a whole. Their names are hashes of what is in them, so what an
 * earlier copy has is given a second name there instead.
 */
async function copyTree(from: string, to: string, earlier?: string): Promise<void> {
  for (const path of await filesIn(from)) {
    const [name, { size }] = [relative(from, path), await stat(path)]
    const target = join(to, name)
    if (size === (await sizeAt(target))) continue
    await mkdir(dirname(target), { recursive: true })
    const before = earlier && join(earlier, name)
    if (before && size === (await sizeAt(before)) && (await linked(before, target))) continue
    await copyFile(path, target + PARTIAL)
    await rename(target + PARTIAL, target)
  }
}

const sizeAt = async (path: string): Promise<number | undefined> => (await stat(path).catch(() => null))?.size

/** Not every disk can. */
const linked = (path: string, name: string): Promise<boolean> =>
  link(path, name).then(
    () => true,
    () => false,
  )

async function sizeOf(folder: string): Promise<Pick<BackupFacts, 'attachments' | 'attachmentBytes'>> {
  const sizes = await Promise.all((await filesIn(folder)).map(async (path) => (await stat(path)).size))
  return { attachments: sizes.length, attachmentBytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** A name with an ending is a file that is still being written. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.'))
    .map((entry) => join(entry.parentPath, entry.name))
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Waits until files, or the names in a folder, would survive a power cut. */
async function onDisk(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const handle = await open(path, 'r')
    await handle.sync().catch(() => {}) // Not every system can do this for folders.
    await handle.close()
  }
}
