import { dayOf, plusDays, startOfDay } from '../../domain/day.ts'
import type { Clock } from '../../domain/ports.ts'
import { after, hours, latestBy, minutes } from '../../domain/time.ts'
import { isDuplicate, type Store } from '../../store/index.ts'
import { readRecord, recordFailed } from './record.ts'

/** In the village's time: nobody writes then, and what is forgotten each night is forgotten. */
const AT_MS = hours(3) + minutes(40)

interface Nightly {
  readonly store: Store
  readonly clock: Clock
  /** Makes it and writes down that there is one. */
  make(): Promise<void>
  readonly log: { info(facts: object, message: string): void; error(facts: object, message: string): void }
}

/**
 * Makes the backup of last night unless there is one; asked every minute, a night in which the machine was off is made up as
 * soon as it runs. One that fails is tried again in the next hour. Of several processes that share a database one makes it.
 * Returns whether one was made.
 */
export async function backUpNightly({ store, clock, make, log }: Nightly): Promise<boolean> {
  const now = clock.now()
  if (!(await isDue(store, now)) || !(await isOurs(store, now))) return false
  try {
    await make()
  } catch (error) {
    const why = (error as Error).message
    await recordFailed(store, { at: now.toISOString(), why })
    log.error({ err: error }, 'last night is not backed up; it is tried again in an hour')
    return false
  }
  log.info({}, 'last night is backed up')
  return true
}

/** When the last backup should have begun. */
export function lastNight(now: Date): Date {
  const today = after(startOfDay(dayOf(now)), AT_MS)
  return today <= now ? today : after(startOfDay(plusDays(dayOf(now), -1)), AT_MS)
}

/** What a clock wrote that ran ahead keeps no backup from being made. */
async function isDue(store: Store, now: Date): Promise<boolean> {
  const { made } = await readRecord(store)
  if (!made) return true
  const at = new Date(made.at)
  return at < lastNight(now) || at > latestBy(now)
}

/** Whether this process is the first to take this night's backup in this hour. */
async function isOurs(store: Store, now: Date): Promise<boolean> {
  const key = `backup ${dayOf(lastNight(now))} in ${now.toISOString().slice(0, 'YYYY-MM-DDTHH'.length)}`
  try {
    return await store.transaction(async (tx) => {
      if ((await tx.slots.taken([key])).size > 0) return false
      tx.slots.take(key, now)
      return true
    })
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}
