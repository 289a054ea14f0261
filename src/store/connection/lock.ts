import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * Takes a data folder for this process. The lock is SQLite's own on a file beside the data: the system lets go of it when
 * the process ends, however it ends, so a kill -9 leaves nothing to clean up.
 * Returns the way to let go, or null when another process has it.
 */
export function lockFolder(folder: string): (() => void) | null {
  mkdirSync(folder, { recursive: true })
  const lock = new Database(join(folder, 'lianxin.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    return null
  }
  return () => {
    lock.exec('ROLLBACK')
    lock.close()
  }
}
