import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SIZE = 64 * 2 ** 20

/** A folder for a database: on a small disk of its own where this machine lets us make one. */
export interface Disk {
  readonly folder: string
  /** Nothing more fits until `free`; null where the folder is on a disk that others use. */
  readonly fill: (() => void) | null
  free(): void
  drop(): void
}

export function temporaryDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-faults-'))
  const mounted = mount(folder)
  const ballast = join(folder, 'ballast')
  const database = join(folder, 'database')
  mkdirSync(database)
  return {
    folder: database,
    fill: mounted ? () => fill(ballast) : null,
    free: () => rmSync(ballast, { force: true }),
    drop() {
      if (mounted) execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function mount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], { stdio: 'pipe' })
    return true
  } catch (error) {
    process.stderr.write(`No disk will be full, a small one cannot be made here: ${(error as Error).message}\n`)
    return false
  }
}

/** Ever smaller pieces until none goes in: asked beforehand what fits, a bot that writes meanwhile would be in between. */
function fill(ballast: string): void {
  for (let size = SIZE; size >= 4_096; size /= 2) {
    while (fits(ballast, size));
  }
}

function fits(ballast: string, size: number): boolean {
  try {
    writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}
