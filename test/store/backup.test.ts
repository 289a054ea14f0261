import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from '../../src/store/connection/lock.ts'
import { openFile } from '../../src/store/connection/sqlite/file.ts'
import type { Store } from '../../src/store/index.ts'
import { backUp, restore } from '../../src/store/whole/backup.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { bundled } from '../support/bundled.ts'
import { type TemporaryDatabase, temporaryDatabase } from '../support/databases.ts'
import { importDemo } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'

const root = join(import.meta.dirname, '../..')
const NOW = new Date('2026-11-23T01:02:03Z')

/** An attachment lies under the hash of what is in it. */
const HASH = createHash('sha256').update('一张照片').digest('hex')
const PHOTO = `attachments/${HASH.slice(0, 2)}/${HASH}`

let database: TemporaryDatabase
let path: string
let folder: string
let store: Store

beforeEach(async () => {
  database = await temporaryDatabase('sqlite')
  path = database.url.slice('file:'.length)
  folder = join(dirname(path), '备份 一')
  store = await openStore({ url: database.url, random, clock })
  await importDemo(store)
  mkdirSync(dirname(join(dirname(path), PHOTO)), { recursive: true })
  writeFileSync(join(dirname(path), PHOTO), '一张照片')
  writeFileSync(join(dirname(path), `${PHOTO}.0199`), '一张')
})
afterEach(async () => {
  await store.close()
  await database.drop()
})

/** A command of the village: three tables in one commit. */
async function raise(): Promise<number> {
  return store.transaction(async (tx) => {
    const villageId = (await tx.orgs()).named('青山村党支部')[0]?.id ?? ''
    const at = { villageId, orgId: villageId, roomId: null, by: null, now: clock.now(), dueAt: null }
    const matter = await tx.matters.raise({ ...at, kind: 'order', state: 'open', title: '漏水', participants: [] })
    return matter.number
  })
}

/** The numbers of the matters in a database file, each with its event. */
function numbersIn(file: string): number[] {
  const db = openFile(file, { readOnly: true })
  const sql =
    'SELECT number FROM "Matter" m WHERE EXISTS (SELECT 1 FROM "MatterEvent" WHERE "matterId" = m.id) ORDER BY number'
  const numbers = db
    .prepare(sql)
    .all()
    .map(({ number }) => number as number)
  db.close()
  return numbers
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

async function run(script: 'backup' | 'restore', url: string, ...args: string[]) {
  const child = spawn(process.execPath, [await bundled(`src/cli/${script}.ts`), ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
  })
  const ended = { out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (ended.out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (ended.err += text.toString()))
  return new Promise<{ exitCode: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (exitCode) => resolve({ exitCode, ...ended })),
  )
}

describe('a backup under load', () => {
  it('holds every command that was acknowledged before it began, and none by half', async () => {
    const unlock = lockFolder(dirname(path))
    let acknowledged = 0
    while (acknowledged < 50) acknowledged = await raise()
    let running = true
    const backup = run('backup', database.url, folder).finally(() => (running = false))
    let before = 0
    while (running) {
      if (![folder, `${folder}.partial`].some((one) => existsSync(one))) before = acknowledged
      acknowledged = await raise()
      await clock.sleep(1)
    }
    const { exitCode, out, err } = await backup
    expect([exitCode, err]).toEqual([0, ''])
    expect(out).toMatch(/组织 8，人员 13，户 7，事项 \d+，走访 0\n {2}附件 1 个/u)
    const held = numbersIn(join(folder, 'lianxin.db'))
    expect(before).toBeGreaterThanOrEqual(50)
    expect(held.length).toBeGreaterThanOrEqual(before)
    expect(acknowledged).toBeGreaterThan(held.length)
    expect(held).toEqual(upTo(held.length))

    const refused = await run('restore', database.url, folder)
    expect([refused.exitCode, refused.out]).toEqual([4, ''])
    expect(numbersIn(path)).toEqual(upTo(acknowledged))

    unlock?.()
    await store.close()
    rmSync(join(dirname(path), 'attachments'), { recursive: true })
    const restored = await run('restore', database.url, folder)
    expect([restored.exitCode, restored.err]).toEqual([0, ''])
    expect(numbersIn(path)).toEqual(held)
    const aside = /原来的数据库还在：(.+)/u.exec(restored.out)?.[1] ?? ''
    expect(numbersIn(aside)).toEqual(upTo(acknowledged))
    expect(readFileSync(join(dirname(path), PHOTO), 'utf8')).toBe('一张照片')
    store = await openStore({ url: database.url, random, clock })
    expect(await raise()).toBe(held.length + 1)
  })
})

describe('restoring', () => {
  it('keeps the log of a bot that was killed with its own database', async () => {
    await raise()
    await backUp(path, folder, NOW)
    await raise()
    // As kill -9 leaves it: the last commits are in the log alone.
    const killed = join(dirname(path), 'killed')
    mkdirSync(killed)
    for (const part of ['', '-wal']) cpSync(path + part, join(killed, `lianxin.db${part}`))
    const target = join(killed, 'lianxin.db')
    const aside = await restore(folder, target, NOW)
    expect(numbersIn(target)).toEqual([1])
    expect(numbersIn(aside ?? '')).toEqual([1, 2])
  })

  it('of what is no backup ends as any wrong file does', async () => {
    const ended = await run('restore', database.url, join(folder, 'nowhere'))
    expect([ended.exitCode, ended.out]).toEqual([2, ''])
    expect(ended.err).toContain('不是一个完整的备份')
  })

  it('works over a database that is no database any more', async () => {
    await raise()
    await backUp(path, folder, NOW)
    const target = join(dirname(path), 'broken', 'lianxin.db')
    mkdirSync(dirname(target))
    writeFileSync(target, 'x'.repeat(8192))
    writeFileSync(`${target}-wal`, 'y'.repeat(8192))
    const aside = await restore(folder, target, NOW)
    expect(numbersIn(target)).toEqual([1])
    expect(readFileSync(aside ?? '', 'utf8')).toBe('x'.repeat(8192))
  })

  it.each([
    ['a changed byte', () => flip(join(folder, 'lianxin.db')), '不一样'],
    ['a lost attachment', () => rmSync(join(folder, PHOTO)), '附件不全'],
    ['a damaged attachment', () => writeFileSync(join(folder, PHOTO), '一张相片'), '损坏'],
    ['a lost list', () => rmSync(join(folder, 'backup.json')), '不是一个完整的备份'],
    ['no database', () => rmSync(join(folder, 'lianxin.db')), '不一样'],
  ])('refuses a backup with %s, and touches nothing', async (_, damage, says) => {
    await backUp(path, folder, NOW)
    damage()
    await raise()
    const before = readdirSync(dirname(path)).sort()
    await expect(restore(folder, path, NOW)).rejects.toThrow(says)
    expect(readdirSync(dirname(path)).sort()).toEqual(before)
    expect(numbersIn(path)).toEqual([1])
  })

  it('refuses a backup of a newer version', async () => {
    await store.client.$executeRawUnsafe(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ('x', 'x', '29990101000000_later', 0, 0, 1)`,
    )
    await backUp(path, folder, NOW)
    await expect(restore(folder, path, NOW)).rejects.toThrow('请先升级')
  })
})

describe('at the terminal', () => {
  it('says in a line what is wrong, and leaves nothing behind', async () => {
    const missing = `file:${join(dirname(path), 'none.db')}`
    const cases = [
      [await run('backup', database.url, folder, 'x'), 2, '用法'],
      [await run('backup', missing, folder), 3, '找不到数据库'],
      [await run('backup', database.url, dirname(path)), 2, '已经有'],
      [await run('backup', 'postgresql://x@127.0.0.1:1/y', folder), 2, 'pg_dump --format=custom'],
      [await run('restore', 'postgresql://x@127.0.0.1:1/y', folder), 2, 'pg_restore'],
      [await run('restore', database.url, folder), 2, '不是一个完整的备份'],
    ] as const
    for (const [ended, exitCode, says] of cases) {
      expect([ended.exitCode, ended.out]).toEqual([exitCode, ''])
      expect(ended.err).toContain(says)
      expect(ended.err).not.toMatch(/\n\s+at /u)
    }
    expect([existsSync(folder), existsSync(`${folder}.partial`)]).toEqual([false, false])
  })
})

function flip(file: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
