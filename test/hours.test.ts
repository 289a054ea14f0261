import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadConfig } from '../src/config.ts'
import { WEEKLY_REST_KEY } from '../src/domain/hours.ts'
import { villageHours } from '../src/live-hours.ts'
import { openStore, type Store } from '../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../src/system.ts'
import { local } from './support/transcript.ts'

describe('the hours of a village', () => {
  let folder: string
  let store: Store
  let warned: object[]
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianxin-hours-'))
    store = await openStore({ url: `file:${join(folder, 'test.db')}`, random, clock })
    warned = []
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  const read = (now: string) =>
    villageHours(loadConfig({}).QUIET_HOURS, {
      store,
      folder,
      log: { warn: (facts) => void warned.push(facts) },
      now: local(now),
    })

  it('are quiet from 21:30 to 07:30 and rest on weekends and holidays', async () => {
    const { quiet, workdays } = await read('2026-06-01 09:00')
    expect(quiet).toEqual({ from: 1290, to: 450 })
    expect(['2026-06-05', '2026-06-06', '2026-10-01', '2026-10-10'].map(workdays.isWorkday)).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(warned).toEqual([])
  })

  it('follow the file beside the data and the weekdays that were set', async () => {
    writeFileSync(join(folder, 'rest-days.json'), '{"2026-06-05": "rest"}')
    await store.transaction((tx) => tx.settings.set(WEEKLY_REST_KEY, [0]))
    const { workdays } = await read('2026-06-01 09:00')
    expect(['2026-06-05', '2026-06-06', '2026-06-07'].map(workdays.isWorkday)).toEqual([false, true, false])
  })

  it('say loudly that next year is not known yet, and refuse a file nobody can read', async () => {
    await read('2029-12-15 09:00')
    expect(warned).toEqual([{ year: 2029 }, { year: 2030 }])
    writeFileSync(join(folder, 'rest-days.json'), '{"2026-6-5": "free"}')
    await expect(read('2026-06-01 09:00')).rejects.toThrow('rest-days.json')
  })

  it('are read from the configuration, a bad value named', () => {
    expect(loadConfig({ QUIET_HOURS: '22:00-06:15' }).QUIET_HOURS).toEqual({ from: 1320, to: 375 })
    expect(() => loadConfig({ QUIET_HOURS: '22-6' })).toThrow('QUIET_HOURS')
  })
})
