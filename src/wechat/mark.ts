import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A file that says this process holds the line to a service, taken away when it lets go. One left by a process that no
 * longer lives says that the service may still keep that process's stream: after a power cut it does for a quarter of an
 * hour, and would leave the next one deaf so long.
 */
export interface Mark {
  /** Whether a process that is gone held the line and never let go. */
  isLeftOver(): boolean
  hold(): void
  release(): void
}

/** Each token has a mark of its own in the data folder; the token itself is not written. */
export function markIn(folder: string, token: string): Mark {
  const file = join(folder, `line-${createHash('sha256').update(token).digest('hex').slice(0, 12)}`)
  return {
    isLeftOver() {
      const holder = Number(read(file))
      // In a container every life has the same number.
      return holder > 0 && (holder === process.pid || !isAlive(holder))
    },
    hold() {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, `${process.pid}`)
    },
    release: () => rmSync(file, { force: true }),
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
