import { setTimeout as wait } from 'node:timers/promises'
import type { Plan } from './campaign.ts'
import type { Chance } from './chance.ts'
import { FAULTS, type Fault, type FaultName, type Ground } from './faults.ts'
import type { Heard } from './heard.ts'
import type { Spoken, Villagers } from './villagers.ts'

/** What the faults came to while they were made. */
export interface Siege {
  /** By fault, how long it took each time until an order was answered again, in milliseconds. */
  readonly recoveries: ReadonlyMap<string, readonly number[]>
  /** What was said while the bot was connected and alive from before until after: it has to be kept. */
  readonly owed: ReadonlySet<string>
  /** Faults that cannot be made on this machine. */
  readonly leftOut: readonly string[]
  readonly wrong: readonly string[]
}

const SAY_MS = 120
/** Whoever gets no answer says it again, then asks anew. */
const REPEAT_MS = 400
const ANEW_MS = 4_000
/** Nothing takes longer to get over, whatever else this machine does. */
const PATIENCE_MS = 60_000
/** How many of the faults find the process killed as well. */
const KILLED_TOO = 0.2

/** Fault after fault while people go on talking. */
export async function besiege(plan: Plan, ground: Ground, heard: Heard): Promise<Siege> {
  const { villagers, keeper, chance } = ground
  const started = Date.now()
  const faults = inOrder(plan, chance)
  const leftOut = [...new Set(faults.filter((one) => one.isPossible?.(ground) === false).map((one) => one.name))]
  const recoveries = new Map<string, number[]>()
  const owed = new Set<string>()
  const wrong: string[] = []
  const talking = new AbortController()
  const talk = talkOn(villagers, talking.signal)
  try {
    for (const fault of faults.filter((one) => !leftOut.includes(one.name))) {
      if (recoveries.has(fault.name) && Date.now() - started > plan.withinMs) continue
      villagers.during = fault.name
      const round = ++villagers.round
      const killed = fault !== FAULTS.kill && chance.fraction() < KILLED_TOO
      const { logins } = keeper
      await Promise.all([fault.make(ground), killed && killSoon(ground)])
      const ms = await recovered(villagers, heard)
      if (ms > PATIENCE_MS) wrong.push(`${fault.name}: no answer after ${ms} ms`)
      recoveries.set(fault.name, [...(recoveries.get(fault.name) ?? []), ms])
      const whole = !fault.breaksLine && !killed && keeper.logins === logins
      if (whole) for (const one of villagers.spoken.values()) if (one.round === round) owed.add(one.id)
      process.stderr.write(`${fault.name}${killed ? ', and a kill' : ''}: ${ms} ms\n`)
      await wait(chance.between(100, 600))
    }
  } finally {
    talking.abort()
    await talk
  }
  return { recoveries, owed, leftOut, wrong }
}

/** Each once, in any order, then the others: kills first among them, since a busy machine leaves out the last. */
function inOrder({ times }: Plan, chance: Chance): readonly Fault[] {
  const wanted = (Object.entries(times) as [FaultName, number][]).map(([name, count]) => ({
    fault: FAULTS[name],
    count,
  }))
  const rest = wanted.flatMap(({ fault, count }) => Array<Fault>(count - 1).fill(fault))
  const kills = rest.filter((fault) => fault === FAULTS.kill)
  const others = chance.shuffle(rest.filter((fault) => fault !== FAULTS.kill))
  const spread = others.flatMap((other) => [other, ...kills.splice(0, 1)])
  return [...chance.shuffle(wanted.map(({ fault }) => fault)), ...spread, ...kills]
}

/** Now and then the process dies in the middle of something else. */
async function killSoon({ keeper, chance }: Ground): Promise<void> {
  await wait(chance.between(0, 1_500))
  await keeper.kill()
}

async function talkOn(villagers: Villagers, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    villagers.act()
    await wait(SAY_MS)
  }
}

/** How long it takes until an order is answered, in milliseconds; whoever gets no answer says it again. */
export async function recovered(villagers: Villagers, heard: Heard): Promise<number> {
  const started = Date.now()
  const asked: Spoken[] = [villagers.placeOrder()]
  for (let repeatAt = 0, anewAt = ANEW_MS; ; await wait(10)) {
    const ms = Date.now() - started
    if (asked.some(({ text }) => heard.placed(/第(\d+)件/u.exec(text)?.[1] ?? '')) || ms > PATIENCE_MS) return ms
    if (ms >= anewAt) asked.push(villagers.placeOrder())
    if (ms >= anewAt) anewAt += ANEW_MS
    if (ms >= repeatAt) for (const one of asked) villagers.deliver(one)
    if (ms >= repeatAt) repeatAt += REPEAT_MS
  }
}
