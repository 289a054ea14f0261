import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Migration, readHistory } from '../../../src/store/migration/history.ts'
import { migrate } from '../../../src/store/migration/migrate.ts'
import { openSession } from '../../../src/store/migration/session.ts'
import { copyOf, PROVIDERS, type TemporaryDatabase, temporaryDatabase } from '../../support/databases.ts'
import { Cut, cut } from './cut.ts'
import { laterMigrations } from './later.ts'
import { type Picture, pictureOf, seenAs, withSession } from './picture.ts'
import { populated } from './village.ts'

/** Whatever call a process ends at, the database is at a migration, whole, and the next start brings it to the newest. */
describe.each(PROVIDERS)('a migration of %s cut off after any call', { timeout: 600_000 }, (provider) => {
  let history: readonly Migration[]
  let village: TemporaryDatabase
  let before: Picture
  beforeAll(async () => {
    history = await readHistory(provider)
    village = await populated(provider)
    before = await pictureOf(village)
  })
  afterAll(() => village.drop())

  it('at the first start', async () => {
    const whole = await temporaryDatabase(provider)
    // What a start does next depends on what is applied, and nothing else: so each migration is cut on top of those before it.
    for (const at of history.keys()) {
      const upToHere = history.slice(0, at + 1)
      const soFar = await copyOf(whole)
      const untouched = JSON.stringify(await pictureOf(soFar))
      const calls = await complete(whole, upToHere)
      const expected = await pictureOf(whole)
      expect(expected.applied).toEqual(upToHere.map(({ name }) => name))
      expect(calls).toBeGreaterThan(5)
      let database = await copyOf(soFar)
      for (let call = 0; call <= calls; call++) {
        if (call < calls) database = await cutOff(database, upToHere, call)
        const left = await pictureOf(database)
        // A database in which nothing has changed is the next one to be cut; in the end, it is brought forward too.
        if (call < calls && JSON.stringify(left) === untouched) continue
        expect(expected.applied.slice(0, left.applied.length), `${at}, call ${call}`).toEqual(left.applied)
        await complete(database, upToHere)
        expect(await pictureOf(database), `${at}, call ${call}`).toEqual(expected)
        await database.drop()
        database = await copyOf(soFar)
      }
      for (const one of [database, soFar]) await one.drop()
    }
    await whole.drop()
  })

  it('at an upgrade of a village', async () => {
    const upgrade = [...history, ...laterMigrations(provider, before)]
    const whole = await copyOf(village)
    const calls = await complete(whole, upgrade)
    const expected = await pictureOf(whole)
    expect(expected.applied).toEqual(upgrade.map(({ name }) => name))
    expect(seenAs(before, expected)).toEqual(before.rows)
    expect(expected.rows.Later?.length).toBe(before.rows.Person?.length)
    for (let at = 0; at < calls; at++) {
      const database = await cutOff(await copyOf(village), upgrade, at)
      expect(seenAs(before, await pictureOf(database)), `call ${at}`).toEqual(before.rows)
      await complete(database, upgrade)
      expect(await pictureOf(database), `call ${at}`).toEqual(expected)
      await database.drop()
    }
    await whole.drop()
  })
})

/** Migrates to the end and returns how many calls that took. */
async function complete({ provider, url }: TemporaryDatabase, history: readonly Migration[]): Promise<number> {
  return withSession(provider, url, async (session) => {
    const counted = cut(session, Number.POSITIVE_INFINITY)
    await migrate(counted, history)
    return counted.made()
  })
}

/** Ends a migration at a call and returns what is left of the database: of SQLite its files as they lay there at that moment. */
async function cutOff(
  database: TemporaryDatabase,
  history: readonly Migration[],
  calls: number,
): Promise<TemporaryDatabase> {
  let left = database
  const session = await openSession(database.provider, database.url)
  const dying = cut(session, calls, async () => {
    if (database.provider === 'sqlite') left = await copyOf(database)
  })
  await expect(migrate(dying, history), `call ${calls}`).rejects.toThrow(Cut)
  await session.close()
  if (left !== database) await database.drop()
  return left
}
