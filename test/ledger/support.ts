import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { read, utils } from '@e965/xlsx'
import { mechanisms } from '../../commands/index.ts'
import { knownRoles } from '../../src/domain/roles.ts'
import { actionWords, type Exporter, Ledgers, monthOf, writeLedger } from '../../src/ledger/index.ts'
import type { Store } from '../../src/store/index.ts'

export const ledgers = new Ledgers(mechanisms)
export const NOVEMBER = monthOf('2026-11')!
export const NOW = new Date('2026-11-30T09:00:00+08:00')

export function villageId(store: Store): Promise<string> {
  return store.transaction(async (tx) => (await tx.orgs()).named('青山村党支部')[0]?.id ?? '')
}

export async function exporter(store: Store, name: string): Promise<Exporter> {
  const { id, holdings } = await store.client.person.findFirstOrThrow({ where: { name }, include: { holdings: true } })
  return { personId: id, name, via: 'console', holdings: knownRoles(holdings) }
}

/** The whole workbook, as bytes. */
export async function workbook(
  store: Store,
  what: string,
  actor: Exporter,
  month = NOVEMBER,
  of?: string,
): Promise<Buffer> {
  const to = new PassThrough()
  const bytes = buffer(to)
  await Promise.all([
    bytes,
    writeLedger({
      ...{ store, ledgers, what, actor, month, to, now: NOW },
      villageId: of ?? (await villageId(store)),
      wordOf: actionWords(mechanisms),
    }),
  ])
  return bytes
}

/** Its sheets as rows of texts, as Excel shows them. */
export function sheetsIn(bytes: Buffer): Record<string, string[][]> {
  const book = read(bytes)
  return Object.fromEntries(
    Object.entries(book.Sheets).map(([name, sheet]) => [
      name,
      utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }),
    ]),
  )
}

/** Records of the rows between the header and the closing line. */
export function recordsIn(rows: readonly string[][] = []): Record<string, string>[] {
  const header = rows[2] ?? []
  return rows.slice(3, -1).map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}
