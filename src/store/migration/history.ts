import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Provider } from '../../../prisma/derive.ts'

/** One step of a database's history, as Prisma keeps it: `<time>_<name>/migration.sql`. */
export interface Migration {
  /** The folder's name; names in order are the order of the steps. */
  readonly name: string
  readonly script: string
  /** Of the script, in Prisma's way: SHA-256 in hex. */
  readonly checksum: string
}

/** Where the standard migration folders of a provider live. */
export function migrationsFolder(provider: Provider): string {
  return fileURLToPath(new URL(`../../../prisma/migrations/${provider}`, import.meta.url))
}

/** What this version knows of a database's history, oldest first; read once in a process. */
export function readHistory(provider: Provider): Promise<readonly Migration[]> {
  const read = histories.get(provider) ?? historyIn(migrationsFolder(provider))
  histories.set(provider, read)
  return read
}

const histories = new Map<Provider, Promise<readonly Migration[]>>()

async function historyIn(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => migrationOf(name, await readFile(join(folder, name, 'migration.sql'), 'utf8'))),
  )
}

export function migrationOf(name: string, script: string): Migration {
  return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
}
