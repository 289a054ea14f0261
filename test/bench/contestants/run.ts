/**
 * One contestant's run of the workload, in a process of its own: `run.ts ours`. Prints what it cost as JSON; `--database=…`
 * is one to begin with a copy of, whose villages have given numbers up to `--before=…`.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Incoming } from '../../../src/engine/ports.ts'
import type { Store } from '../../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../../src/system.ts'
import { openStore } from '../../support/open-store.ts'
import { registry } from '../../support/registry.ts'
import { heapMegabytes } from '../table.ts'
import { MESSAGES, messages, ORDERS, populate, receiverOf } from '../workload.ts'
import { preparedStatements } from './prepared.ts'
import { prismaLoop } from './prisma-loop.ts'

/** What the whole workload cost. Seconds, and megabytes of heap in use. */
export interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly heapBefore: number
  readonly heap: number
}

/** Does the work; what it returns looks, off the clock, whether it was done. */
type Work = (load: Iterable<Incoming>) => Promise<(() => Promise<void>) | undefined>

const CONTESTANTS: Readonly<Record<string, (file: string) => Promise<Work>>> = {
  ours: async (file) => {
    const store = await settled(file)
    return (load) => ours(store, load)
  },
  /** The same, each message made when it comes, so that what is in memory afterwards is the bot's. */
  lasting: async (file) => {
    const store = await settled(file)
    return (load) => ours(store, load)
  },
  prisma: async (file) => {
    const store = await settled(file)
    return async (load) => {
      await prismaLoop(store, [...load])
      return undefined
    }
  },
  prepared: async (file) => {
    await (await settled(file)).close()
    return async (load) => {
      preparedStatements(file, [...load])
      return undefined
    }
  },
  grammy: async (file) => {
    const store = await settled(file)
    const { grammyWithPrisma } = await rival('grammy')
    return async (load) => void (await grammyWithPrisma(store, [...load]))
  },
  koishi: async (file) => {
    const work = await (await rival('koishi')).koishi(file)
    return async (load) => void (await work([...load]))
  },
}

const [name = '', ...options] = process.argv.slice(2)
const option = (key: string) => options.find((one) => one.startsWith(`--${key}=`))?.split('=')[1]
const open = CONTESTANTS[name]
if (!open) throw new Error(`unknown contestant ${name}`)
const folder = mkdtempSync(join(tmpdir(), 'lianxin-bench-'))
try {
  const work = await open(join(folder, 'bench.db'))
  const coming = messages(Number(option('messages') ?? MESSAGES), Number(option('before') ?? 0))
  const load = name === 'lasting' ? coming : [...coming]
  const heapBefore = heapMegabytes()
  const [start, before] = [performance.now(), process.cpuUsage()]
  const check = await work(load)
  const used = process.cpuUsage(before)
  const wall = (performance.now() - start) / 1000
  const cost: Cost = { wall, cpu: (used.user + used.system) / 1e6, heapBefore, heap: heapMegabytes() }
  await check?.()
  process.stdout.write(`\n${JSON.stringify(cost)}\n`)
} finally {
  rmSync(folder, { recursive: true })
}
process.exit()

/** Our database with the people and groups in it, opened anew as the next start would. */
async function settled(file: string): Promise<Store> {
  const url = `file:${file}`
  const begun = option('database')
  if (begun) {
    copyFileSync(begun, file)
  } else {
    const empty = await openStore({ url, random, clock })
    await populate(empty)
    await empty.close()
  }
  return openStore({ url, random, clock })
}

async function ours(store: Store, load: Iterable<Incoming>): Promise<() => Promise<void>> {
  const receiver = receiverOf(store, registry)
  const begun = new Date()
  let [at, commanded] = [0, 0]
  for (const message of load) {
    receiver.receive(message)
    if (ORDERS.some((word) => message.text.startsWith(word))) commanded++
    if (++at % 20 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await receiver.idle()
  return async () => {
    const failed = await store.client.inbox.count({ where: { NOT: { outcome: 'done' } } })
    const moved = await store.client.matterEvent.count({ where: { at: { gte: begun } } })
    if (failed > 0 || moved !== commanded) throw new Error(`${moved} moves of ${commanded}, ${failed} failed`)
  }
}

/** Not by its name: the compiler would follow it into a package that is installed for the bench only. */
// oxlint-disable-next-line typescript/no-explicit-any -- the rivals are outside what is type checked
async function rival(file: string): Promise<any> {
  return import(new URL(`../rivals/${file}.ts`, import.meta.url).href)
}
