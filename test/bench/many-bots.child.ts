/** A share of the bench's commands, decided in a process of its own. Arguments: database url, which share, of how many. */

import pg from 'pg'
import type { Incoming } from '../../src/engine/ports.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'
import { EACH, type Spent } from './many-bots.ts'
import { messages, receiverOf } from './workload.ts'

/** A process that has just started compiles; what it does meanwhile is not measured. */
const WARM = EACH

const [url = '', share = '', of = ''] = process.argv.slice(2)
const store = await openStore({ url, random, clock })
const receiver = receiverOf(store, registry)
const mine = [...messages((WARM + EACH) * Number(of) * 8)]
  .filter((one) => /^(?:点单|接单|完成|评单) /u.test(one.text) && groupOf(one) % Number(of) === Number(share))
  .slice(0, WARM + EACH)
const statements = countStatements()

await decide(mine.slice(0, WARM))
process.once('message', async () => {
  const [cpu, asked] = [process.cpuUsage(), statements()]
  await decide(mine.slice(WARM))
  const { user, system } = process.cpuUsage(cpu)
  process.send?.({ cpuMs: (user + system) / 1000, statements: statements() - asked } satisfies Spent)
  await store.close()
  process.disconnect()
})
process.send?.('ready')

async function decide(some: readonly Incoming[]): Promise<void> {
  for (const [at, message] of some.entries()) {
    receiver.receive(message)
    if (at % 20 === 19) await new Promise((resolve) => setImmediate(resolve))
  }
  await receiver.idle()
}

function groupOf({ roomId }: Incoming): number {
  return Number(/\d+/.exec(roomId ?? '')?.[0])
}

function countStatements(): () => number {
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
  let count = 0
  Object.assign(pg.Client.prototype, {
    query(this: unknown, ...args: unknown[]) {
      count++
      return query.apply(this, args)
    },
  })
  return () => count
}
