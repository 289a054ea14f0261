/** A share of the bench's commands, decided in a process of its own. Arguments: database url, which share, of how many, commands in all. */
import { commands } from '../../commands/index.ts'
import { createRegistry } from '../../src/command/registry.ts'
import { openStore } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { messages, receiverOf } from './workload.ts'

const [url = '', share = '', of = '', count = ''] = process.argv.slice(2)
const store = await openStore({ url, random, clock })
const receiver = receiverOf(store, createRegistry(commands).live)
const mine = commandsOfGroups((group) => group % Number(of) === Number(share))

process.once('message', () => void work())
process.send?.('ready')

async function work(): Promise<void> {
  for (const [at, message] of mine.entries()) {
    receiver.receive(message)
    if (at % 20 === 19) await new Promise((resolve) => setImmediate(resolve))
  }
  await receiver.idle()
  await store.close()
  process.disconnect()
}

function commandsOfGroups(isMine: (group: number) => boolean) {
  const said = messages(Number(count) * 7).filter((one) => /^[点接完评]单?/u.test(one.text) && one.text.includes(' '))
  return said.slice(0, Number(count)).filter((one) => isMine(Number(/\d+/.exec(one.roomId ?? '')?.[0])))
}
