import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, beforeEach } from 'vitest'
import type { Random } from '../../src/domain/ports.ts'
import { textCell } from '../../src/roster/cells.ts'
import type { Sheets } from '../../src/roster/index.ts'
import { sheetsWith } from '../../src/roster/list.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'
import { LISTS } from '../support/roster.ts'

export const DEMO = join(import.meta.dirname, '../cases/roster')
export const NOW = new Date('2026-11-23T09:00:00+08:00')
export const random: Random = systemRandom

export function open(url: string): Promise<Store> {
  return openStore({ url, random, clock: new FakeClock(NOW) })
}

/** The rows of the sheets as texts, headers first, by the sheets' Chinese titles. */
export type Texts = Readonly<Record<string, readonly (readonly string[])[]>>

/** The demo village. */
export async function demo(): Promise<Record<string, string[][]>> {
  const titles = sheetsWith([]).flatMap(({ title, optional }) => (optional ? [] : [title]))
  const tables = await Promise.all(
    titles.map(async (title) => [title, parse(await readFile(join(DEMO, `${title}.csv`))) as string[][]] as const),
  )
  return Object.fromEntries(tables)
}

/** Texts as if they had been read from a file. */
export function sheetsOf(texts: Texts): Sheets {
  const grids = sheetsWith(LISTS).map(({ id, title }) => [id, (texts[title] ?? []).map((row) => row.map(textCell))])
  return { grids: Object.fromEntries(grids), unused: [] }
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone when the tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-roster-'))
  folders.push(folder)
  return folder
}

/** A folder of CSV files with these texts, encoded by `encode`. */
export function csvFolder(texts: Texts, encode: (text: string) => Uint8Array = (text) => Buffer.from(text)): string {
  const folder = temporaryFolder()
  for (const [title, rows] of Object.entries(texts)) {
    const text = rows.map((row) =>
      row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    writeFileSync(join(folder, `${title}.csv`), encode(`${text.join('\r\n')}\r\n`))
  }
  return folder
}

/** Every row of every table an import may touch, to compare before and after. */
export async function everything({ client }: Store) {
  return {
    orgs: await client.org.findMany({ orderBy: { id: 'asc' } }),
    people: await client.person.findMany({ orderBy: { id: 'asc' } }),
    holdings: await client.roleHolding.findMany({ orderBy: { id: 'asc' } }),
    bindings: await client.binding.findMany({ orderBy: { id: 'asc' } }),
    households: await client.household.findMany({ orderBy: { id: 'asc' } }),
    duties: await client.duty.findMany({ where: { kind: 'visit' }, orderBy: { id: 'asc' } }),
    disclosures: await client.duty.findMany({ where: { kind: 'disclosure' }, orderBy: { id: 'asc' } }),
    visits: await client.visit.findMany({ orderBy: { id: 'asc' } }),
    settings: await client.setting.findMany({ orderBy: { key: 'asc' } }),
    audit: await client.audit.findMany({ orderBy: { id: 'asc' } }),
  }
}

/** Before each test a store on a fresh database of this kind, closed and dropped after it. */
export function eachWithStore(
  provider: TemporaryDatabase['provider'],
  take: (store: Store, database: TemporaryDatabase) => void,
): void {
  let database: TemporaryDatabase
  let store: Store
  beforeEach(async () => {
    database = await readyDatabase(provider)
    store = await open(database.url)
    take(store, database)
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })
}
