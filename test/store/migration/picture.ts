import type { Provider } from '../../../prisma/derive.ts'
import type { Row, Session } from '../../../src/store/migration/dialect.ts'
import { openSession } from '../../../src/store/migration/session.ts'

/** All there is in a database, to be compared. */
export interface Picture {
  readonly schema: readonly string[]
  /** Rows by table, in an order that depends on nothing but them. */
  readonly rows: Readonly<Record<string, readonly Row[]>>
  /** What Prisma's table says is applied. */
  readonly applied: readonly string[]
}

const SCHEMA: Readonly<Record<Provider, string>> = {
  sqlite: `SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS one FROM sqlite_master`,
  postgresql: `
    SELECT 'column ' || c.relname || '.' || attname || ' ' || t.typname || ' ' || attnotnull || ' ' ||
      coalesce(pg_get_expr(adbin, adrelid), '') AS one
      FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_type t ON t.oid = atttypid
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND attnum > 0 AND NOT attisdropped
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'enum ' || t.typname || ' ' || string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder)
      FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY t.typname`,
}

export async function pictureOf({ provider, url }: { provider: Provider; url: string }): Promise<Picture> {
  return withSession(provider, url, async (session) => {
    const tables = (await session.rows(session.dialect.tables)).map(({ name }) => String(name)).sort()
    const rows: Record<string, readonly Row[]> = {}
    for (const table of tables) {
      if (table !== '_prisma_migrations') rows[table] = inOrder(await session.rows(`SELECT * FROM "${table}"`))
    }
    const applied = tables.includes('_prisma_migrations')
      ? await session.rows(
          `SELECT migration_name AS name FROM _prisma_migrations
            WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY name`,
        )
      : []
    const schema = (await session.rows(SCHEMA[provider])).map(({ one }) => String(one)).sort()
    return { schema, rows, applied: applied.map(({ name }) => String(name)) }
  })
}

/** What was in the tables and columns of an earlier picture. */
export function seenAs(earlier: Picture, { rows }: Picture): Picture['rows'] {
  return Object.fromEntries(
    Object.entries(earlier.rows).map(([table, before]) => {
      const columns = Object.keys(before[0] ?? {})
      const now = (rows[table] ?? []).map((row) => Object.fromEntries(columns.map((one) => [one, row[one]])))
      return [table, inOrder(now)]
    }),
  )
}

export async function withSession<T>(
  provider: Provider,
  url: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await openSession(provider, url)
  try {
    return await work(session)
  } finally {
    await session.close()
  }
}

function inOrder(rows: readonly Row[]): readonly Row[] {
  const key = (row: Row) => JSON.stringify(row)
  return [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}
