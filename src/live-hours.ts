import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { dayOf } from './domain/day.ts'
import {
  type DecidedHours,
  type Hours,
  type LiveHours,
  NEVER_DECIDED,
  type OwnHours,
  type QuietHours,
} from './domain/hours.ts'
import { Fatal } from './errors.ts'
import { type Overrides, restDays, WEEKEND } from './language/calendar/index.ts'
import type { Store } from './store/index.ts'

/** Beside the data: what a new circular or the township itself says of single days, `{"2027-02-14": "work"}`. */
export const REST_DAYS_FILE = 'rest-days.json'

const overrides = z.record(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.enum(['work', 'rest']))

interface Surroundings {
  readonly store: Pick<Store, 'transaction'>
  readonly folder: string
  readonly log: { warn(facts: object, message: string): void }
  readonly now: Date
}

/**
 * When each village may be reminded: the quiet hours and weekdays of rest it decided itself, else its township; else those that an earlier
 * version kept for all, else those configured. Holidays and the days of the file are everybody's. Kept in memory, so that
 * asking costs nothing.
 */
export async function villageHours(
  configured: QuietHours,
  { store, folder, log, now }: Surroundings,
): Promise<LiveHours> {
  const days = await readRestDays(folder)
  warnOfUnknownYears(days, now, log)
  let known = from(await store.transaction((tx) => tx.hours.decided()))

  function from({ forAll, own, above, undone }: DecidedHours): Known {
    const { quiet = configured, rest = WEEKEND } = forAll
    const shared = decide({ quiet, rest, version: NEVER_DECIDED }, days)
    return { shared, own: new Map([...own].map(([id, hours]) => [id, decide(hours, days)])), above, undone }
  }
  return {
    of: (villageId) => of(known, villageId).hours,
    chosenIn(orgId) {
      const by = known.own.has(orgId) ? orgId : known.above.get(orgId)
      const version = known.own.get(orgId)?.chosen.version ?? known.undone.get(orgId) ?? NEVER_DECIDED
      return { ...of(known, orgId).chosen, version, by: by ?? null }
    },
    renew(decided) {
      known = from(decided)
    },
  }
}

interface Known extends Pick<DecidedHours, 'above' | 'undone'> {
  readonly shared: Decision
  readonly own: ReadonlyMap<string, Decision>
}

interface Decision {
  readonly chosen: OwnHours
  readonly hours: Hours
}

function decide(chosen: OwnHours, days: Overrides): Decision {
  return { chosen, hours: { quiet: chosen.quiet, workdays: restDays(days, chosen.rest) } }
}

function of({ own, above, shared }: Known, orgId: string | null): Decision {
  return own.get(orgId ?? '') ?? own.get(above.get(orgId ?? '') ?? '') ?? shared
}

function warnOfUnknownYears(days: Overrides, now: Date, log: Surroundings['log']): void {
  const { hasYear } = restDays(days)
  const inAMonth = new Date(now.getTime() + 31 * 86_400_000)
  for (const year of new Set([now, inAMonth].map((one) => Number(dayOf(one).slice(0, 4))))) {
    if (hasYear(year)) continue
    log.warn(
      { year },
      `没有 ${year} 年的放假安排：调休按法定节日推算，请更新程序或写 ${REST_DAYS_FILE} / No published holidays for ${year}`,
    )
  }
}

/**
 * What is said of single days beside the data; nothing where there is no such file.
 * @throws Fatal when it is not as it should be.
 */
export async function readRestDays(folder: string): Promise<Overrides> {
  const file = join(folder, REST_DAYS_FILE)
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
