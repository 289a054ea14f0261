import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { SqliteAdapter } from '../src/store/connection/sqlite/adapter.ts'

const INTERNAL_CHAR = 18
const TEXT = 25

/**
 * A PostgreSQL adapter the schema engine can describe a database through, for developers' tools and tests.
 * The catalogue's columns of type "char" (oid 18) are refused by @prisma/adapter-pg 7.10; here they arrive as text.
 * The shadow database is a temporary one on the same server, dropped when the engine lets go of it.
 */
export class DescribablePg extends PrismaPg {
  readonly #url: string

  constructor(url: string) {
    super(new CatalogPool({ connectionString: url }), { disposeExternalPool: true })
    this.#url = url
  }

  override async connectToShadowDb() {
    const name = `lianxin_shadow_${globalThis.crypto.randomUUID().replaceAll('-', '')}`
    await runOnce(this.#url, `CREATE DATABASE "${name}"`)
    const url = new URL(this.#url)
    url.pathname = `/${name}`
    const shadow = await new PrismaPg(new CatalogPool({ connectionString: url.href }), {
      disposeExternalPool: true,
    }).connect()
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await runOnce(this.#url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    }
    return shadow
  }
}

/**
 * A SQLite adapter whose shadow database takes a whole migration at once: the schema engine hands it one as a single
 * statement, of which the adapter would run the first alone.
 */
export class DescribableSqlite extends SqliteAdapter {
  override async connectToShadowDb() {
    const shadow = await super.connectToShadowDb()
    shadow.executeRaw = async ({ sql }) => {
      await shadow.executeScript(sql)
      return 0
    }
    return shadow
  }
}

class CatalogPool extends pg.Pool {
  // oxlint-disable-next-line typescript/no-explicit-any -- pg overloads query eight ways; the result is all that matters here
  override query(...args: any[]): any {
    // oxlint-disable-next-line typescript/no-explicit-any -- see above
    const answer = (super.query as any)(...args)
    return answer?.then?.((result: pg.QueryArrayResult) => {
      for (const field of result.fields ?? []) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT
      return result
    })
  }
}

async function runOnce(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
