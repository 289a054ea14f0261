/**
 * One look at what is due, in a process of its own that ends itself with SIGKILL at a chosen step: `none`, or `before-3`,
 * `inside-3`, `after-3` of the third transaction. Arguments: database url, kill point, the moment.
 */
import { morningWord } from '../../src/engine/bell/morning-word.ts'
import { tick } from '../../src/engine/bell/tick.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { ALWAYS } from '../support/hours.ts'
import { diesAt, mortal } from '../support/mortal.ts'
import { openStore } from '../support/open-store.ts'
import { VILLAGE } from '../support/overdue.ts'
import { registry } from '../support/registry.ts'

const [url = '', point = 'none', moment = ''] = process.argv.slice(2)
const at = diesAt(point)

const store = mortal(await openStore({ url, random, clock }), at)
const log = {
  warn() {},
  error: (facts: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(facts)}\n`),
}
const options = { store, registry, account: VILLAGE.account, hours: ALWAYS, log }
await tick(new Date(moment), options)
await morningWord(new Date(moment), options)
await store.close()
process.stdout.write(`${store.count()}\n`)
