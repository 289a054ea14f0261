import { openFile } from '../connection/sqlite/file.ts'
import type { Dialect, Row, Session } from './dialect.ts'

const DIALECT: Dialect = {
  // Opening a file for writing falls back to reading, without a word: only a write tells.
  tryToWrite: 'BEGIN IMMEDIATE; PRAGMA user_version = 0; ROLLBACK;',
  begin: 'BEGIN IMMEDIATE',
  tables: `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  dangling: 'SELECT count(*) AS count FROM pragma_foreign_key_check',
  createJournal: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`,
  shared: false,
}

/** Opens a file, or begins one. */
export async function openSqlite(path: string): Promise<Session> {
  const db = openFile(path)
  try {
    db.exec('PRAGMA synchronous = FULL')
    // Prisma's scripts put this around the making anew of a table, but inside a transaction it does nothing.
    db.exec('PRAGMA foreign_keys = OFF')
  } catch (error) {
    db.close()
    throw error
  }
  return {
    dialect: DIALECT,
    rows: async (sql) => db.prepare(sql).all() as Row[],
    async run(script) {
      db.exec(script)
    },
    async close() {
      db.close()
    },
  }
}
