/**
 * One look at what is due, in a process of its own that ends itself with SIGKILL at a chosen step: `none`, or `before-3`,
 * `inside-3`, `after-3` of the third transaction. Arguments: database url, kill point, the moment.
 */
import { digest } from '../../src/engine/digest.ts'
import { tick } from '../../src/engine/tick.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { ALWAYS } from '../support/hours.ts'
import { VILLAGE } from '../support/overdue.ts'

const [url = '', point = 'none', moment = ''] = process.argv.slice(2)
const at = (name: string) => {
  if (name === point) process.kill(process.pid, 'SIGKILL')
}

const opened = await openStore({ url, random, clock })
let transactions = 0
const store: Store = {
  ...opened,
  async transaction(work, lane) {
    const number = ++transactions
    at(`before-${number}`)
    const value = await opened.transaction(async (tx) => {
      const result = await work(tx)
      at(`inside-${number}`)
      return result
    }, lane)
    at(`after-${number}`)
    return value
  },
}
const log = { error: (facts: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(facts)}\n`) }
const options = { store, account: VILLAGE.account, hours: ALWAYS, log }
await tick(new Date(moment), options)
await digest(new Date(moment), options)
await opened.close()
process.stdout.write(`${transactions}\n`)
