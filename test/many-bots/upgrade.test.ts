import { describe, expect, it } from 'vitest'
import { readHistory } from '../../src/store/migration/history.ts'
import { breaking } from './breaking.ts'

describe.each(['sqlite', 'postgresql'] as const)('a rolling upgrade on %s', (provider) => {
  it('is possible: every migration after the first only adds', async () => {
    const [, ...later] = await readHistory(provider)
    expect(later.length).toBeGreaterThan(2)
    for (const { name, script } of later) {
      expect(breaking(script), name).toEqual([])
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
  'DROP INDEX "Person_name_key";',
  'UPDATE "Person" SET "name" = \'\';',
])('what the version before could not live with is seen: %s', (statement) => {
  expect(breaking(statement)).toHaveLength(1)
})
