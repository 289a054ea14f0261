import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Provider } from '../../../prisma/derive.ts'
import { soundOf } from '../../../src/language/sound.ts'
import { readVillage, type Sandbox, settleDemo, startSandbox, villageFrom } from '../../../src/sandbox/index.ts'
import { openStore, type Store } from '../../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../../src/system.ts'
import { importDemo } from '../../support/demo.ts'
import { Chance } from './chance.ts'
import { temporaryCluster } from './cluster.ts'
import { temporaryDisk } from './disk.ts'
import { FAULTS, type Fault, type FaultName, type Ground } from './faults.ts'
import { Heard } from './heard.ts'
import { Keeper } from './keeper.ts'
import { verdict } from './verdict.ts'
import { type Spoken, Villagers } from './villagers.ts'

export interface Plan {
  readonly provider: Provider
  readonly seed: number
  /** How often each fault is made. */
  readonly times: Readonly<Partial<Record<FaultName, number>>>
  /** On a machine too busy for all of it, no fault is begun later than this, in milliseconds; each is made once at least. */
  readonly withinMs: number
}

/** What a fault came to. */
export interface Outcome {
  readonly name: string
  /** From its end until an order was answered again, in milliseconds, each time. */
  readonly recoveries: readonly number[]
  /** Messages that never reached the inbox and had to be said again. */
  readonly lost: number
  /** Messages of the bot that said something a second time. */
  readonly doubled: number
}

export interface Report {
  readonly provider: Provider
  readonly outcomes: readonly Outcome[]
  readonly messages: number
  readonly kills: number
  /** Sends of which the bot could not know whether they were done, and which it repeated. */
  readonly uncertain: number
  /** Messages of the bot that waited for 重发. */
  readonly dead: number
  /** What the bot logged, and how often. */
  readonly log: ReadonlyMap<string, number>
  /** What should not have been, in words. */
  readonly wrong: readonly string[]
}

const GUESTS = Array.from({ length: 24 }, (_, at) => `村民${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木'[at]}`)
const SAY_MS = 120
/** Whoever gets no answer says it again, then asks anew. */
const REPEAT_MS = 400
const ANEW_MS = 4_000
/** Nothing takes longer to get over, whatever else this machine does. */
const PATIENCE_MS = 60_000

/** Lets a village live through faults, and looks whether all was kept, done once and said. */
export async function campaign(plan: Plan): Promise<Report> {
  const chance = new Chance(plan.seed)
  const disk = temporaryDisk()
  const cluster = plan.provider === 'postgresql' ? await temporaryCluster() : null
  const file = join(disk.folder, 'village.db')
  const url = cluster?.url ?? `file:${file}`
  const sandbox = await settle(url)
  const villagers = new Villagers(sandbox, chance, GUESTS)
  const heard = new Heard(sandbox, () => villagers.during)
  const keeper = new Keeper({ url, service: { token: sandbox.token, endpoint: sandbox.endpoint }, aheadMs: 0 })
  const database = cluster ? { cluster } : { file, disk }
  const ground = { sandbox, villagers, keeper, chance, database }
  const wrong: string[] = []
  try {
    keeper.begin()
    await recovered(ground, heard, villagers.placeOrder())
    const recoveries = await siege(plan, ground, heard, wrong)
    const kills = keeper.kills
    keeper.setClock(0)
    const store = await openStore({ url, random, clock })
    try {
      const lost = await sayAgain(store, villagers)
      await quiet(store, wrong)
      const doubled = new Map(heard.doubled)
      const dead = await store.client.outbox.count({ where: { state: 'dead' } })
      await store.transaction((tx) => tx.outbox.revive(clock.now()))
      await quiet(store, wrong)
      await keeper.stop()
      wrong.push(...(await verdict(store, villagers, heard)))
      const uncertain = count(keeper.log, /will be tried again/)
      const again = [...doubled.values()].reduce((sum, one) => sum + one, 0)
      if (again > kills + uncertain) wrong.push(`${again} doubled by ${kills} kills and ${uncertain} uncertain sends`)
      for (const { wasOnline, output } of keeper.ends) if (wasOnline) wrong.push(`the bot ended by itself: ${output}`)
      const outcomes = [...recoveries].map(([name, some]) => ({
        name,
        recoveries: some,
        lost: lost.filter(({ during }) => during === name).length,
        doubled: doubled.get(name) ?? 0,
      }))
      const messages = villagers.spoken.size
      return { provider: plan.provider, outcomes, messages, kills, uncertain, dead, log: keeper.log, wrong }
    } finally {
      await store.close()
    }
  } finally {
    await keeper.stop()
    await sandbox.stop()
    cluster?.drop()
    disk.drop()
  }
}

/** The demo village with more people, and a WeChat in which they live. */
async function settle(url: string): Promise<Sandbox> {
  const store = await openStore({ url, random, clock })
  await importDemo(store)
  await store.transaction(async (tx) => {
    const village = (await tx.orgs()).named('青山村党支部')[0]?.id ?? ''
    for (const name of GUESTS) {
      const id = await tx.people.add({ name, sound: soundOf(name), orgId: village }, clock.now())
      await tx.people.hold(id, village, 'volunteer')
    }
  })
  const sandbox = await startSandbox({ ...villageFrom(await readVillage(store)), heartbeatMs: 300 })
  await settleDemo(store, { bot: sandbox.bot.id, people: sandbox.people(), rooms: sandbox.rooms() }, clock.now())
  await store.close()
  return sandbox
}

/** Fault after fault while people go on talking. Returns how long each took to get over. */
async function siege(
  plan: Plan,
  ground: Ground,
  heard: Heard,
  wrong: string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { villagers, keeper, chance } = ground
  const started = Date.now()
  const recoveries = new Map<string, number[]>()
  const talking = new AbortController()
  const talk = talkOn(villagers, talking.signal)
  try {
    for (const fault of inOrder(plan, chance).filter((one) => one.isPossible?.(ground) ?? true)) {
      if (recoveries.has(fault.name) && Date.now() - started > plan.withinMs) continue
      villagers.during = fault.name
      // Now and then the process dies in the middle of something else.
      const killed = fault !== FAULTS.kill && chance.fraction() < 0.2
      const kill = async () => {
        if (!killed) return
        await wait(chance.between(0, 1_500))
        await keeper.kill()
      }
      await Promise.all([fault.make(ground), kill()])
      const ms = await recovered(ground, heard, villagers.placeOrder())
      if (ms > PATIENCE_MS) wrong.push(`${fault.name}: no answer after ${ms} ms`)
      recoveries.set(fault.name, [...(recoveries.get(fault.name) ?? []), ms])
      process.stderr.write(`${fault.name}${killed ? ', and a kill' : ''}: ${ms} ms\n`)
      await wait(chance.between(100, 600))
    }
  } finally {
    talking.abort()
    await talk
  }
  return recoveries
}

/** Each once, in any order, then the others. */
function inOrder({ times }: Plan, chance: Chance): readonly Fault[] {
  const wanted = (Object.entries(times) as [FaultName, number][]).map(([name, count]) => ({
    fault: FAULTS[name],
    count,
  }))
  const rest = wanted.flatMap(({ fault, count }) => Array<Fault>(count - 1).fill(fault))
  return [...chance.shuffle(wanted.map(({ fault }) => fault)), ...chance.shuffle(rest)]
}

async function talkOn(villagers: Villagers, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    villagers.act()
    await wait(SAY_MS)
  }
}

/** How long it takes until an order is answered, in milliseconds; whoever gets no answer says it again. */
async function recovered({ villagers }: Ground, heard: Heard, first: Spoken): Promise<number> {
  const started = Date.now()
  const asked = [first]
  for (let repeatAt = 0, anewAt = ANEW_MS; ; await wait(10)) {
    const ms = Date.now() - started
    if (asked.some(({ text }) => heard.placed(/第(\d+)件/u.exec(text)?.[1] ?? '')) || ms > PATIENCE_MS) return ms
    if (ms >= anewAt) asked.push(villagers.placeOrder())
    if (ms >= anewAt) anewAt += ANEW_MS
    if (ms >= repeatAt) for (const one of asked) villagers.deliver(one)
    if (ms >= repeatAt) repeatAt += REPEAT_MS
  }
}

/** What was not kept is said again until it is; returns what that was. */
async function sayAgain(store: Store, villagers: Villagers): Promise<readonly Spoken[]> {
  const missing = async () => {
    const kept = new Set(
      (await store.client.inbox.findMany({ select: { messageId: true } })).map((one) => one.messageId),
    )
    return [...villagers.spoken.values()].filter(({ id }) => !kept.has(id))
  }
  await wait(2_000)
  const lost = await missing()
  const late = Date.now() + PATIENCE_MS
  for (let rest = lost; rest.length > 0 && Date.now() < late; rest = await missing()) {
    for (const one of oneOfEach(rest)) villagers.deliver(one)
    await wait(1_000)
  }
  return lost
}

/** Resolves when everything kept is handled and every answer is said. */
async function quiet({ client }: Store, wrong: string[]): Promise<void> {
  const late = Date.now() + PATIENCE_MS
  for (;;) {
    const kept = await client.inbox.count({ where: { handledAt: null } })
    const sending = await client.outbox.count({ where: { state: 'sending' } })
    const waiting = await client.outbox.count({ where: { state: 'waiting', purpose: 'reply' } })
    if (kept + sending + waiting === 0) return
    if (Date.now() > late) {
      wrong.push(`not quiet: ${kept} messages not handled, ${sending} being sent, ${waiting} answers waiting`)
      return
    }
    await wait(200)
  }
}

function count(log: ReadonlyMap<string, number>, pattern: RegExp): number {
  return [...log].filter(([line]) => pattern.test(line)).reduce((sum, [, times]) => sum + times, 0)
}

/** One of each person's: they may not talk faster. */
function oneOfEach(messages: readonly Spoken[]): readonly Spoken[] {
  const taken = new Map<string, number>()
  return messages.filter(({ talkerId }) => {
    const count = (taken.get(talkerId) ?? 0) + 1
    taken.set(talkerId, count)
    return count === 1
  })
}
