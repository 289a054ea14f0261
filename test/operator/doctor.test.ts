import { execFile } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayOf } from '../../src/domain/day.ts'
import { SETUP_CODE_KEY } from '../../src/domain/secrets.ts'
import { days } from '../../src/domain/time.ts'
import { recordMade } from '../../src/operator/backup/record.ts'
import { CHECKS, examine, inALine } from '../../src/operator/examine.ts'
import { openFile } from '../../src/store/connection/sqlite/file.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { tokenLease } from '../../src/token-lease.ts'
import { bundled } from '../support/bundled.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { importDemo, settleDemo } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'

const TOKEN = 'the token'
const NAMES = /韦志强|王建国|李秀英|青山/u

interface Ended {
  readonly said: string
  readonly exitCode: unknown
}

/** `npm run doctor`, as the operator types it. */
async function typed(url: string, env: Record<string, string> = {}): Promise<Ended> {
  const program = await bundled('src/cli/doctor.ts')
  const options = { cwd: tmpdir(), env: { ...process.env, DATABASE_URL: url, ...env } }
  return new Promise((resolve) => {
    execFile(process.execPath, [program], options, (error, said) => resolve({ said, exitCode: error ? error.code : 0 }))
  })
}

/** What the doctor says of a village, whether the bot runs beside it or not. */
describe.each(PROVIDERS)('the doctor on %s', { timeout: 120_000 }, (provider) => {
  let database: TemporaryDatabase
  let store: Store
  let folder: string
  beforeEach(async () => {
    database = await readyDatabase(provider)
    store = await openStore({ url: database.url, random, clock })
    folder =
      provider === 'sqlite' ? dirname(database.url.slice('file:'.length)) : mkdtempSync(join(tmpdir(), 'doctor-'))
    await importDemo(store)
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const doctor = async (token: string | undefined = TOKEN): Promise<string> => {
    const backups = { folder: join(folder, 'backups'), keepDays: 14 }
    const found = await examine({ url: database.url, folder, store, token, backups, thorough: true }, clock)
    return found.map(inALine).join('\n')
  }
  const lease = () => tokenLease(TOKEN, { store, clock, alone: true, log: { warn() {} } })

  it('says of what is in order that it is, a line each', async () => {
    await settleDemo(store, 'wxid_bot', clock.now())
    const { id } = await store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })
    const vanishedAt = clock.now()
    await store.client.org.updateMany({ where: { kind: 'village', id: { not: id } }, data: { vanishedAt } })
    await store.transaction((tx) => tx.settings.set(SETUP_CODE_KEY, { hash: '', used: true }))
    await recordMade(store, { at: clock.now().toISOString(), host: 'another', folder: '/x', bytes: 1_000_000 })
    lease().hold()
    const year = Number(dayOf(clock.now()).slice(0, 4))
    const days = Object.fromEntries([year, year + 1].map((one) => [`${one}-10-01`, 'rest']))
    writeFileSync(join(folder, 'rest-days.json'), JSON.stringify(days))
    const said = await doctor()
    expect(said.split('\n')).toHaveLength(CHECKS.length)
    for (const line of said.split('\n')) expect(line).toMatch(/^好 \S+：.+$/u)
    expect(said).not.toMatch(NAMES)
    if (provider === 'postgresql') return
    const { said: whole, exitCode } = await typed(database.url, { WECHATY_PUPPET_SERVICE_TOKEN: TOKEN })
    expect([whole.trim().split('\n').at(-1), exitCode]).toEqual(['没有要处理的', 0])
  })

  it('names whom nothing reaches, what was not said and which village has no group, each with what mends it', async () => {
    const { id } = await store.client.person.findFirstOrThrow({ where: { name: '韦志强' } })
    await store.transaction(async (tx) => {
      await tx.people.bind('wxid_韦志强', id, clock.now())
      await tx.people.unreached(id, clock.now())
      const to = { account: 'wxid_bot', chatId: 'a@chatroom', contactId: null, purpose: 'reply' as const }
      tx.outbox.say({ ...to, text: '登记好了' }, clock.now())
    })
    await store.client.outbox.updateMany({ data: { state: 'dead', givenUpAt: clock.now() } })
    const said = await doctor()
    expect(said).toMatch(/^！没发成的话：有 1 句话没发成。.*npm run outbox -- --resend$/mu)
    expect(said).toMatch(/^！私聊：有 1 位私聊不到（韦志强）。请本人加机器人为好友$/mu)
    expect(said).toMatch(/^！没登记微信：有 \d 位还没登记微信，有事找不到（.*王建国.*）。.*我是 自己的姓名$/mu)
    expect(said).toMatch(/^！村里的群：有 \d 个村还没有绑定群（.*青山村党支部.*）。.*绑定本群/mu)
    expect(said).toMatch(/^！第一个管理员：还没有激活。/mu)
    expect(said).toMatch(/^！备份：还没有备份过。.*npm run backup/mu)
    expect(said).toMatch(/^！微信：没有连着/mu)
  })

  it('tells how the line is by what the bot wrote down: connected, gone since, never', async () => {
    lease().hold()
    expect(await doctor()).toMatch(/^好 微信：已连接$/mu)
    const past = { ...clock, now: () => new Date(clock.now().getTime() - 600_000) }
    tokenLease(TOKEN, { store, clock: past, alone: true, log: { warn() {} } }).hold()
    expect(await doctor()).toMatch(/^！微信：断了，\d\d-\d\d \d\d:\d\d 还连着。/mu)
    expect(await doctor('')).toMatch(/^！微信：还没有填令牌/mu)
  })

  it('sees a clock that is behind what was written, and a backup that is old', async () => {
    const later = new Date(clock.now().getTime() + days(1))
    await store.transaction(async (tx) => {
      tx.audit.note({ personId: null, accountId: null, villageId: null, action: 'x' }, later)
    })
    const at = new Date(clock.now().getTime() - days(2)).toISOString()
    await recordMade(store, { at, host: 'another', folder: '/x', bytes: 1 })
    const said = await doctor()
    expect(said).toMatch(/^！时钟：现在是 .*可是库里已经记到 .*timedatectl/mu)
    expect(said).toMatch(/^！备份：最近一次是 /mu)
  })
})

describe('a database that is out of order', { timeout: 120_000 }, () => {
  let database: TemporaryDatabase
  beforeEach(async () => {
    database = await readyDatabase('sqlite')
  })
  afterEach(() => database.drop())

  const doctor = async (url = database.url) => (await typed(url)).said

  it('keeps nothing else from being looked at when it does not open', async () => {
    writeFileSync(database.url.slice('file:'.length), 'x'.repeat(8_192))
    const { said, exitCode } = await typed(database.url)
    expect(exitCode).toBe(1)
    expect(said).toMatch(/^！数据库：打不开（.*不是数据库文件.*）。/mu)
    expect(said).toMatch(/^好 Node：/mu)
    expect(said).toMatch(/^好 磁盘：/mu)
    expect(said).toMatch(/^？时钟：数据库没有打开，看不了$/mu)
    expect(said).toMatch(/^要处理的 \d 处$/mu)
  })

  it('is not made by looking at it, and a password in its address is not told', async () => {
    const missing = join(dirname(database.url.slice('file:'.length)), 'none.db')
    expect(await doctor(`file:${missing}`)).toMatch(/^！数据库：打不开（没有 .*none\.db/mu)
    expect(existsSync(missing)).toBe(false)
    const said = await doctor('postgresql://u:geheim@127.0.0.1:1/x')
    expect(said).toMatch(/^！数据库：打不开（连不上 PostgreSQL/mu)
    expect(said).not.toContain('geheim')
  })

  it('is known to be damaged before anybody meets the damage', async () => {
    const path = database.url.slice('file:'.length)
    const db = openFile(path)
    db.exec('CREATE TABLE x (a TEXT); CREATE INDEX y ON x (a)')
    db.prepare("INSERT INTO x SELECT 'row ' || value FROM json_each(?)").run(JSON.stringify([...Array(2_000).keys()]))
    const page = Number(db.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'y'").get()?.rootpage)
    const size = Number(db.prepare('PRAGMA page_size').get()?.page_size)
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(size), 0, size, (page - 1) * size)
    closeSync(file)
    const said = await doctor()
    expect(said).toMatch(/^好 数据库：正常$/mu)
    expect(said).toMatch(/^！库的完整：数据库损坏了（.+）。.*npm run restore/mu)
  })
})
