import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHistory } from '../../../src/store/migration/history.ts'
import { migrate } from '../../../src/store/migration/migrate.ts'
import { rowsOf, tables } from '../../../src/store/whole/tables.ts'
import { systemClock as clock, systemRandom as random } from '../../../src/system.ts'
import { bundled } from '../../support/bundled.ts'
import { PROVIDERS, type TemporaryDatabase, temporaryDatabase } from '../../support/databases.ts'
import { openStore } from '../../support/open-store.ts'
import { fillEveryTable, ROWS } from './filled.ts'
import { type Picture, pictureOf, seenAs, withSession } from './picture.ts'

/** What a village does that updates: the new program finds everything that the old one kept. */
describe.each(PROVIDERS)('an upgrade of %s', { timeout: 120_000 }, (provider) => {
  /** A database of the version that knew so many migrations, with rows in every table it had. */
  async function earlier(count: number): Promise<{ database: TemporaryDatabase; before: Picture }> {
    const database = await temporaryDatabase(provider)
    const history = await readHistory(provider)
    await withSession(provider, database.url, async (session) => {
      await migrate(session, history.slice(0, count))
      await fillEveryTable(session)
    })
    const before = await pictureOf(database)
    for (const [table, rows] of Object.entries(before.rows)) expect(rows.length, table).toBe(ROWS)
    return { database, before }
  }

  /** Rows that a start adds are its own. */
  function expectAllOf(before: Picture, after: Picture): void {
    const seen = seenAs(before, after)
    for (const [table, rows] of Object.entries(before.rows))
      expect(seen[table], table).toEqual(expect.arrayContaining([...rows]))
  }

  it('from the first version, and from one half-way, keeps every row, and Prisma reads them', async () => {
    const all = (await readHistory(provider)).length
    for (const count of [1, Math.floor(all / 2)]) {
      const { database, before } = await earlier(count)
      const store = await openStore({ url: database.url, clock, random })
      expect(store.migrated).toHaveLength(all - count)
      const had = tables().filter(({ name }) => name in before.rows)
      for (const table of had) expect(await rowsOf(store.client, table).findMany(), table.name).toHaveLength(ROWS)
      await store.close()
      expectAllOf(before, await pictureOf(database))
      await database.drop()
    }
  })

  it('from the version before, by the program’s own start, keeps every row', async () => {
    const all = (await readHistory(provider)).length
    const { database, before } = await earlier(all - 1)
    await started(database.url)
    const after = await pictureOf(database)
    expect(after.applied).toHaveLength(all)
    // The first password signs the operator out.
    const { OperatorSession: _, ...rows } = before.rows
    expectAllOf({ ...before, rows }, after)
    await database.drop()
  })
})

/** Starts the program over a database and stops it as soon as its console is open. */
async function started(url: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-upgrade-'))
  const env = {
    PATH: process.env.PATH,
    CONSOLE_PORT: '0',
    DATABASE_URL: url,
    BACKUP_FOLDER: 'off',
    WECHATY_PUPPET_SERVICE_TOKEN: 'nobody',
    WECHATY_PUPPET_SERVICE_ENDPOINT: '127.0.0.1:1',
  }
  const child = spawn(process.execPath, [await bundled('src/main.ts')], { cwd: folder, env })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('网页控制台：')) child.kill('SIGTERM')
    })
  }
  await once(child, 'exit')
  rmSync(folder, { recursive: true })
  expect(said).toContain('网页控制台：')
}
