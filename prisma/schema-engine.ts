/**
 * Prisma's schema engine, in this process: for developers and tests, a start does not need it. The CLI would download a native one, which many government networks cannot
 * reach; the same engine ships on npm as WebAssembly and talks to the database through the driver adapter.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'

export type { MigrationList }

/** Nothing in the database is left out of a migration. */
export const EVERYTHING = { externalTables: [], externalEnums: [] }

/** Gives work an engine on the database the adapter leads to, for a schema in Prisma's language; closes it afterwards. */
export async function withSchemaEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const bindings = await loadBindings()
  const connections: SqlDriverAdapter[] = []
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(remembering(adapter, connections)),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
    for (const connection of connections) await connection.dispose()
  }
}

/** The engine closes some of the connections it opens, and not others; one that stays open would keep SQLite from entering WAL mode. */
function remembering(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  connections: SqlDriverAdapter[],
): SqlMigrationAwareDriverAdapterFactory {
  const remember = async (opening: Promise<SqlDriverAdapter>) => {
    const connection = await opening
    const dispose = connection.dispose.bind(connection)
    let disposed: Promise<void> | undefined
    connection.dispose = () => {
      disposed ??= dispose()
      return disposed
    }
    connections.push(connection)
    return connection
  }
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: () => remember(adapter.connect()),
    connectToShadowDb: () => remember(adapter.connectToShadowDb()),
  }
}

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')
let loaded: Promise<Bindings> | undefined

function loadBindings(): Promise<Bindings> {
  loaded ??= instantiate()
  return loaded
}

async function instantiate(): Promise<Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(script.replace(/\.js$/, '.wasm'))
  const { instance } = await wasm.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings
}

/** The one piece of the WebAssembly interface used here; its types live in TypeScript's browser library only. */
const { WebAssembly: wasm } = globalThis as unknown as {
  WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: Record<string, object>,
    ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>
  }
}
