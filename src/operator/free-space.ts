import { stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Bytes that may still be written where a path is, or will be. */
export async function freeIn(path: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(path)
    return bavail * bsize
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error
    return freeIn(dirname(path))
  }
}

/** Bytes of a database in a file; of a server's, nothing that would be on this disk. */
export async function sizeOf(url: string): Promise<number> {
  if (!url.startsWith('file:')) return 0
  const sizes = ['', '-wal'].map((part) => stat(url.slice('file:'.length) + part).catch(() => null))
  return (await Promise.all(sizes)).reduce((sum, one) => sum + (one?.size ?? 0), 0)
}
