import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'

/** What SQLite is built with (`PRAGMA compile_options`: MAX_VARIABLE_NUMBER), and what Prisma gives PostgreSQL too. */
export const PARAMETERS = 32_766

/**
 * Tells Prisma how many parameters SQLite takes in a statement. Left to itself it assumes 999, and refuses what it cannot
 * split: the first event of each of a thousand orders.
 */
export function roomy(factory: SqlMigrationAwareDriverAdapterFactory): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect()
      adapter.getConnectionInfo = () => ({ maxBindValues: PARAMETERS, supportsRelationJoins: false })
      return adapter
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  }
}
