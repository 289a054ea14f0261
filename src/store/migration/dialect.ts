/**
 * One connection of its own to a database, for as long as its tables are looked after. Not Prisma's: a script and the record
 * of it have to be one commit, and Prisma's adapter for PostgreSQL cuts a script at every semicolon.
 */
export interface Session {
  readonly dialect: Dialect
  rows(sql: string): Promise<readonly Row[]>
  /** Runs a script of one or several statements. */
  run(script: string): Promise<void>
  close(): Promise<void>
}

export type Row = Readonly<Record<string, unknown>>

/** What the two databases say differently. */
export interface Dialect {
  /** A script that fails when nothing can be written here, and changes nothing. */
  readonly tryToWrite: string
  /** Begins a transaction beside which nobody else migrates. */
  readonly begin: string
  /** The names of the tables that are there. */
  readonly tables: string
  /** How many rows refer to one that is not there; null where the database never lets that happen. */
  readonly dangling: string | null
  /** Prisma's own table of migrations, as Prisma makes it. */
  readonly createJournal: string
  /** Whether programs of an older version may go on beside a newer one. */
  readonly shared: boolean
}
