/**
 * Commands decided by one, two and four processes on one PostgreSQL, each with villages of its own. On a machine with fewer
 * cores than processes, only the processor time a command takes says something about more machines.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { temporaryDatabase } from '../support/databases.ts'
import type { Row } from './table.ts'
import { populate } from './workload.ts'

const COMMANDS = 4_000

export async function manyBots(): Promise<readonly Row[]> {
  const one = await decided(1)
  const rows: Row[] = []
  for (const processes of [2, 4]) {
    const some = await decided(processes)
    const what = `${processes} processes on one PostgreSQL, ${availableParallelism()} cores`
    rows.push(row(`${what}: commands/s`, some.perSecond, one.perSecond))
    rows.push(row(`${what}: processor ms a command`, some.cpuMs, one.cpuMs))
    rows.push(row(`${what}: deadlocks`, some.deadlocks, one.deadlocks))
  }
  return rows
}

function row(what: string, measured: number, one: number): Row {
  const ratio = one === 0 ? measured : measured / one
  return { what, measured: measured.toFixed(1), baseline: `1 process ${one.toFixed(1)}`, ratio, wanted: '' }
}

/** All processes begin together with a share of the same number of commands each; the slowest counts. */
async function decided(processes: number): Promise<{ perSecond: number; cpuMs: number; deadlocks: number }> {
  const database = await temporaryDatabase('postgresql')
  const store = await openStore({ url: database.url, random, clock })
  await populate(store)
  const children = Array.from({ length: processes }, (_, at) =>
    fork(join(import.meta.dirname, 'many-bots.child.ts'), [database.url, `${at}`, `${processes}`, `${COMMANDS}`], {
      execArgv: ['--import', 'tsx'],
    }),
  )
  await Promise.all(children.map(said))
  const start = performance.now()
  const [done, ended] = [children.map(said), children.map((child) => once(child, 'exit'))]
  for (const child of children) child.send('go')
  const costs = await Promise.all(done)
  const seconds = (performance.now() - start) / 1000
  await Promise.all(ended)
  const [stat] = await store.client.$queryRawUnsafe<{ deadlocks: number }[]>(
    'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
  )
  await store.close()
  await database.drop()
  const cpuMs = costs.reduce((sum, cost) => sum + cost.cpuMs, 0) / COMMANDS
  return { perSecond: COMMANDS / seconds, cpuMs, deadlocks: stat?.deadlocks ?? 0 }
}

async function said(child: ChildProcess): Promise<{ readonly cpuMs: number }> {
  const [message] = (await once(child, 'message')) as [{ cpuMs: number }]
  return message
}
