import { createHash } from 'node:crypto'
import type { Client, Db } from '../connection/client.ts'
import { Prisma } from '../generated/sqlite/client.ts'
import { type Rows, rowsOf, type Table, tables } from './tables.ts'

/** What a table held before and after. */
export interface Copied {
  readonly table: string
  readonly from: Contents
  readonly to: Contents
}

/** How many rows, and a checksum of all of them that does not depend on their order or on the database. */
export interface Contents {
  readonly rows: number
  readonly checksum: string
}

/** Rows at a time. */
const PAGE = 500
/** The whole copy is one transaction on either side. */
const PATIENCE = { maxWait: 10_000, timeout: 6 * 3_600_000 }

/** The names of tables that hold something. */
export async function filledTables(client: Client): Promise<readonly string[]> {
  const filled: string[] = []
  for (const table of tables()) if (await rowsOf(client, table).findFirst()) filled.push(table.name)
  return filled
}

/**
 * Copies every row of every table into a database that has the same tables, all empty. What is read is one moment of the
 * source; what is written is there as a whole or not at all. Both sides are then read and compared.
 * @throws when a row cannot be written or a table differs afterwards, and then nothing was written.
 */
export function copyAll(from: Client, to: Client, onTable: (name: string) => void): Promise<readonly Copied[]> {
  return from.$transaction(
    (source) =>
      to.$transaction(async (target) => {
        const copied: Copied[] = []
        for (const table of tables()) {
          onTable(table.name)
          const before = await copy(table, source, target)
          const after = await contents(table, target)
          if (before.checksum !== after.checksum) throw new Error(`${table.name} is not the same afterwards`)
          copied.push({ table: table.name, from: before, to: after })
        }
        return copied
      }, PATIENCE),
    { ...PATIENCE, isolationLevel: 'Serializable' },
  )
}

/** Rows of a tree first come without their parents, since those may be on a later page. */
async function copy(table: Table, source: Db, target: Db): Promise<Contents> {
  const { parent, key } = table
  const sum = new Checksum()
  for await (const page of pages(table, source)) {
    for (const row of page) sum.add(row)
    const data = page.map((row) => ({ ...writable(table, row), ...(parent && { [parent]: null }) }))
    await rowsOf(target, table).createMany({ data })
  }
  if (parent) {
    for await (const page of pages(table, source, { [parent]: { not: null } })) {
      for (const id of new Set(page.map((row) => row[parent]))) {
        const children = page.filter((row) => row[parent] === id).map((row) => row[key])
        await rowsOf(target, table).updateMany({ where: { [key]: { in: children } }, data: { [parent]: id } })
      }
    }
  }
  return sum.contents
}

async function contents(table: Table, db: Client | Db): Promise<Contents> {
  const sum = new Checksum()
  for await (const page of pages(table, db)) for (const row of page) sum.add(row)
  return sum.contents
}

async function* pages(table: Table, db: Client | Db, where: object = {}): AsyncIterable<readonly Row[]> {
  const { key } = table
  const rows: Rows = rowsOf(db, table)
  for (let last: unknown; ;) {
    const after = last === undefined ? {} : { [key]: { gt: last } }
    const page: readonly Row[] = await rows.findMany({
      where: { AND: [where, after] },
      orderBy: { [key]: 'asc' },
      take: PAGE,
    })
    if (page.length > 0) yield page
    if (page.length < PAGE) return
    last = page.at(-1)?.[key]
  }
}

type Row = Readonly<Record<string, unknown>>

/** JSON's own null is read as null, and has to be written by its name. */
function writable({ json }: Table, row: Row): Row {
  const nulls = json.filter((field) => row[field] === null)
  return nulls.length === 0 ? row : { ...row, ...Object.fromEntries(nulls.map((field) => [field, Prisma.JsonNull])) }
}

class Checksum {
  #rows = 0
  #sum = 0n

  add(row: Row): void {
    this.#rows++
    const hash = createHash('sha256').update(canonical(row)).digest('hex')
    this.#sum = BigInt.asUintN(128, this.#sum + BigInt(`0x${hash.slice(0, 32)}`))
  }

  get contents(): Contents {
    return { rows: this.#rows, checksum: this.#sum.toString(16).padStart(32, '0') }
  }
}

/** A value as text: keys in order, since PostgreSQL sorts those of JSON, and what JSON lacks by name. */
function canonical(value: unknown): string {
  if (value instanceof Date) return `date ${value.toISOString()}`
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`
  if (typeof value === 'bigint') return `int ${value}`
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}
