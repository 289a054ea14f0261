import { randomUUID } from 'node:crypto'
import type { Session } from './dialect.ts'
import type { Migration } from './history.ts'

/** What Prisma's `_prisma_migrations` says of a database. */
export interface Journal {
  /** Whether the table is there at all. */
  readonly exists: boolean
  /** Tables beside it. */
  readonly tables: readonly string[]
  /** Names of the migrations that are applied. */
  readonly finished: ReadonlySet<string>
  /** Checksums by name of those that were begun and neither finished nor undone: a version before left them so. */
  readonly begun: ReadonlyMap<string, string>
}

const TABLE = '_prisma_migrations'

export async function readJournal({ rows, dialect }: Session): Promise<Journal> {
  const names = (await rows(dialect.tables)).map((row) => String(row.name))
  const exists = names.includes(TABLE)
  const entries = exists
    ? await rows(
        `SELECT migration_name AS name, checksum, finished_at AS finished FROM ${TABLE} WHERE rolled_back_at IS NULL`,
      )
    : []
  const finished = new Set(entries.filter((row) => row.finished !== null).map((row) => String(row.name)))
  const begun = entries.filter((row) => !finished.has(String(row.name)))
  return {
    exists,
    tables: names.filter((name) => name !== TABLE),
    finished,
    begun: new Map(begun.map((row) => [String(row.name), String(row.checksum)])),
  }
}

/** Records a migration as applied, and whatever was begun of it before as undone: so does Prisma's `migrate resolve`. */
export async function record({ run }: Session, { name, checksum }: Migration): Promise<void> {
  await run(`UPDATE ${TABLE} SET rolled_back_at = CURRENT_TIMESTAMP
    WHERE migration_name = ${text(name)} AND finished_at IS NULL AND rolled_back_at IS NULL`)
  await run(`INSERT INTO ${TABLE} (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    VALUES (${text(randomUUID())}, ${text(checksum)}, ${text(name)}, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1)`)
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}
