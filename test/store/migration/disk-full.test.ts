import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sqliteCode } from '../../../src/store/connection/sqlite/file.ts'
import { type Migration, readHistory } from '../../../src/store/migration/history.ts'
import { migrate } from '../../../src/store/migration/migrate.ts'
import { systemClock as clock, systemRandom as random } from '../../../src/system.ts'
import { temporaryDisk } from '../../faults/campaign/disk.ts'
import { copyOf, type TemporaryDatabase, temporaryDatabase } from '../../support/databases.ts'
import { openStore } from '../../support/open-store.ts'
import { laterMigrations } from './later.ts'
import { pictureOf, seenAs, withSession } from './picture.ts'
import { populated } from './village.ts'

/** However much fits, what does not is undone; with room made the next start goes on. */
describe('a disk that is full while SQLite is migrated', { timeout: 120_000 }, () => {
  it('at the first start', async () => {
    const history = await readHistory('sqlite')
    const whole = await temporaryDatabase('sqlite')
    await bring(whole, history)
    const expected = await pictureOf(whole)
    const failures = await atEverySize(
      1,
      history,
      () => temporaryDatabase('sqlite'),
      async (database) => {
        expect(await pictureOf(database)).toEqual(expected)
      },
    )
    expect(failures).toBeGreaterThan(50)
    await whole.drop()
  })

  it('at an upgrade of a village', async () => {
    const village = await populated('sqlite')
    const before = await pictureOf(village)
    const upgrade = [...(await readHistory('sqlite')), ...laterMigrations('sqlite', before)]
    const [size] = await withSession('sqlite', village.url, ({ rows }) => rows('PRAGMA page_count'))
    const failures = await atEverySize(
      Number(size?.page_count),
      upgrade,
      () => copyOf(village),
      async (database) => {
        const after = await pictureOf(database)
        expect(after.applied).toEqual(upgrade.map(({ name }) => name))
        expect(seenAs(before, after)).toEqual(before.rows)
      },
    )
    expect(failures).toBeGreaterThan(2)
    await village.drop()
  })

  const disk = temporaryDisk()
  afterAll(() => disk.drop())
  it.runIf(disk.fill)('is told in one line, and a start after room was made goes well', async () => {
    const options = { url: `file:${join(disk.folder, 'lianxin.db')}`, random, clock }
    disk.fill?.()
    await expect(openStore(options)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/^磁盘满了，[^\n]*lianxin\.db 写不进去[^\n]*腾出空间[^\n]*$/u),
    })
    disk.free()
    const store = await openStore(options)
    expect(await store.client.person.count()).toBe(0)
    await store.close()
  })
})

async function bring(
  { provider, url }: TemporaryDatabase,
  history: readonly Migration[],
  pages = 1_000_000,
): Promise<void> {
  await withSession(provider, url, async (session) => {
    await session.run(`PRAGMA max_page_count = ${pages}`)
    await migrate(session, history)
  })
}

/** Migrates with room for one page more each time until it fits; returns how often it did not. */
async function atEverySize(
  from: number,
  history: readonly Migration[],
  make: () => Promise<TemporaryDatabase>,
  check: (database: TemporaryDatabase) => Promise<void>,
): Promise<number> {
  for (let pages = from; ; pages++) {
    const database = await make()
    const failure = await bring(database, history, pages).catch((error: unknown) => error)
    if (failure !== undefined) {
      expect(sqliteCode(failure)).toBe('SQLITE_FULL')
      await bring(database, history)
    }
    await check(database)
    await database.drop()
    if (failure === undefined) return pages - from
  }
}
