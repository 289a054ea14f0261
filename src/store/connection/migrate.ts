import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { type Provider, schemaFor } from '../../../prisma/derive.ts'
import { EVERYTHING, type MigrationList, withSchemaEngine } from './schema-engine.ts'

/** Where the standard migration folders of a provider live. */
export function migrationsFolder(provider: Provider): string {
  return fileURLToPath(new URL(`../../../prisma/migrations/${provider}`, import.meta.url))
}

/** Reads Prisma's standard layout, `<time>_<name>/migration.sql`, oldest first. */
export async function readMigrations(provider: Provider): Promise<MigrationList> {
  const folder = migrationsFolder(provider)
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
  )
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"\n` },
    shadowDbInitScript: '',
    migrationDirectories,
  }
}

/**
 * Brings the database to the newest migration and returns the names of those applied now.
 * Applied ones are recorded in Prisma's own `_prisma_migrations`, so Prisma's tools read the same history. With nothing to
 * apply the engine is not started: it would want SQLite to itself, and the importer runs beside the bot.
 */
export async function migrate(
  provider: Provider,
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<readonly string[]> {
  const migrationsList = await readMigrations(provider)
  const applied = await appliedMigrations(adapter)
  if (migrationsList.migrationDirectories.every(({ path }) => applied.has(path))) return []
  const { appliedMigrationNames } = await withSchemaEngine(adapter, schemaFor(provider), (engine) =>
    engine.applyMigrations({ migrationsList, filters: EVERYTHING }),
  )
  return appliedMigrationNames
}

async function appliedMigrations(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<ReadonlySet<unknown>> {
  const connection = await adapter.connect()
  try {
    const { rows } = await connection.queryRaw({
      sql: 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
      args: [],
      argTypes: [],
    })
    return new Set(rows.flat())
  } catch {
    return new Set() // No such table: the database is new. Any other trouble shows when the engine starts.
  } finally {
    await connection.dispose()
  }
}
