/**
 * The bytes of what is attached, in a folder beside the database: each file under its own hash, so that nothing is kept
 * twice, nothing is overwritten, and no name anybody chose ever becomes a path. What it is, its content tells.
 */
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { LARGEST, safeName, TAKEN } from '../domain/attachment.ts'
import type { Random } from '../domain/ports.ts'
import type { Files } from '../engine/ports.ts'

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
  }
}

/** Whole or not at all: a file that is there under its hash is complete. */
async function keep(path: string, bytes: Uint8Array, unique: string): Promise<void> {
  const known = await stat(path).catch(() => null)
  if (known?.size === bytes.length) return
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
