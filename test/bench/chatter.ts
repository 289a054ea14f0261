/** What a message costs that is no command: no look at the database, and the same however many commands there are. */
import { readFileSync } from 'node:fs'
import type { Incoming } from '../../src/engine/ports.ts'
import { hear } from '../../src/language/hear.ts'
import { createListener, type Listener } from '../../src/speech/match/index.ts'
import type { Command, Registry } from '../../src/speech/mechanism.ts'
import { createRegistry } from '../../src/speech/registry.ts'
import type { Store } from '../../src/store/index.ts'
import { registry } from '../support/registry.ts'
import { microseconds, type Row } from './table.ts'
import { receiverOf } from './workload.ts'

const SYLLABLES = '春夏秋冬东南西北山水田林湖草沙风'

export function chatter(): readonly Row[] {
  const lines = readFileSync(new URL('../cases/chatter.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const cases = lines.map((line) => JSON.parse(line) as { readonly text: string; readonly near?: true })
  const all500 = cases.map(({ text }, at) => incoming(text, at))
  // A bare 收到 may answer a task: whether one is open is looked up, so such lines are not free.
  const isFree = freeOf(createListener(registry))
  const load = all500.filter(isFree)
  const all = cost(registry, load)
  // Half of the set are near misses of our own words, which five commands would not know: plain talk compares fairly.
  const plain = all500.filter((message, at) => isFree(message) && cases[at]?.near !== true)
  const five = cost(of(registry.all.slice(0, 5)), plain)
  const hundred = cost(of([...registry.all, ...more(100 - registry.all.length)]), plain)
  const floor = microseconds(load, (message) => message.text.normalize('NFKC'))
  return [
    {
      what: 'chatter lines that cost no look at the database',
      measured: `${load.length}`,
      baseline: `${all500.length}`,
      ratio: load.length / all500.length,
      wanted: '≥ 0.98',
    },
    {
      what: 'a chatter message, from arrival to dropped, µs',
      measured: all.toFixed(1),
      baseline: `String.normalize('NFKC') ${floor.toFixed(2)}`,
      ratio: all / floor,
      wanted: '',
    },
    {
      what: 'the same against the bound of 10 µs',
      measured: all.toFixed(1),
      baseline: '10',
      ratio: all / 10,
      wanted: '≤ 1',
    },
    {
      what: 'plain talk with 100 commands against 5',
      measured: hundred.toFixed(1),
      baseline: `5 commands ${five.toFixed(1)}`,
      ratio: hundred / five,
      wanted: '≈ 1',
    },
  ]
}

const of = (commands: readonly Command[]): Registry => createRegistry([{ commands }])

function cost(known: Registry, load: readonly Incoming[]): number {
  // A store that cannot be asked anything: any query would throw.
  const store = {
    transaction: () => Promise.reject(new Error('chatter reached the database')),
    expecting: new Set<string>(),
    roomKind: () => 'villagers',
    takesLists: () => false,
  } as unknown as Store
  const receiver = receiverOf(store, known)
  return microseconds(load, (message) => {
    if (receiver.receive({ ...message })) throw new Error(`taken for a command: ${message.text}`)
  })
}

function freeOf(listen: Listener): (message: Incoming) => boolean {
  return (message) => listen(hear(message, ['连心小助手']), { place: 'villagers' }, new Date()) === null
}

/** Commands nobody says, to make the table longer. */
function more(count: number): readonly Command[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `extra-${at}` as Command['id'],
    says: [`${SYLLABLES[at % 16]}${SYLLABLES[Math.floor(at / 16)]}令`],
    summary: '',
    roles: 'anyone',
    places: 'anywhere',
    args: {},
    examples: [],
  }))
}

function incoming(text: string, at: number): Incoming {
  const talker = { id: `wxid_${at % 40}`, name: '村民' }
  return {
    account: 'bot',
    messageId: `m${at}`,
    roomId: 'r@chatroom',
    talker,
    text,
    mentions: [],
    addressed: false,
    sentAt: new Date(),
  }
}
