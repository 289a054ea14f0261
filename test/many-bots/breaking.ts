/** Statements under which a process of the version before goes on working: it names its columns and never meets the new. */
const CREATE = /^CREATE (?:TABLE|TYPE|INDEX|UNIQUE INDEX) "(\w+)"/
/** One column or several, each nullable or with a default. */
const ADD_COLUMNS = /^ALTER TABLE "(\w+)" ADD COLUMN\s+"\w+" [^,]+(?:,\s*ADD COLUMN\s+"\w+" [^,]+)*$/
/** What only fills columns that came with the same migration, which the version before never reads. */
const FILL = /^UPDATE "(\w+)" SET "(\w+)" = /
/** A column of a type that reads as text by itself becomes text. */
const TO_TEXT = /^ALTER TABLE "\w+" ALTER COLUMN "(\w+)" TYPE TEXT USING "\1"::text$/
const READS_AS_TEXT = /^CREATE CAST \("\w+" AS TEXT\) WITH INOUT AS IMPLICIT$/
/** A unique index takes the place of one over fewer of its columns: what the version before writes still is alone. */
const DROP_UNIQUE = /^DROP INDEX "(\w+)_key"$/
const ADD_TO_NEW = /^(?:ALTER TABLE "(\w+)" ADD CONSTRAINT|CREATE UNIQUE INDEX "\w+" ON "(\w+)")/

/** The statements of a migration that take something away from those who do not know of it. */
export function breaking(sql: string): readonly string[] {
  const statements = sql
    .replace(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const created = new Set(statements.flatMap((one) => /^CREATE TABLE "(\w+)"/.exec(one)?.[1] ?? []))
  const added = new Set(
    statements.flatMap((one) => {
      const table = ADD_COLUMNS.exec(one)?.[1]
      return table ? columnsOf(one).map((column) => `${table}.${/"(\w+)"/.exec(column)?.[1]}`) : []
    }),
  )
  const wider = statements.flatMap((one) => /^CREATE UNIQUE INDEX "(\w+)_key" ON/.exec(one)?.[1] ?? [])
  const narrower = statements.flatMap((one) => DROP_UNIQUE.exec(one)?.[1] ?? [])
  return statements.filter((one) => {
    const dropped = DROP_UNIQUE.exec(one)?.[1]
    if (dropped !== undefined) return !wider.some((name) => name.startsWith(`${dropped}_`))
    const index = /^CREATE UNIQUE INDEX "(\w+)_key" ON/.exec(one)?.[1]
    if (index !== undefined && narrower.some((name) => index.startsWith(`${name}_`))) return false
    const strict = ADD_TO_NEW.exec(one)
    if (strict) return !created.has(strict[1] ?? strict[2] ?? '')
    if (ADD_COLUMNS.test(one))
      return columnsOf(one).some((column) => /NOT NULL/.test(column) && !/DEFAULT/.test(column))
    const [, table = '', column = ''] = FILL.exec(one) ?? []
    if (column !== '') return !added.has(`${table}.${column}`)
    if (TO_TEXT.test(one)) return !statements.some((other) => READS_AS_TEXT.test(other))
    if (READS_AS_TEXT.test(one)) return false
    return !CREATE.test(one)
  })
}

function columnsOf(statement: string): readonly string[] {
  return statement.split('ADD COLUMN').slice(1)
}
