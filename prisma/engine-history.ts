import { migrationsFolder, readHistory } from '../src/store/migration/history.ts'
import type { Provider } from './derive.ts'
import type { MigrationList } from './schema-engine.ts'

/** A provider's history in the words of Prisma's schema engine. */
export async function engineHistory(provider: Provider): Promise<MigrationList> {
  const history = await readHistory(provider)
  return {
    baseDir: migrationsFolder(provider),
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: history.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  }
}
