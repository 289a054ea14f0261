/**
 * The bytes of what is attached, in a folder beside the database: each file under its own hash, so that nothing is kept
 * twice, nothing is overwritten, and no name anybody chose ever becomes a path. What it is, its content tells.
 */
import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { LARGEST, safeName, TAKEN } from '../domain/attachment.ts'
import type { Random } from '../domain/ports.ts'
import type { Files } from '../engine/ports.ts'

/** What belongs to a database lies beside it: beside a file of SQLite, else in `data`. */
export function dataFolderOf(url: string): string {
  return resolve(url.startsWith('file:') ? dirname(url.slice('file:'.length)) : 'data')
}

/** Opens the folder of a database's attachments. */
export const filesOf = (url: string, random: Random): Files => openFiles(join(dataFolderOf(url), 'attachments'), random)

/** Opens the folder, which comes to be with the first file. */
export function openFiles(folder: string, random: Random): Files {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  return {
    async take({ name, bytes }) {
      if (bytes.length > LARGEST) return { refused: 'too-large' }
      const found = await fileTypeFromBuffer(bytes)
      const taken = found && TAKEN[found.mime]
      if (!taken) return { refused: 'not-taken' }
      const hash = createHash('sha256').update(bytes).digest('hex')
      await keep(pathOf(hash), bytes, random.id())
      return { hash, name: safeName(name, taken.ending), type: found.mime, size: bytes.length }
    },
    read: (hash) => readFile(pathOf(hash)),
    async forget(before, used) {
      const paths = await filesIn(folder)
      const inUse = await used(paths.map((path) => basename(path)))
      let count = 0
      for (const path of paths.filter((one) => !inUse.has(basename(one)))) {
        // What somebody brought once more meanwhile is new again.
        const found = await stat(path).catch(() => null)
        if (found === null || found.mtime >= before) continue
        await rm(path, { force: true })
        count++
      }
      return count
    },
  }
}

/** Whole or not at all: a file that is there under its hash is complete. */
async function keep(path: string, bytes: Uint8Array, unique: string): Promise<void> {
  const known = await stat(path).catch(() => null)
  if (known?.size === bytes.length) {
    const now = new Date()
    return utimes(path, now, now)
  }
  await mkdir(join(path, '..'), { recursive: true })
  const half = `${path}.${unique}`
  const file = await open(half, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, path)
}

/** What was half written when the program was killed has a name that is no hash, and is used by nothing. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
