import { SteadyClient } from '../connection/steady-client.ts'
import type { Dialect, Session } from './dialect.ts'

/** A host that does not answer at all. */
const CONNECT_MS = 10_000
/** Bots at work wait behind a lock that is waited for, so it is given up soon and asked for again. */
const LOCK_TIMEOUT = '3s'
/** The one Prisma's own tools take, so that theirs and ours never migrate at once. */
const PRISMAS_LOCK = 72_707_369

const DIALECT: Dialect = {
  tryToWrite: `DO $$ BEGIN
    IF current_setting('transaction_read_only') = 'on' THEN
      RAISE EXCEPTION 'this database is read-only' USING ERRCODE = 'read_only_sql_transaction';
    END IF;
  END $$`,
  begin: `BEGIN; SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'; SELECT pg_advisory_xact_lock(${PRISMAS_LOCK})`,
  tables: `SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`,
  dangling: null,
  createJournal: `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`,
  shared: true,
}

/** Connects to a database that exists. */
export async function openPostgresql(url: string): Promise<Session> {
  const client = new SteadyClient({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  await client.connect()
  return {
    dialect: DIALECT,
    rows: async (sql) => (await client.query(sql)).rows,
    async run(script) {
      await client.query(script)
    },
    close: () => client.end(),
  }
}
