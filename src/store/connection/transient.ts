/** Prisma's codes for what passes by itself: a busy or unreachable database, a lost connection, a serialization conflict. */
const PASSING = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034'])
/** SQLite's and PostgreSQL's own, where the adapter passes them on; a disk that is full is freed by somebody. */
const PASSING_CAUSES =
  /SQLITE_BUSY|SQLITE_LOCKED|SQLITE_FULL|SQLITE_IOERR|database is locked|disk is full|disk I\/O error|53100|53300|TooManyConnections|08006|Connection terminated|not queryable|ECONNREFUSED|ECONNRESET|40001|40P01|57P0[123]|SocketTimeout|DatabaseNotReachable|ConnectionClosed|TransactionWriteConflict/

/** Whether trying again later may help. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return PASSING.has(code) || PASSING_CAUSES.test(`${code} ${error.message} ${causeOf(error)}`)
}

/** Whether a unique key was already there. */
export function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return error.code === 'P2002' || (error.code === 'P2010' && kindOf(error) === 'UniqueConstraintViolation')
}

/** What a raw statement failed of, in the words of the driver adapter. */
function kindOf(error: object): string | undefined {
  const meta = 'meta' in error ? (error.meta as { driverAdapterError?: { cause?: { kind?: string } } }) : undefined
  return meta?.driverAdapterError?.cause?.kind
}

function causeOf(error: Error): string {
  const cause = error.cause as { kind?: string; originalCode?: string; message?: string } | undefined
  return cause ? `${cause.kind ?? ''} ${cause.originalCode ?? ''} ${cause.message ?? ''}` : ''
}
