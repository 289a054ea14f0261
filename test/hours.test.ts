import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadConfig } from '../src/config.ts'
import { villageHours } from '../src/live-hours.ts'
import type { Store } from '../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../src/system.ts'
import { openStore } from './support/open-store.ts'
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
    const { quiet, workdays } = (await read('2026-06-01 09:00')).of('a')
    expect(quiet).toEqual({ from: 1290, to: 450 })
    expect(['2026-06-05', '2026-06-06', '2026-10-01', '2026-10-10'].map(workdays.isWorkday)).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(warned).toEqual([])
  })

  it('follow the file beside the data and what an earlier version set for all', async () => {
    writeFileSync(join(folder, 'rest-days.json'), '{"2026-06-05": "rest"}')
    await store.transaction(async (tx) => {
      await tx.settings.set('weekly-rest-days', [0])
      await tx.settings.set('quiet-hours', { from: 1320, to: 420 })
    })
    const hours = await read('2026-06-01 09:00')
    for (const villageId of ['a', 'b', null]) {
      const { quiet, workdays } = hours.of(villageId)
      expect(quiet).toEqual({ from: 1320, to: 420 })
      expect(['2026-06-05', '2026-06-06', '2026-06-07'].map(workdays.isWorkday)).toEqual([false, true, false])
    }
    expect(hours.chosenIn('a')).toEqual({ quiet: { from: 1320, to: 420 }, rest: [0], version: 0, by: null })
  })

  it('are a village’s own once it decided, and leave every other as it was', async () => {
    writeFileSync(join(folder, 'rest-days.json'), '{"2026-06-05": "rest"}')
    const hours = await read('2026-06-01 09:00')
    const before = hours.of('b')
    const own = { quiet: { from: 1260, to: 540 }, rest: [0] }
    const decide = (seen: number) => store.transaction((tx) => tx.hours.decide('a', own, seen, clock.now()))
    expect(await decide(0)).toBe(true)
    hours.renew(await store.transaction((tx) => tx.hours.decided()))
    expect(hours.chosenIn('a')).toEqual({ ...own, version: 1, by: 'a' })
    expect(hours.of('a').quiet).toEqual(own.quiet)
    expect(['2026-06-05', '2026-06-06', '2026-06-07'].map(hours.of('a').workdays.isWorkday)).toEqual([
      false,
      true,
      false,
    ])
    for (const villageId of ['b', 'a village', null]) {
      expect(hours.of(villageId).quiet).toEqual(before.quiet)
      expect(hours.of(villageId).workdays.isWorkday('2026-06-06')).toBe(false)
    }
    // Somebody decides upon what is not there any more.
    expect(await decide(0)).toBe(false)
    expect(await decide(1)).toBe(true)
  })

  it('pass over what nobody can read', async () => {
    const broken = [null, 'late', { quiet: { from: -1, to: 9 }, rest: [0], version: 1 }, { quiet: {}, rest: 7 }]
    for (const [at, value] of broken.entries())
      await store.transaction((tx) => tx.settings.set(`hours ${at}`, { value }.value as object))
    await store.transaction((tx) => tx.settings.set('quiet-hours', { from: 'x' }))
    const hours = await read('2026-06-01 09:00')
    for (const at of broken.keys()) expect(hours.chosenIn(String(at)).version).toBe(0)
    expect(hours.of(null).quiet).toEqual({ from: 1290, to: 450 })
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
