import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'

/**
 * Sends the statements of a transaction one after another. Work that shares a commit runs side by side, and pg wants one
 * query at a time on a connection: it queues what comes earlier, with a warning, and no longer will in its next version.
 */
export function inTurn(factory: SqlMigrationAwareDriverAdapterFactory): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => queueing(await factory.connect()),
    connectToShadowDb: () => factory.connectToShadowDb(),
  }
}

function queueing(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const start = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (isolation) => queued(await start(isolation))
  return adapter
}

function queued(transaction: Transaction): Transaction {
  let before: Promise<unknown> = Promise.resolve()
  const turn = <Q, R>(ask: (query: Q) => Promise<R>) => {
    return (query: Q): Promise<R> => {
      const answer = before.then(() => ask(query))
      before = answer.catch(() => {})
      return answer
    }
  }
  transaction.queryRaw = turn(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = turn(transaction.executeRaw.bind(transaction))
  return transaction
}
