/**
 * `npm run db:migration -- <name>` writes the next migration of both histories from `schema.prisma`.
 * SQLite is compared in memory; PostgreSQL needs a developer's server (DATABASE_URL, else postgresql://127.0.0.1:5432/postgres),
 * where a temporary database is made and dropped.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationsFolder } from '../src/store/migration/history.ts'
import { type Provider, schemaFor } from './derive.ts'
import { DescribablePg, DescribableSqlite } from './describable.ts'
import { engineHistory } from './engine-history.ts'
import { EVERYTHING, withSchemaEngine } from './schema-engine.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write('Usage: npm run db:migration -- <name>   (a-z, 0-9 and _)\n')
  process.exit(2)
}
const server = process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)

await write('sqlite', new DescribableSqlite(':memory:'))
await write('postgresql', new DescribablePg(server))
process.exit(0)

async function write(provider: Provider, adapter: DescribableSqlite | DescribablePg): Promise<void> {
  const schema = schemaFor(provider)
  const history = await engineHistory(provider)
  const { stdout: script } = await withSchemaEngine(adapter, schema, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...history },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: null,
      filters: EVERYTHING,
    }),
  )
  if (!script?.trim() || script.includes('-- This is an empty migration')) {
    process.stdout.write(`${provider}: nothing to migrate\n`)
    return
  }
  const folder = join(migrationsFolder(provider), `${time}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'migration.sql'), script)
  await writeFile(join(migrationsFolder(provider), 'migration_lock.toml'), `provider = "${provider}"\n`)
  process.stdout.write(`${provider}: ${folder}\n`)
}
