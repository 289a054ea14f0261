import { mkdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { Fatal } from '../../errors.ts'
import { cannotUse } from './cannot-open.ts'
import { openFile, sqliteCode } from './sqlite/file.ts'

/**
 * Takes a data folder for this process. The lock is SQLite's own on a file beside the data: the system lets go of it when
 * the process ends, however it ends, so a kill -9 leaves nothing to clean up, and no number of a process is kept that another
 * process could have by now.
 * Returns the way to let go, or null when another process has it.
 * @throws Fatal when the folder or the file cannot be used.
 */
export function lockFolder(folder: string): (() => void) | null {
  const file = join(folder, 'lianxin.lock')
  try {
    mkdirSync(folder, { recursive: true })
    return lock(file)
  } catch (error) {
    if (!isGarbage(error)) throw cannotUse(file, error)
  }
  try {
    // Nobody holds it: that is asked before what is in it is read. The same file, emptied, keeps who comes meanwhile honest.
    truncateSync(file)
    return lock(file)
  } catch (error) {
    throw cannotUse(file, error)
  }
}

/**
 * Likewise, for a program that cannot do without.
 * @throws Fatal when another process has it.
 */
export function ownFolder(folder: string): () => void {
  const unlock = lockFolder(folder)
  if (unlock) return unlock
  throw new Fatal(
    'locked',
    `另一个连心正在使用 ${folder}，请先停掉它 / Another lianxin is using ${folder}; stop it first.`,
  )
}

function lock(file: string): (() => void) | null {
  const db = openFile(file, { busyMs: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (sqliteCode(error) === 'SQLITE_BUSY') return null
    throw error
  }
  return () => {
    db.exec('ROLLBACK')
    db.close()
  }
}

function isGarbage(error: unknown): boolean {
  return /^SQLITE_(NOTADB|CORRUPT)/u.test(sqliteCode(error) ?? '')
}
