import { join } from 'node:path'
import type { Provider } from '../../../prisma/derive.ts'
import { soundOf } from '../../../src/language/sound.ts'
import { readVillage, type Sandbox, settleDemo, startSandbox, villageFrom } from '../../../src/sandbox/index.ts'
import { systemClock as clock, systemRandom as random } from '../../../src/system.ts'
import { importDemo } from '../../support/demo.ts'
import { openStore } from '../../support/open-store.ts'
import { quiet, sayAgain } from './aftermath.ts'
import { Chance } from './chance.ts'
import { temporaryCluster } from './cluster.ts'
import { temporaryDisk } from './disk.ts'
import type { FaultName } from './faults.ts'
import { Heard } from './heard.ts'
import { Keeper } from './keeper.ts'
import { besiege, recovered } from './siege.ts'
import { verdict } from './verdict.ts'
import { Villagers } from './villagers.ts'

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
  /** Faults that cannot be made on this machine. */
  readonly leftOut: readonly string[]
  readonly messages: number
  readonly kills: number
  /** Starts that ended by themselves before the bot was connected: the database was away. */
  readonly failedStarts: number
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
  try {
    keeper.begin()
    await recovered(villagers, heard)
    const siege = await besiege(plan, { sandbox, villagers, keeper, chance, database }, heard)
    const { kills } = keeper
    keeper.setClock(0)
    const store = await openStore({ url, random, clock })
    try {
      const wrong = [...siege.wrong]
      const lost = await sayAgain(store, villagers)
      for (const { id, during } of lost) if (siege.owed.has(id)) wrong.push(`${id} was heard and not kept: ${during}`)
      wrong.push(...(await quiet(store)))
      const doubled = new Map(heard.doubled)
      const dead = await store.client.outbox.count({ where: { state: 'dead' } })
      await store.transaction((tx) => tx.outbox.revive(clock.now()))
      wrong.push(...(await quiet(store)))
      await keeper.stop()
      wrong.push(...(await verdict(store, villagers, heard)))
      const uncertain = count(keeper.log, /will be tried again/)
      const again = [...doubled.values()].reduce((sum, one) => sum + one, 0)
      if (again > kills + uncertain) wrong.push(`${again} doubled by ${kills} kills and ${uncertain} uncertain sends`)
      for (const { wasOnline, output } of keeper.ends) if (wasOnline) wrong.push(`the bot ended by itself: ${output}`)
      const outcomes = [...siege.recoveries].map(([name, recoveries]) => ({
        name,
        recoveries,
        lost: lost.filter(({ during }) => during === name).length,
        doubled: doubled.get(name) ?? 0,
      }))
      return {
        provider: plan.provider,
        outcomes,
        leftOut: siege.leftOut,
        messages: villagers.spoken.size,
        kills,
        failedStarts: keeper.ends.filter(({ wasOnline }) => !wasOnline).length,
        uncertain,
        dead,
        log: keeper.log,
        wrong,
      }
    } finally {
      await store.close()
    }
  } finally {
    await keeper.stop()
    await sandbox.stop()
    await cluster?.drop()
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

function count(log: ReadonlyMap<string, number>, pattern: RegExp): number {
  return [...log].filter(([line]) => pattern.test(line)).reduce((sum, [, times]) => sum + times, 0)
}
