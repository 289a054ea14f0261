import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { inPrismasWords } from './failures.ts'
import { openFile, type SqliteFile } from './file.ts'
import { type Ready, Statements } from './statements.ts'
import { fromSqlite, toSqlite, typeOfValues } from './values.ts'

const KIND = { provider: 'sqlite', adapterName: 'lianxin-sqlite' } as const

/**
 * How many values SQLite takes in a statement (`PRAGMA compile_options`: MAX_VARIABLE_NUMBER), and what Prisma gives PostgreSQL
 * too. Left to itself Prisma assumes 999, and refuses what it cannot split: the first event of each of a thousand orders.
 */
const VALUES = 32_766

/**
 * SQLite is built to turn to synchronous=NORMAL with WAL, which forgets the last commits when the power goes. Among a
 * million old matters a commit touches pages all over: 64 MiB of them are kept in memory, and up to 32 MiB of changes are
 * gathered before they are carried over (measured: a burst there costs 1.12 times one in an empty database, not 1.2).
 */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -65536;
  PRAGMA wal_autocheckpoint = 8000`

/**
 * Leads Prisma to a SQLite file over one connection that stays open, so that what it has read stays in memory and its
 * statements stay prepared. An adapter that opened one for each transaction took half as long again for a commit.
 */
export class SqliteAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = KIND.provider
  readonly adapterName = KIND.adapterName
  readonly #path: string

  /** @param url `file:./data/lianxin.db`, or `:memory:`. */
  constructor(url: string) {
    this.#path = url.replace(/^file:/u, '')
  }

  async connect(): Promise<SqlDriverAdapter> {
    const file = openFile(this.#path)
    attempt(() => file.exec(PRAGMAS))
    return connectionTo(file)
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    return connectionTo(openFile(':memory:'))
  }
}

function connectionTo(file: SqliteFile): SqlDriverAdapter {
  const queries = queriesOf(file)
  let before: Promise<void> = Promise.resolve()
  return {
    ...queries,
    getConnectionInfo: () => ({ maxBindValues: VALUES, supportsRelationJoins: false }),
    executeScript: async (script) => attempt(() => file.exec(script)),
    dispose: async () => file.close(),
    async startTransaction(isolation?: IsolationLevel) {
      if (isolation && isolation !== 'SERIALIZABLE') {
        throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolation })
      }
      const free = before
      let end = () => {}
      before = new Promise((resolve) => {
        end = resolve
      })
      await free
      try {
        attempt(() => file.exec('BEGIN'))
      } catch (error) {
        end()
        throw error
      }
      return transactionOf(queries, end)
    },
  }
}

/** Prisma says COMMIT and ROLLBACK itself, as statements; `end` then lets the next transaction begin. */
function transactionOf(queries: SqlQueryable, end: () => void): Transaction {
  const say = async (sql: string) => void (await queries.executeRaw({ sql, args: [], argTypes: [] }))
  return {
    ...queries,
    options: { usePhantomQuery: false },
    commit: async () => end(),
    rollback: async () => end(),
    createSavepoint: (name) => say(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => say(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => say(`RELEASE SAVEPOINT ${name}`),
  }
}

function queriesOf(file: SqliteFile): SqlQueryable {
  const statements = new Statements(file)
  const bound = ({ args, argTypes }: SqlQuery) => args.map((value, at) => toSqlite(value, argTypes[at]?.scalarType))
  return {
    ...KIND,
    queryRaw: async (query) =>
      attempt(() => {
        const ready = statements.for(query.sql)
        return resultOf(ready, ready.statement.all(...bound(query)))
      }),
    executeRaw: async (query) =>
      attempt(() => Number(statements.for(query.sql).statement.run(...bound(query)).changes)),
  }
}

function resultOf({ names, types }: Ready, rows: Parameters<typeof typeOfValues>[0]): SqlResultSet {
  const columnTypes = types.map((type, column) => type ?? typeOfValues(rows, column))
  return {
    columnNames: names,
    columnTypes,
    rows: rows.map((row) => row.map((value, column) => fromSqlite(value, columnTypes[column]))),
  }
}

function attempt<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw inPrismasWords(error)
  }
}
