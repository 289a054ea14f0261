/**
 * Commands decided by one, two and four processes on one PostgreSQL, each with villages of its own: a quarter of the groups
 * each, however many run, since groups that ask at once share their statements and so a process with fewer groups has dearer
 * commands. One process with all groups shows how much dearer. On a machine with fewer cores than processes these take each
 * other's caches and turns: what four cost with a database each is the machine's doing, what more they cost on one is ours.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { temporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'
import { median, type Row } from './table.ts'
import { populate } from './workload.ts'

/** So many commands each process decides while it is measured. */
export const EACH = 1_500

/** What a process says it needed for them. */
export interface Spent {
  readonly cpuMs: number
  readonly statements: number
}

/** What all of them needed, a command. */
interface Cost extends Spent {
  readonly perSecond: number
  readonly deadlocks: number
}

interface Setting {
  readonly processes: number
  /** Into so many parts the groups are shared out; each process has one. */
  readonly shares: number
  readonly databases: number
}

export async function manyBots(rounds: number): Promise<readonly Row[]> {
  const settings = [
    { processes: 1, shares: 1, databases: 1 },
    { processes: 1, shares: 4, databases: 1 },
    { processes: 2, shares: 4, databases: 1 },
    { processes: 4, shares: 4, databases: 1 },
    { processes: 4, shares: 4, databases: 4 },
  ].map((setting) => ({ ...setting, costs: [] as Cost[] }))
  for (let round = 0; round < rounds; round++) {
    for (const setting of settings) setting.costs.push(await decided(setting))
  }
  const [all, one, two, four, apart] = settings.map(({ processes, shares, databases, costs }) => ({
    called: `${processes} ${processes === 1 ? 'process' : 'processes'}${shares === 1 ? ' with all groups' : ''}, ${databases === 1 ? 'one PostgreSQL database' : 'a database each'}`,
    typical: (what: keyof Cost) => median(costs.map((cost) => cost[what])),
  }))
  if (!all || !one || !two || !four || !apart) return []
  const row = (some: typeof one, beside: typeof one, what: keyof Cost, called: string, wanted = ''): Row => {
    const [measured, baseline] = [some.typical(what), beside.typical(what)]
    return {
      what: `${some.called}, ${availableParallelism()} cores: ${called}`,
      measured: measured.toFixed(2),
      baseline: `${beside === one ? '1 process' : beside.called} ${baseline.toFixed(2)}`,
      ratio: baseline === 0 ? measured : measured / baseline,
      wanted,
    }
  }
  return [
    ...[all, two, four, apart].flatMap((some) => [
      row(some, one, 'cpuMs', 'processor ms a command', some === two || some === four ? '≤ 1.3' : ''),
      row(some, one, 'statements', 'statements a command'),
      row(some, one, 'perSecond', 'commands/s'),
      row(some, one, 'deadlocks', 'deadlocks'),
    ]),
    row(four, apart, 'cpuMs', 'processor ms a command', '≤ 1.1'),
  ]
}

/** All processes begin together; the slowest ends it. */
async function decided({ processes, shares, databases }: Setting): Promise<Cost> {
  const places = await Promise.all(Array.from({ length: databases }, prepared))
  const children = Array.from({ length: processes }, (_, at) =>
    fork(join(import.meta.dirname, 'many-bots.child.ts'), [places[at % databases]?.url ?? '', `${at}`, `${shares}`], {
      execArgv: ['--import', 'tsx'],
    }),
  )
  await Promise.all(children.map((child) => once(child, 'message')))
  const start = performance.now()
  const [done, ended] = [children.map(spent), children.map((child) => once(child, 'exit'))]
  for (const child of children) child.send('go')
  const each = await Promise.all(done)
  const seconds = (performance.now() - start) / 1000
  await Promise.all(ended)
  const deadlocks = await Promise.all(places.map((place) => place.end()))
  const commands = EACH * processes
  const all = (what: keyof Spent) => each.reduce((sum, one) => sum + one[what], 0) / commands
  return {
    cpuMs: all('cpuMs'),
    statements: all('statements'),
    perSecond: commands / seconds,
    deadlocks: deadlocks.reduce((sum, count) => sum + count, 0),
  }
}

/** A database with the villages in it; `end` drops it and tells how many deadlocks it saw. */
async function prepared(): Promise<{ readonly url: string; end(): Promise<number> }> {
  const database = await temporaryDatabase('postgresql')
  const store = await openStore({ url: database.url, random, clock })
  await populate(store)
  return {
    url: database.url,
    async end() {
      const [stat] = await store.client.$queryRawUnsafe<{ deadlocks: number }[]>(
        'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
      )
      await store.close()
      await database.drop()
      return stat?.deadlocks ?? 0
    },
  }
}

async function spent(child: ChildProcess): Promise<Spent> {
  const [message] = (await once(child, 'message')) as [Spent]
  return message
}
