/** Commands decided in a second by one, two and four processes on one PostgreSQL, each with its own account and villages. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { temporaryDatabase } from '../support/databases.ts'
import type { Row } from './table.ts'
import { populate } from './workload.ts'

const COMMANDS = 3_000

export async function manyBots(): Promise<readonly Row[]> {
  await decided(1)
  const one = await decided(1)
  const rows: Row[] = []
  for (const processes of [2, 4]) {
    const { perSecond, deadlocks } = await decided(processes)
    rows.push({
      what: `commands/s decided by ${processes} processes on one PostgreSQL (${cpus().length} cores, ${deadlocks} deadlocks)`,
      measured: `${Math.round(perSecond)}`,
      baseline: `1 process ${Math.round(one.perSecond)}`,
      ratio: perSecond / one.perSecond,
      wanted: '',
    })
  }
  return rows
}

/** All processes begin together with a share of the same commands each; the slowest counts. */
async function decided(processes: number): Promise<{ perSecond: number; deadlocks: number }> {
  const database = await temporaryDatabase('postgresql')
  const store = await openStore({ url: database.url, random, clock })
  await populate(store)
  const children = Array.from({ length: processes }, (_, at) =>
    fork(join(import.meta.dirname, 'many-bots.child.ts'), [database.url, `${at}`, `${processes}`, `${COMMANDS}`], {
      execArgv: ['--import', 'tsx'],
    }),
  )
  await Promise.all(children.map((child) => once(child, 'message')))
  const start = performance.now()
  const ended = children.map((child) => once(child, 'exit'))
  for (const child of children) child.send('go')
  await Promise.all(ended)
  const seconds = (performance.now() - start) / 1000
  process.stderr.write(`  ${processes} in ${seconds.toFixed(1)} s\n`)
  const handled = await store.client.inbox.count({ where: { outcome: 'done' } })
  const [stat] = await store.client.$queryRawUnsafe<{ deadlocks: number }[]>(
    'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
  )
  await store.close()
  await database.drop()
  return { perSecond: handled / seconds, deadlocks: stat?.deadlocks ?? 0 }
}
