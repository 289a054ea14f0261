import { DatabaseSync } from '@photostructure/sqlite'

export type SqliteFile = InstanceType<typeof DatabaseSync>

/** How long another process may keep a file to itself, in ms. */
export const BUSY_MS = 5_000

/**
 * Opens a file of SQLite's, the only place that names the driver. Its binary travels inside its package, so an installation
 * needs neither a compiler nor a download, and its interface is that of Node's own `node:sqlite`. Its makers try it on Node 22
 * and later; it asks no more of Node than N-API 8, and our tests run it on 20. Of what was tried beside it, better-sqlite3 is as
 * quick and has to be compiled, libsql takes twice as long to read, and versions before 2 hold on to a file that was closed.
 * @throws an error of which `sqliteCode` tells what it is.
 */
export function openFile(
  path: string,
  { readOnly = false, busyMs = BUSY_MS }: { readonly readOnly?: boolean; readonly busyMs?: number } = {},
): SqliteFile {
  return new DatabaseSync(path, { readOnly, timeout: busyMs })
}

/** The names of what is told apart, by SQLite's primary and, of what a constraint refuses, extended codes (sqlite.org/rescode.html). */
const CODES: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  26: 'SQLITE_NOTADB',
  787: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  1299: 'SQLITE_CONSTRAINT_NOTNULL',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
}
const PRIMARY = 0xff

/** What SQLite calls a failure, as `SQLITE_BUSY`; `SQLITE_ERROR` for what has no name here; null for a failure that is not its own. */
export function sqliteCode(error: unknown): string | null {
  if (!isSqlites(error)) return null
  const { errcode = 1 } = error
  return CODES[errcode] ?? CODES[errcode & PRIMARY] ?? 'SQLITE_ERROR'
}

/** Whether a failure is SQLite's own; `errcode` is its extended code. */
export function isSqlites(error: unknown): error is Error & { readonly errcode?: number } {
  return error instanceof Error && (error as { code?: unknown }).code === 'ERR_SQLITE_ERROR'
}
