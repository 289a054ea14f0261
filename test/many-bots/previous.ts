import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate, schemaFor } from '../../prisma/derive.ts'
import { DescribablePg } from '../../prisma/describable.ts'
import { withSchemaEngine } from '../../prisma/schema-engine.ts'
import { readHistory } from '../../src/store/migration/history.ts'
import { migrate } from '../../src/store/migration/migrate.ts'
import { openSession } from '../../src/store/migration/session.ts'
import type { Asked, Deed, Deeds } from './previous.child.ts'

/** A process of the version before the last migration, as far as a test can have one: see `previous.child.ts`. */
export interface Previous {
  do<D extends Deed>(deed: D, ...args: Parameters<Deeds[D]>): ReturnType<Deeds[D]>
  stop(): Promise<void>
}

/**
 * Brings an empty database to the migration before `before`, by default the last, and starts a process that knows no more
 * than that.
 */
export async function startPrevious(url: string, account: string, before?: string): Promise<Previous> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-previous-'))
  const schema = join(folder, 'schema.prisma')
  writeFileSync(schema, (await previousSchema(url, before)).replace(/(output\s*=\s*)".*"/u, '$1"./client"'))
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'))
  await generate(schema)
  const child = fork(join(import.meta.dirname, 'previous.child.ts'), [join(folder, 'client/client.ts'), url, account], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  })
  const exited = once(child, 'exit')
  const waiting = new Map<number, PromiseWithResolvers>()
  child.on('message', ({ id, value, error }: { id: number; value: unknown; error?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(error))
  })
  let asked = 0
  return {
    do(deed, ...args) {
      const id = ++asked
      const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
      child.send({ id, deed, args } satisfies Asked)
      return answer as ReturnType<Deeds[typeof deed]>
    },
    async stop() {
      child.disconnect()
      await exited
      rmSync(folder, { recursive: true })
    },
  }
}

interface PromiseWithResolvers {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** The schema as the database tells it that has all migrations but the last. */
async function previousSchema(url: string, before?: string): Promise<string> {
  const today = { files: [{ path: 'schema.prisma', content: schemaFor('postgresql') }] }
  const session = await openSession('postgresql', url)
  const history = await readHistory('postgresql')
  const end = before === undefined ? -1 : history.findIndex(({ name }) => name.endsWith(before))
  await migrate(session, history.slice(0, end))
  await session.close()
  const { schema } = await withSchemaEngine(new DescribablePg(url), schemaFor('postgresql'), async (engine) => {
    const base = { baseDirectoryPath: '/', force: false, compositeTypeDepth: 0, namespaces: null }
    return engine.introspect({ ...base, schema: today })
  })
  return schema.files[0]?.content ?? ''
}
