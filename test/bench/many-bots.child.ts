/** A share of the bench's commands, decided in a process of its own. Arguments: database url, which share, of how many, commands in all. */

import type { Incoming } from '../../src/engine/ports.ts'
import { openStore } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { registry } from '../support/registry.ts'
import { messages, receiverOf } from './workload.ts'

const [url = '', share = '', of = '', count = ''] = process.argv.slice(2)
/** A process that has just started compiles; what it does meanwhile is not measured. */
const WARM = 400

const store = await openStore({ url, random, clock })
const receiver = receiverOf(store, registry)
const wanted = Math.ceil(Number(count) / Number(of)) + WARM
const mine = [...messages(wanted * Number(of) * 8)]
  .filter((one) => /^(?:点单|接单|完成|评单) /u.test(one.text) && groupOf(one) % Number(of) === Number(share))
  .slice(0, wanted)

await decide(mine.slice(0, WARM))
process.once('message', async () => {
  const before = process.cpuUsage()
  await decide(mine.slice(WARM))
  const { user, system } = process.cpuUsage(before)
  process.send?.({ cpuMs: (user + system) / 1000 })
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
