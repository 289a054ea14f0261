import { spawn } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '../../src/store/generated/sqlite/client.ts'
import type { Store } from '../../src/store/index.ts'
import { copyAll, filledTables } from '../../src/store/whole/copy.ts'
import { rowsOf, tables } from '../../src/store/whole/tables.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { bundled } from '../support/bundled.ts'
import { PROVIDERS, type TemporaryDatabase, temporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'
import { startVisiting, type Visiting } from '../visits/support.ts'

const root = join(import.meta.dirname, '../..')
const databases: TemporaryDatabase[] = []
const stores: Store[] = []
let at: Visiting

async function empty(provider: TemporaryDatabase['provider']): Promise<Store & { readonly url: string }> {
  const database = await temporaryDatabase(provider)
  const store = await openStore({ url: database.url, random, clock })
  databases.push(database)
  stores.push(store)
  return { ...store, url: database.url }
}

/** A village in which every table holds something, and some of it is strange. */
beforeAll(async () => {
  at = await startVisiting()
  await at.say('村民群', '莫老四', '点单 水管漏水 "𠮷" \\ 😀')
  await at.say('党员群', '韦志强', '接单 1', '走访 01-01 腿疼')
  await at.say('村干群', '王建国', '任务 @李秀英 本周五前 核对低保名单', '发起签到 主题党日', '任务 @李秀英 核对名单')
  await at.say('党员群', '韦志强', '民情 路灯不亮', '转点单 4')
  const { client } = at
  const [first] = await client.org.findMany({ where: { parentId: { not: null } } })
  // A parent with a later id than its child, as after a change of the roster, and pages of others between them.
  const units = Array.from({ length: 600 }, (_, n) => ({ id: `m${n}`, name: `单位${n}`, kind: 'unit' as const }))
  await client.org.createMany({ data: units })
  await client.org.create({ data: { id: 'zzz', name: '新镇', kind: 'township' } })
  await client.org.update({ where: { id: first?.id ?? '' }, data: { parentId: 'zzz' } })
  await client.setting.create({ data: { key: '空', value: Prisma.JsonNull } })
  await client.setting.create({ data: { key: '杂', value: { b: [1.5, null, true], a: { 二: '2', 一: 1e21 } } } })
  await client.slot.createMany({
    data: ['a-B', 'a b', 'ab', '巡', '一', 'B', 'Z'].map((key) => ({ key, at: new Date(1) })),
  })
  await client.allowance.create({
    data: { key: 'x', used: 2_147_483_647, since: new Date('2026-11-23T01:02:03.004Z') },
  })
  await client.slot.createMany({ data: Array.from({ length: 1200 }, (_, n) => ({ key: `k${n}`, at: new Date(n) })) })
})
afterAll(async () => {
  for (const store of stores) await store.close()
  for (const database of databases) await database.drop()
  await at.village.close()
})

describe('the tables', () => {
  it('are those of the schema, what is pointed at first', () => {
    const names = tables().map((table) => table.name)
    expect([...names].sort()).toEqual(Object.keys(Prisma.ModelName).sort())
    for (const { name, needs } of tables()) {
      for (const need of needs) expect(names.indexOf(need), `${name} needs ${need}`).toBeLessThan(names.indexOf(name))
    }
    expect(tables().find(({ name }) => name === 'Matter')).toMatchObject({
      key: 'id',
      parent: 'parentId',
      json: ['details'],
    })
  })
})

describe.runIf(PROVIDERS.length > 1)('a copy', () => {
  it('is the same in PostgreSQL and, copied back, in SQLite', async () => {
    // Tables nothing fills yet would be compared as empty ones.
    expect((await filledTables(at.client)).length).toBeGreaterThanOrEqual(16)
    const [middle, last] = [await empty('postgresql'), await empty('sqlite')]
    const there = await copyAll(at.client, middle.client, () => {})
    const back = await copyAll(middle.client, last.client, () => {})
    expect(back.map(({ to }) => to)).toEqual(there.map(({ from }) => from))
    expect(there.map(({ table }) => table)).toEqual(tables().map(({ name }) => name))
    for (const table of tables()) {
      const order = { orderBy: { [table.key]: 'asc' } }
      expect(await rowsOf(last.client, table).findMany(order)).toEqual(await rowsOf(at.client, table).findMany(order))
    }
  })

  it('is not made at all when a row cannot be written', async () => {
    const target = await empty('postgresql')
    await at.client.$executeRawUnsafe(`INSERT INTO "Slot" ("key", "at") VALUES ('nul ' || char(0), '1970-01-01')`)
    await expect(copyAll(at.client, target.client, () => {})).rejects.toThrow()
    await at.client.slot.deleteMany({ where: { key: { startsWith: 'nul ' } } })
    expect(await filledTables(target.client)).toEqual([])
  })

  it('is made at the terminal, between databases nobody uses', async () => {
    const target = await empty('postgresql')
    await stores.pop()?.close()
    const source = await empty('sqlite')
    await copyAll(at.client, source.client, () => {})
    await stores.pop()?.close()

    const other = new pg.Client({ connectionString: target.url })
    await other.connect()
    const refused = await run(source.url, target.url)
    expect([refused.exitCode, refused.err]).toEqual([4, expect.stringContaining('还有 1 个程序')])
    await other.end()

    const done = await run(source.url, target.url)
    expect(done).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^Slot\s+(\d{4}) → \1 {2}(\w{12}) = \2$/mu) })
    const again = await run(source.url, target.url)
    expect([again.exitCode, again.err]).toEqual([3, expect.stringContaining('不是空的')])
    for (const args of [[], [source.url], ['x', 'y'], [source.url, target.url, 'z']]) {
      expect(await run(...args)).toMatchObject({ exitCode: 2, err: expect.stringContaining('用法') })
    }
    expect(await run('file:/tmp/none/none.db', target.url)).toMatchObject({ exitCode: 3, out: '' })
  })
})

async function run(...args: string[]): Promise<{ exitCode: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [await bundled('src/cli/copy-database.ts'), ...args], {
    cwd: root,
  })
  const ended = { out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (ended.out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (ended.err += text.toString()))
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, ...ended })))
}
