/** Statements under which a process of the version before goes on working: it names its columns and never meets the new. */
const CREATE = /^CREATE (?:TABLE|TYPE|INDEX|UNIQUE INDEX) "(\w+)"/
const ADD_COLUMN = /^ALTER TABLE "\w+" ADD COLUMN\s+"\w+" [^,]+$/
const ADD_TO_NEW = /^(?:ALTER TABLE "(\w+)" ADD CONSTRAINT|CREATE UNIQUE INDEX "\w+" ON "(\w+)")/

/** The statements of a migration that take something away from those who do not know of it. */
export function breaking(sql: string): readonly string[] {
  const statements = sql
    .replace(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const created = new Set(statements.flatMap((one) => /^CREATE TABLE "(\w+)"/.exec(one)?.[1] ?? []))
  return statements.filter((one) => {
    const strict = ADD_TO_NEW.exec(one)
    if (strict) return !created.has(strict[1] ?? strict[2] ?? '')
    if (ADD_COLUMN.test(one)) return /NOT NULL/.test(one) && !/DEFAULT/.test(one)
    return !CREATE.test(one)
  })
}
