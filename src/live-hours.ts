import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Hours, QUIET_HOURS_KEY, type QuietHours, WEEKLY_REST_KEY } from './domain/hours.ts'
import { Fatal } from './errors.ts'
import { restDays } from './language/calendar/index.ts'
import type { Store } from './store/index.ts'

/** Beside the data: what a new circular or the village itself says of single days, `{"2027-02-14": "work"}`. */
const FILE = 'rest-days.json'

const overrides = z.record(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.enum(['work', 'rest']))
const minute = z.number().int().min(0).max(1439)
const quietHours = z.object({ from: minute, to: minute })
const weekdays = z.array(z.number().int().min(0).max(6))

interface Surroundings {
  readonly store: Store
  readonly folder: string
  readonly log: { warn(facts: object, message: string): void }
  readonly now: Date
}

/** Hours that can be read again after somebody changed the settings. */
export interface LiveHours extends Hours {
  reload(): Promise<void>
}

/**
 * When this village may be reminded: quiet hours (the console's, else those configured), its weekdays of rest, holidays
 * and its own exceptions.
 */
export async function villageHours(configured: QuietHours, surroundings: Surroundings): Promise<LiveHours> {
  let hours = await readHours(configured, surroundings)
  return {
    get quiet() {
      return hours.quiet
    },
    get workdays() {
      return hours.workdays
    },
    async reload() {
      hours = await readHours(configured, surroundings)
    },
  }
}

async function readHours(configured: QuietHours, { store, folder, log, now }: Surroundings): Promise<Hours> {
  const kept = await store.transaction(async (tx) => ({
    weekly: await tx.settings.get(WEEKLY_REST_KEY),
    quiet: await tx.settings.get(QUIET_HOURS_KEY),
  }))
  const weekly = weekdays.safeParse(kept.weekly)
  const quiet = quietHours.safeParse(kept.quiet)
  const workdays = restDays(await readOverrides(join(folder, FILE)), weekly.success ? weekly.data : undefined)
  const inAMonth = new Date(now.getTime() + 31 * 86_400_000)
  for (const year of new Set([now.getFullYear(), inAMonth.getFullYear()])) {
    if (workdays.hasYear(year)) continue
    log.warn(
      { year },
      `没有 ${year} 年的放假安排：调休按法定节日推算，请更新程序或写 ${FILE} / No published holidays for ${year}`,
    )
  }
  return { quiet: quiet.success ? quiet.data : configured, workdays }
}

async function readOverrides(file: string): Promise<z.infer<typeof overrides>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  try {
    return overrides.parse(JSON.parse(text))
  } catch {
    const example = '{"2027-02-14": "work", "2027-02-15": "rest"}'
    throw new Fatal('config', `${file} 要写成 / must be like ${example}`)
  }
}
