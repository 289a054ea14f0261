import { describe, expect, it } from 'vitest'
import { readMigrations } from '../../src/store/migrate.ts'

/** Statements under which a process of the version before goes on working: it names its columns and never meets the new. */
const CREATE = /^CREATE (?:TABLE|TYPE|INDEX|UNIQUE INDEX) "(\w+)"/
const ADD_COLUMN = /^ALTER TABLE "\w+" ADD COLUMN\s+"\w+" [^,]+$/
const ADD_TO_NEW = /^(?:ALTER TABLE "(\w+)" ADD CONSTRAINT|CREATE UNIQUE INDEX "\w+" ON "(\w+)")/

describe.each(['sqlite', 'postgresql'] as const)('a rolling upgrade on %s', (provider) => {
  it('is possible: every migration after the first only adds', async () => {
    const { migrationDirectories } = await readMigrations(provider)
    const [, ...later] = migrationDirectories
    expect(later.length).toBeGreaterThan(2)
    for (const { path, migrationFile } of later) {
      expect(breaking(migrationFile.content.value), path).toEqual([])
    }
  })
})

it.each([
  'ALTER TABLE "Person" ADD COLUMN "age" INTEGER NOT NULL;',
  'ALTER TABLE "Person" DROP COLUMN "name";',
  'ALTER TABLE "Person" RENAME COLUMN "name" TO "title";',
  'ALTER TABLE "Person" ADD COLUMN "a" TEXT, DROP COLUMN "b";',
  'ALTER TABLE "Person" ADD CONSTRAINT "x" FOREIGN KEY ("a") REFERENCES "B"("id");',
  'ALTER TABLE "Person" ALTER COLUMN "phone" SET NOT NULL;',
  'CREATE UNIQUE INDEX "x" ON "Person"("name");',
  'DROP TABLE "Person";',
  'UPDATE "Person" SET "name" = \'\';',
])('what the version before could not live with is seen: %s', (statement) => {
  expect(breaking(statement)).toHaveLength(1)
})

/** The statements of a migration that take something away from those who do not know of it. */
function breaking(sql: string): readonly string[] {
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
