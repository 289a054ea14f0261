import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { schemaFor } from '../../../prisma/derive.ts'
import { engineHistory } from '../../../prisma/engine-history.ts'
import { EVERYTHING, withSchemaEngine } from '../../../prisma/schema-engine.ts'
import { adapterFor } from '../../../src/store/connection/open.ts'
import type { Migration } from '../../../src/store/migration/history.ts'
import { Cut, statementsOf } from './cut.ts'

/** From here on there was no engine any more. */
const OURS = '20261129'

/**
 * Migrates as version 0.1.0 did, by Prisma's engine, and ends after so many calls; a script's statements count each, since each
 * was a commit of its own. Returns whether it came to its end before.
 */
export async function engineCut(
  { provider, url }: { provider: 'sqlite' | 'postgresql'; url: string },
  later: readonly Migration[],
  calls: number,
): Promise<boolean> {
  const history = await engineHistory(provider)
  const theirs = history.migrationDirectories.filter(({ path }) => path < OURS)
  const more = later.map(({ name, script }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } },
  }))
  const migrationsList = {
    ...history,
    migrationDirectories: later.length > 0 ? [...history.migrationDirectories, ...more] : theirs,
  }
  let left = calls
  const spend = () => {
    if (left-- <= 0) throw new Cut()
  }
  try {
    await withSchemaEngine(cutting(adapterFor(provider, url), spend), schemaFor(provider), (engine) =>
      engine.applyMigrations({ migrationsList, filters: EVERYTHING }),
    )
  } catch (error) {
    if (left < 0) return false
    throw error
  }
  return left >= 0
}

function cutting(
  factory: SqlMigrationAwareDriverAdapterFactory,
  spend: () => void,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const connection: SqlDriverAdapter = await factory.connect()
      const { queryRaw, executeRaw, executeScript } = connection
      connection.queryRaw = async (query) => {
        spend()
        return queryRaw.call(connection, query)
      }
      connection.executeRaw = async (query) => {
        spend()
        return executeRaw.call(connection, query)
      }
      connection.executeScript = async (script) => {
        for (const statement of statementsOf(script)) {
          spend()
          await executeScript.call(connection, statement)
        }
      }
      return connection
    },
  }
}
