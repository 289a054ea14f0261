import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../../src/config.ts'
import type { Hours, LiveHours } from '../../src/domain/hours.ts'
import { restDays } from '../../src/language/calendar/index.ts'
import { villageHours } from '../../src/live-hours.ts'
import type { Store } from '../../src/store/index.ts'

/** Nobody ever sleeps or rests. */
export const ALWAYS: Pick<LiveHours, 'of' | 'renew'> = {
  of: () => ({ quiet: { from: 0, to: 0 }, workdays: { isWorkday: () => true } }),
  renew: () => {},
}

/** 21:30 to 07:30 is quiet, weekends and holidays are free. */
export const VILLAGE_HOURS: Hours = { quiet: { from: 21 * 60 + 30, to: 7 * 60 + 30 }, workdays: restDays() }

/** What was decided in a store, and `VILLAGE_HOURS` where nothing was. */
export function hoursOver(store: Pick<Store, 'transaction'>): Promise<LiveHours> {
  const folder = join(tmpdir(), 'lianxin-nothing-here')
  return villageHours(loadConfig({}).QUIET_HOURS, {
    store,
    folder,
    log: { warn() {} },
    now: new Date('2026-06-01T00:00Z'),
  })
}
