import { describe, expect, it } from 'vitest'
import type { Provider } from '../../../prisma/derive.ts'
import { Fatal } from '../../../src/errors.ts'
import { type Migration, migrationOf, readHistory } from '../../../src/store/migration/history.ts'
import { readJournal } from '../../../src/store/migration/journal.ts'
import { migrate } from '../../../src/store/migration/migrate.ts'
import { copyOf, PROVIDERS, type TemporaryDatabase, temporaryDatabase } from '../../support/databases.ts'
import { engineCut } from './engine-cut.ts'
import { pictureOf, seenAs, withSession } from './picture.ts'
import { populated } from './village.ts'

const LATER = migrationOf(
  '29990101000000_later',
  `-- AlterTable
ALTER TABLE "Person" ADD COLUMN "later" TEXT;
-- CreateTable
CREATE TABLE "Later" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
-- CreateIndex
CREATE UNIQUE INDEX "Later_name_key" ON "Later"("name");
`,
)
/** A first start of the engine has some 150 calls, and each cut costs a database and the engine: some of them stand for all. */
const STEP: Readonly<Record<Provider, number>> = { sqlite: 4, postgresql: 9 }

/** Version 0.1.0 let Prisma's engine migrate, a commit a statement: what it left half-way is finished, and nothing is lost. */
describe.each(PROVIDERS)('what a version before left half-way on %s', { timeout: 240_000 }, (provider) => {
  it('at its first start is finished', async () => {
    const history = await readHistory(provider)
    const whole = await temporaryDatabase(provider)
    await bring(whole, history)
    const expected = await pictureOf(whole)
    await whole.drop()
    const locked = await everyCut(
      STEP[provider],
      [],
      () => temporaryDatabase(provider),
      async (database, at) => {
        await bring(database, history)
        expect(await pictureOf(database), `cut ${at}`).toEqual(expected)
      },
    )
    expect(locked).toBeGreaterThan(7)
  })

  it('at an upgrade of a village is finished', async () => {
    const village = await populated(provider)
    const before = await pictureOf(village)
    const history = [...(await readHistory(provider)), LATER]
    const locked = await everyCut(
      1,
      [LATER],
      () => copyOf(village),
      async (database, at) => {
        await bring(database, history)
        const after = await pictureOf(database)
        expect(after.applied, `cut ${at}`).toEqual(history.map(({ name }) => name))
        expect(seenAs(before, after), `cut ${at}`).toEqual(before.rows)
        expect(after.rows.Later, `cut ${at}`).toEqual([])
      },
    )
    expect(locked).toBeGreaterThan(3)
    await village.drop()
  })

  it.each([
    ['whose script was another', { ...LATER, checksum: 'another' }, []],
    ['that does more than add', migrationOf(LATER.name, 'UPDATE "Person" SET "name" = "id";'), []],
    ['of which the middle is there', LATER, ['CREATE TABLE "Later" ("id" TEXT, "name" TEXT)']],
  ])('and %s is left alone, in one line', async (_, begun, done) => {
    const database = await temporaryDatabase(provider)
    const history = await readHistory(provider)
    await bring(database, history)
    await withSession(provider, database.url, async ({ run }) => {
      for (const statement of done) await run(statement)
      await run(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', '${begun.checksum}', '${begun.name}')`,
      )
    })
    const before = await pictureOf(database)
    const later = begun.checksum === 'another' ? LATER : begun
    const failure = await bring(database, [...history, later]).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Fatal)
    expect(failure).toMatchObject({ exitCode: 3, message: expect.stringMatching(/^[^\n]*断在一半[^\n]*备份[^\n]*$/u) })
    expect(await pictureOf(database)).toEqual(before)
    await database.drop()
  })
})

async function bring({ provider, url }: TemporaryDatabase, history: readonly Migration[]): Promise<void> {
  await withSession(provider, url, (session) => migrate(session, history))
}

/** Ends the engine at one call after another; returns how many of the cuts left a migration begun, which the engine refuses for good. */
async function everyCut(
  step: number,
  later: readonly Migration[],
  make: () => Promise<TemporaryDatabase>,
  check: (database: TemporaryDatabase, at: number) => Promise<void>,
): Promise<number> {
  let locked = 0
  for (let at = 0, whole = false; !whole; at += step) {
    const database = await make()
    whole = await engineCut(database, later, at)
    const { begun } = await withSession(database.provider, database.url, readJournal)
    if (begun.size > 0) locked++
    await check(database, at)
    await database.drop()
  }
  return locked
}
