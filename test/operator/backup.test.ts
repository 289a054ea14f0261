import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { restoreIntoServer } from '../../src/operator/backup/into-server.ts'
import { makeBackup } from '../../src/operator/backup/make.ts'
import { backUpNightly, lastNight } from '../../src/operator/backup/nightly.ts'
import { readRecord, recordFailed } from '../../src/operator/backup/record.ts'
import { backup } from '../../src/operator/checks/backup.ts'
import type { Store } from '../../src/store/index.ts'
import { restore, verify } from '../../src/store/whole/backup.ts'
import { systemRandom as random } from '../../src/system.ts'
import { pictureOf } from '../store/migration/picture.ts'
import { FakeClock } from '../support/clock.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase, temporaryDatabase } from '../support/databases.ts'
import { importDemo, settleDemo } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'

const log = { info() {}, error() {} }
const local = (moment: string) => new Date(`${moment.replace(' ', 'T')}:00+08:00`)
const photo = createHash('sha256').update('一张照片').digest('hex')
const PHOTO = `attachments/${photo.slice(0, 2)}/${photo}`

describe.each(PROVIDERS)('the nightly backup of %s', { timeout: 120_000 }, (provider) => {
  let database: TemporaryDatabase
  let aside: TemporaryDatabase
  let store: Store
  let data: string
  let clock: FakeClock
  beforeAll(async () => {
    clock = new FakeClock(local('2026-11-30 09:00'))
    database = await readyDatabase(provider)
    aside = await readyDatabase('sqlite')
    store = await openStore({ url: database.url, random, clock })
    await importDemo(store, clock.now())
    await settleDemo(store, 'wxid_bot', clock.now())
    data = dirname((provider === 'sqlite' ? database : aside).url.slice('file:'.length))
    mkdirSync(dirname(join(data, PHOTO)), { recursive: true })
    writeFileSync(join(data, PHOTO), '一张照片')
  })
  afterAll(async () => {
    await store.close()
    await database.drop()
    await aside.drop()
  })
  let folder: string
  beforeEach(async () => {
    folder = join(data, 'backups')
    await store.client.setting.deleteMany({ where: { key: 'backups' } })
    await store.client.slot.deleteMany()
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const making = () => ({ url: database.url, store, data, folder, keepDays: 2, clock, random })
  const night = (make = async () => void (await makeBackup(making()))) => backUpNightly({ store, clock, make, log })
  const backups = () => (existsSync(folder) ? readdirSync(folder).sort() : [])

  it('holds every table and every attachment, and is brought back by restoring', async () => {
    clock.set(local('2026-12-01 03:40'))
    const made = await makeBackup(making())
    expect(backups()).toEqual(['lianxin-2026-12-01-0340'])
    expect(await verify(made.folder)).toMatchObject({ attachments: 1 })
    const target = join(data, 'restored', 'lianxin.db')
    await restore(made.folder, target, clock.now())
    const url = `file:${target}`
    const [before, after] = [await pictureOf(database), await pictureOf({ provider: 'sqlite', url })]
    expect(Object.keys(after.rows)).toEqual(Object.keys(before.rows))
    // That it was made is written down when it is.
    const isRecord = (row: object) => 'key' in row && row.key === 'backups'
    for (const [table, rows] of Object.entries(before.rows)) {
      expect(after.rows[table]?.length, table).toBe(rows.filter((row) => !isRecord(row)).length)
      if (provider === 'sqlite') expect(after.rows[table], table).toEqual(rows.filter((row) => !isRecord(row)))
    }
    expect(existsSync(join(data, 'restored', PHOTO))).toBe(true)
    rmSync(dirname(target), { recursive: true })
  })

  if (provider === 'postgresql') {
    it('is brought back into an empty server, and into no other', async () => {
      clock.set(local('2026-12-01 03:40'))
      const before = await pictureOf(database)
      const { folder: made } = await makeBackup(making())
      const there = join(data, 'server')
      const place = { url: database.url, data: there, clock, random }
      await expect(restoreIntoServer(made, place)).rejects.toThrow(/还有 \d 个程序/u)
      const empty = await temporaryDatabase('postgresql')
      await restoreIntoServer(made, { ...place, url: empty.url })
      expect((await pictureOf(empty)).rows).toEqual(before.rows)
      expect(existsSync(join(there, PHOTO))).toBe(true)
      await expect(restoreIntoServer(made, { ...place, url: empty.url })).rejects.toThrow('不是空的')
      expect(await verify(made)).toBeTruthy()
      await empty.drop()
    })
  }

  it('is made once a night from 3:40 on, and a night that was missed as soon as the machine is on', async () => {
    expect([lastNight(local('2026-12-01 03:39')), lastNight(local('2026-12-01 03:40'))]).toEqual([
      local('2026-11-30 03:40'),
      local('2026-12-01 03:40'),
    ])
    clock.set(local('2026-12-02 03:39'))
    expect([await night(), await night()]).toEqual([true, false])
    clock.advance(60_000)
    expect([await night(), await night()]).toEqual([true, false])
    clock.set(local('2026-12-03 03:30'))
    expect(await night()).toBe(false)
    clock.set(local('2026-12-03 08:12'))
    expect(await night()).toBe(true)
    expect(backups()).toEqual(['02-0339', '02-0340', '03-0812'].map((day) => `lianxin-2026-12-${day}`))
    expect((await readRecord(store)).made).toMatchObject({ host: hostname() })
  })

  it('is made by one of several processes, and tried again in an hour when it fails', async () => {
    clock.set(local('2026-12-04 03:40'))
    let tries = 0
    const slow = async () => {
      tries++
      await Promise.resolve()
      throw new Error('磁盘坏了')
    }
    expect(await Promise.all([night(slow), night(slow), night(slow)])).toEqual([false, false, false])
    expect(tries).toBe(1)
    expect(await readRecord(store)).toEqual({ failed: { at: clock.now().toISOString(), why: '磁盘坏了' } })
    clock.set(local('2026-12-04 04:01'))
    expect(await night()).toBe(true)
    expect((await readRecord(store)).failed).toBeUndefined()
  })

  it('leaves what was made before when it fails, and what was never finished goes with the next', async () => {
    clock.set(local('2026-12-05 03:40'))
    await makeBackup(making())
    const half = join(folder, 'lianxin-2026-12-05-0500.partial')
    mkdirSync(half)
    clock.set(local('2026-12-06 03:40'))
    await expect(makeBackup({ ...making(), url: 'file:/nowhere/none.db' })).rejects.toThrow()
    expect(backups()).toEqual(['lianxin-2026-12-05-0340', 'lianxin-2026-12-05-0500.partial'])
    await makeBackup(making())
    expect(backups()).toEqual(['lianxin-2026-12-05-0340', 'lianxin-2026-12-06-0340'])
  })

  it('is not begun where there is no room for it', async () => {
    clock.set(local('2026-12-06 03:40'))
    await expect(makeBackup({ ...making(), spare: Number.MAX_SAFE_INTEGER })).rejects.toThrow(/没有开始。请腾出空间/u)
    expect([backups(), await readRecord(store)]).toEqual([[], {}])
  })

  it('keeps each attachment once for all nights, apart from the one in use', async () => {
    clock.set(local('2026-12-07 03:40'))
    await makeBackup(making())
    clock.set(local('2026-12-08 03:40'))
    const { folder: second } = await makeBackup(making())
    const inodes = [join(folder, 'lianxin-2026-12-07-0340'), second, data].map((one) => statSync(join(one, PHOTO)).ino)
    expect(new Set(inodes).size).toBe(2)
    expect(inodes[0]).toBe(inodes[1])
  })

  it('drops what is too old, and nothing that somebody else put there', async () => {
    mkdirSync(join(folder, '我的备份'), { recursive: true })
    mkdirSync(join(folder, 'lianxin-2020-01-01-0340'))
    for (const day of ['01', '02', '03', '04']) {
      clock.set(local(`2027-01-${day} 03:40`))
      await makeBackup(making())
    }
    expect(backups()).toEqual([
      'lianxin-2020-01-01-0340',
      ...['01', '03', '04'].map((day) => `lianxin-2027-01-${day}-0340`),
      '我的备份',
    ])
  })

  it('is told by the doctor: none, the last, one that failed, one that is gone, one that is old', async () => {
    const place = { url: database.url, folder: data, store, backups: { folder, keepDays: 2 }, thorough: true }
    const told = async () => {
      const found = await backup.look({ ...place, now: clock.now() })
      return found.is === 'todo' ? `！${found.said}` : found.said
    }
    clock.set(local('2027-02-01 03:40'))
    expect(await told()).toBe('！还没有备份过')
    const made = await makeBackup(making())
    expect(await told()).toMatch(/^2027-02-01 03:40，\d+\.\d MB，留 2 天$/)
    await store.client.setting.deleteMany({ where: { key: 'backups' } })
    expect(await told()).toMatch(/^2027-02-01 03:40，/)
    await recordFailed(store, { at: clock.now().toISOString(), why: '磁盘满了' })
    expect(await told()).toBe('！02-01 03:40 没有备份成')
    await makeBackup({ ...making(), clock: new FakeClock(local('2027-02-01 04:40')) })
    rmSync(folder, { recursive: true })
    expect(await told()).toBe('！2027-02-01 04:40 的备份不见了')
    expect(made.folder).toContain('2027-02-01')
    clock.set(local('2027-02-03 03:40'))
    expect(await told()).toBe('！最近一次是 2027-02-01 04:40')
  })
})
