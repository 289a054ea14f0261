import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { migrationOf, readHistory } from '../../src/store/migration/history.ts'
import { migrate } from '../../src/store/migration/migrate.ts'
import { openSession } from '../../src/store/migration/session.ts'
import { rowsOf, tables } from '../../src/store/whole/tables.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { type TemporaryDatabase, temporaryDatabase } from '../support/databases.ts'
import { DEMO } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'
import { type DistantBot, settleAmong, startDistant } from './bots.ts'
import { breaking } from './breaking.ts'
import type { Actor, Everything, Place } from './previous.child.ts'
import { type Previous, startPrevious } from './previous.ts'

const [OLD, NEW] = ['wxid_bot_old', 'wxid_bot_new']
const HELPERS = ['韦志强', '黄美兰'] as const
const CONTESTED = 8

/** The version before the last migration, and the one before kinds and parts became strings. */
describe.each([undefined, 'kinds_are_strings'])(
  'the version before %s goes on beside this one',
  { timeout: 120_000 },
  (before) => {
    let database: TemporaryDatabase
    let previous: Previous
    let bot: DistantBot
    let store: Store
    let place: Place
    let people: ReadonlyMap<string, Actor>
    const person = (name: string) => people.get(name) as Actor

    beforeAll(async () => {
      database = await temporaryDatabase('postgresql')
      previous = await startPrevious(database.url, OLD, before)
      const village = await villageOf()
      await previous.do('settle', village)
      people = new Map(village.Person?.map((one) => [String(one.name), { id: String(one.id), name: String(one.name) }]))
      const room = village.Room?.find(({ account }) => account === OLD)
      const toldTo = { account: NEW, chatId: DEMO.roomId('志愿者群') }
      place = { villageId: String(room?.orgId), roomId: String(room?.id), toldTo }
    })
    afterAll(async () => {
      await bot?.stop()
      await previous?.stop()
      await store?.close()
      await database?.drop()
    })

    it('while this one starts and brings the database to its migration', async () => {
      expect(await previous.do('place', '还没升级时的事', person('莫老四'), place)).toBe(1)
      let starting = true
      const [started, placed] = await Promise.all([
        startDistant(database.url, NEW).finally(() => (starting = false)),
        (async () => {
          const numbers: number[] = []
          while (starting) numbers.push(await previous.do('place', '升级时的事', person('莫老四'), place))
          return numbers
        })(),
      ])
      bot = started
      store = await openStore({ url: database.url, random, clock })
      expect(store.migrated).toEqual([])
      const names = await store.client.$queryRawUnsafe<{ migration_name: string }[]>(
        'SELECT migration_name FROM _prisma_migrations ORDER BY migration_name',
      )
      const history = await readHistory('postgresql')
      expect(names.map((row) => row.migration_name)).toEqual(history.map(({ name }) => name))
      expect(placed.length).toBeGreaterThan(CONTESTED)
      expect(placed).toEqual(placed.map((_, at) => at + 2))
    })

    it('each reads and moves what the other wrote', async () => {
      expect((await bot.hears('新点单 #1 ')).to).toBe(DEMO.roomId('志愿者群'))
      bot.hear({ room: '志愿者群', who: '黄美兰', text: '接单 1' })
      expect((await bot.hears('#1 由您接单')).text).toContain('莫老四')
      await bot.settle()
      expect((await previous.do('speak')).join()).toContain('#1 由黄美兰接单')
      expect(await previous.do('finish', 1, person('黄美兰'))).toBe(true)
      bot.hear({ room: null, who: '张三', text: '点单 新版记下的事' })
      const number = Number(/#(\d+) 登记好了/u.exec((await bot.hears('登记好了')).text)?.[1])
      expect(await previous.do('claim', number, person('韦志强'))).toBe(true)
      expect(await previous.do('finish', number, person('韦志强'))).toBe(true)
      bot.hear({ room: null, who: '张三', text: `评单 ${number} 5` })
      await bot.hears('评了 5 分')
      const orders = await previous.do('orders')
      expect(orders[0]).toMatchObject({
        number: 1,
        state: 'done',
        holders: ['黄美兰'],
        moves: ['claim', 'finish', 'raise'],
      })
      expect(orders[number - 1]).toMatchObject({ state: 'closed', title: '新版记下的事', requester: '张三' })
    })

    it('it finds and gives roles as before', async () => {
      const holders = await previous.do('holding', 'volunteer')
      expect(holders).toContain('陆大勇')
      expect(holders).not.toContain('莫老四')
      await previous.do('hold', 'volunteer', person('莫老四'), place)
      expect(await previous.do('holding', 'volunteer')).toContain('莫老四')
      const held = await store.client.roleHolding.count({ where: { personId: person('莫老四').id, role: 'volunteer' } })
      expect(held).toBe(1)
    })

    it('of both that want the same order one has it', async () => {
      const numbers = Array.from({ length: CONTESTED }, (_, at) => at + 2)
      bot.hear(...numbers.map((number) => ({ room: '志愿者群', who: HELPERS[1], text: `接单 ${number}` })))
      const wins = await Promise.all(numbers.map((number) => previous.do('claim', number, person(HELPERS[0]))))
      await bot.settle()
      const orders = (await previous.do('orders')).filter(({ number }) => numbers.includes(number))
      expect(orders.map(({ holders }) => holders)).toEqual(wins.map((won) => [HELPERS[won ? 0 : 1]]))
      for (const { version, moves } of orders) expect([version, moves]).toEqual([1, ['claim', 'raise']])
    })

    it('and this one complains of nothing', () => expect(bot.complaints).toEqual([]))
  },
)

/** What a migration of a later version may do, done to every table. */
const LATER = tables()
  .map(
    ({ name }) => `ALTER TABLE "${name}" ADD COLUMN "later" TEXT;
ALTER TABLE "${name}" ADD COLUMN "laterCount" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "${name}_later_idx" ON "${name}"("later");`,
  )
  .concat(
    'CREATE TABLE "Later" ("id" TEXT NOT NULL, "matterId" TEXT NOT NULL, CONSTRAINT "Later_pkey" PRIMARY KEY ("id"));',
  )
  .concat('ALTER TABLE "Later" ADD CONSTRAINT "Later_fkey" FOREIGN KEY ("matterId") REFERENCES "Matter"("id");')
  .join('\n')

describe('this version goes on beside the one after', { timeout: 120_000 }, () => {
  const ORDERS = 60
  let database: TemporaryDatabase
  let store: Store
  let bot: DistantBot

  beforeAll(async () => {
    database = await temporaryDatabase('postgresql')
    store = await settleAmong(database.url, () => OLD)
    bot = await startDistant(database.url, OLD)
  })
  afterAll(async () => {
    await bot?.stop()
    await store?.close()
    await database?.drop()
  })

  it('whatever a migration may add, while it works', async () => {
    expect(breaking(LATER)).toEqual([])
    const say = (from: number, to: number) => {
      for (let at = from; at < to; at++) bot.hear({ room: '村民群', who: '莫老四', text: `点单 第 ${at} 件事` })
    }
    say(0, ORDERS / 2)
    const migrated = migrateLater(database.url)
    say(ORDERS / 2, ORDERS)
    expect(await migrated).toEqual(['29990101000000_later'])
    await bot.settle()
    bot.hear({ room: '志愿者群', who: '黄美兰', text: '接单 1' }, { room: '志愿者群', who: '韦志强', text: '接单 1' })
    await bot.settle()
    expect(await store.client.matter.count()).toBe(ORDERS)
    expect(await store.client.matter.findMany({ where: { state: 'claimed' }, select: { number: true } })).toEqual([
      { number: 1 },
    ])
    expect(await store.client.outbox.count({ where: { state: { not: 'sent' } } })).toBe(0)
    expect(bot.complaints).toEqual([])
  })

  it('and when it starts again', async () => {
    await bot.stop()
    bot = await startDistant(database.url, OLD)
    bot.hear({ room: '志愿者群', who: '黄美兰', text: '完成 1 换好了' })
    await bot.hears('#1')
    expect(bot.complaints).toEqual([])
  })
})

/** The demo village's rows, from a database of its own. */
async function villageOf(): Promise<Everything> {
  const database = await temporaryDatabase('sqlite')
  const store = await settleAmong(database.url, (room) => (room === '村民群' ? OLD : NEW))
  const rows: [string, Record<string, unknown>[]][] = []
  for (const table of tables()) rows.push([table.name, await rowsOf(store.client, table).findMany()])
  await store.close()
  await database.drop()
  return Object.fromEntries(rows)
}

/** As the version after does at its start. */
async function migrateLater(url: string): Promise<readonly string[]> {
  const session = await openSession('postgresql', url)
  try {
    const history = await readHistory('postgresql')
    return await migrate(session, [...history, migrationOf('29990101000000_later', LATER)])
  } finally {
    await session.close()
  }
}
