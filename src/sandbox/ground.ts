import { rm } from 'node:fs/promises'
import type { Random } from '../domain/ports.ts'
import type { RosterDuties } from '../domain/roster-duties.ts'
import { everyMinute } from '../engine/bell/bell.ts'
import { openStore } from '../store/index.ts'
import { VillageClock } from './clock.ts'
import { type Memory, openMemory } from './memory.ts'
import { openRenewable, type RenewableStore } from './renewable.ts'

/** Where a village is played: its own file, what was said in it, and its own time. */
export interface Ground {
  readonly store: RenewableStore
  readonly clock: VillageClock
  readonly memory: Memory
}

/** Under which setting is kept what time it was in the village when it was last played. */
const TIME_KEY = 'sandbox-time'
/** Set while the village is made: what was left half made begins anew. */
const MAKING_KEY = 'sandbox-making'

export interface GroundOptions {
  readonly random: Random
  readonly rosterDuties: RosterDuties
  /** Whether all that was played before is thrown away. */
  readonly anew?: boolean
}

/**
 * Opens the file, a path relative to the working folder. Nobody lives there while nobody plays: time goes on where it stood,
 * so that days away bring no heap of reminders.
 */
export async function openGround(file: string, { random, rosterDuties, anew = false }: GroundOptions): Promise<Ground> {
  const clock = new VillageClock()
  const said = file.replace(/\.db$/u, '.said.jsonl')
  if (anew) for (const one of [file, `${file}-wal`, `${file}-shm`, said]) await rm(one, { force: true })
  const store = await openRenewable(file, () => openStore({ url: `file:${file}`, random, clock, rosterDuties }))
  const [time, making] = await store.transaction((tx) =>
    Promise.all([tx.settings.get(TIME_KEY), tx.settings.get(MAKING_KEY)]),
  )
  if (making === true) await store.renew()
  else if (typeof time === 'string') clock.standAt(new Date(time))
  return { store, clock, memory: openMemory(said) }
}

/** Remembers that it is this time in the village. */
export function noteTime({ store }: Pick<Ground, 'store'>, at: Date): Promise<void> {
  return store.transaction((tx) => tx.settings.set(TIME_KEY, at.toISOString()))
}

/** Remembers each minute what time it is in the village, and when it is stopped. Returns the way to stop. */
export function keepTime(ground: Ground, log: Parameters<typeof everyMinute>[1]): () => Promise<void> {
  const note = () => noteTime(ground, ground.clock.now())
  const stop = everyMinute(note, log)
  return async () => {
    await stop()
    await note()
  }
}

/** Makes the village by some work; what is interrupted begins anew at the next start. */
export async function making({ store }: Pick<Ground, 'store'>, work: () => Promise<void>): Promise<void> {
  await store.transaction((tx) => tx.settings.set(MAKING_KEY, true))
  await work()
  await store.transaction((tx) => tx.settings.set(MAKING_KEY, false))
}
