import { describe, expect, it } from 'vitest'
import { schemaFor } from '../../prisma/derive.ts'
import { DescribablePg, DescribableSqlite } from '../../prisma/describable.ts'
import { engineHistory } from '../../prisma/engine-history.ts'
import { EVERYTHING, withSchemaEngine } from '../../prisma/schema-engine.ts'
import { readHistory } from '../../src/store/migration/history.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, temporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'

describe.each(PROVIDERS)('the migrations of %s', (provider) => {
  it('lead to exactly the schema', async () => {
    const database = await temporaryDatabase(provider)
    const adapter = provider === 'sqlite' ? new DescribableSqlite(':memory:') : new DescribablePg(database.url)
    const content = schemaFor(provider)
    const history = await engineHistory(provider)
    expect(history.migrationDirectories.length).toBeGreaterThan(0)
    const { exitCode, stdout } = await withSchemaEngine(adapter, content, (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...history },
        to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
        script: true,
        exitCode: true,
        filters: EVERYTHING,
      }),
    )
    expect(stdout).toMatch(/empty migration/)
    expect(exitCode).toBe(0)
    await database.drop()
  })

  it('are applied by opening, once', async () => {
    const database = await temporaryDatabase(provider)
    const first = await openStore({ url: database.url, random, clock })
    expect(first.migrated.length).toBeGreaterThan(0)
    await first.close()
    const second = await openStore({ url: database.url, random, clock })
    expect(second.migrated).toEqual([])
    await second.close()
    await database.drop()
  })
})

it.each(PROVIDERS)("Prisma's own tools find nothing wrong with what was applied on %s", async (provider) => {
  const database = await temporaryDatabase(provider)
  await (await openStore({ url: database.url, random, clock })).close()
  const adapter = provider === 'sqlite' ? new DescribableSqlite(database.url) : new DescribablePg(database.url)
  const migrationsList = await engineHistory(provider)
  await withSchemaEngine(adapter, schemaFor(provider), async (engine) => {
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: true,
      filters: EVERYTHING,
    })
    // What it would find it names: drift, an error in a migration.
    expect(found).toEqual({
      history: null,
      failedMigrationNames: [],
      editedMigrationNames: [],
      hasMigrationsTable: true,
    })
    expect((await engine.applyMigrations({ migrationsList, filters: EVERYTHING })).appliedMigrationNames).toEqual([])
  })
  await database.drop()
})

/** The runner's transaction takes what PostgreSQL 12 and later allow in one; these it does not, or they would end it. */
it.each(PROVIDERS)('no migration of %s holds what a transaction cannot', async (provider) => {
  for (const { name, script } of await readHistory(provider)) {
    expect(script, name).not.toMatch(/\b(CONCURRENTLY|VACUUM|BEGIN|COMMIT|ROLLBACK|ALTER SYSTEM)\b/iu)
  }
})

it('both providers have the same migrations', async () => {
  const [sqlite, postgresql] = await Promise.all(PROVIDERS.map(readHistory))
  const names = (list: typeof sqlite) => list?.map(({ name }) => name)
  expect(names(sqlite)).toEqual(names(postgresql))
})
