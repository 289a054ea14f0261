import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { readyDatabase } from '../support/databases.ts'
import { DEMO } from '../support/demo.ts'
import { type DistantBot, type Heard, settleAmong, startDistant } from './bots.ts'

const ORDERS = 12
const NUMBERS = 18
const LINES = 30
/** Each process serves a group of the same village and hears somebody of its own. */
const PLACES = [
  { account: 'wxid_bot_a', room: '村民群', who: '韦志强' },
  { account: 'wxid_bot_b', room: '党员群', who: '黄美兰' },
  { account: 'wxid_bot_c', room: '志愿者群', who: '蓝春燕' },
] as const

const line = fc.oneof(
  { weight: 1, arbitrary: fc.nat(999).map((lamp) => `点单 ${lamp} 号路灯坏了，晚上看不见`) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom('接单', '接单', '退单', '完成'), fc.integer({ min: 1, max: NUMBERS }))
      .map(([verb, number]) => `${verb} ${number}`),
  },
)
const [plan = []] = fc.sample(fc.tuple(...PLACES.map(() => fc.array(line, { minLength: LINES, maxLength: LINES }))), {
  numRuns: 1,
  seed: 20_261_122,
})

describe('three processes that move the same orders at once', { timeout: 120_000 }, () => {
  let database: Awaited<ReturnType<typeof readyDatabase>>
  let store: Store
  let bots: readonly DistantBot[] = []

  beforeAll(async () => {
    database = await readyDatabase('postgresql')
    store = await settleAmong(database.url, (room) => PLACES.find((one) => one.room === room)?.account ?? 'nobody')
    await store.client.room.updateMany({ data: { kind: 'villagers' } })
    bots = await Promise.all(PLACES.map(({ account }) => startDistant(database.url, account)))
    await everybody((at) => Array.from({ length: ORDERS / PLACES.length }, (_, tap) => `点单 ${at}${tap} 号水管漏水了`))
    await everybody((at) => plan[at] ?? [])
    // Private words of many people at once: conversations of their own, side by side in a shared commit.
    for (const bot of bots) bot.hear(...DEMO.people.map((who): Heard => ({ room: null, who, text: '我的' })))
    // What one told the groups of another.
    await everybody(() => [])
  })
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.stop()))
    await store?.close()
    await database?.drop()
  })

  /** Each process hears its lines, all of them at once. */
  async function everybody(lines: (at: number) => readonly string[]): Promise<void> {
    await Promise.all(
      bots.map((bot, at) => {
        const { room, who } = PLACES[at] as (typeof PLACES)[number]
        bot.hear(...lines(at).map((text): Heard => ({ room, who, text })))
        return bot.settle()
      }),
    )
  }

  it('give every order a number of its own, without gaps', async () => {
    const rows = await store.client.matter.findMany({ orderBy: { number: 'asc' }, select: { number: true } })
    expect(rows.length).toBeGreaterThan(ORDERS)
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, at) => at + 1))
  })

  it('never give an order two holders, nor one that is open any', async () => {
    const matters = await store.client.matter.findMany({
      include: { participants: { where: { part: 'holder', active: true } } },
    })
    expect(new Set(matters.map((one) => one.state)).size).toBeGreaterThan(1)
    for (const { number, state, participants } of matters) {
      expect(participants.length, `#${number} ${state}`).toBe(state === 'open' ? 0 : 1)
    }
  })

  it('write every move that was acknowledged once, and no other', async () => {
    const matters = await store.client.matter.findMany({ include: { events: true } })
    for (const { number, version, events } of matters) expect(version, `#${number}`).toBe(events.length - 1)
    const moves = matters.flatMap((one) => one.events.map((event) => event.move))
    const acknowledged = await store.client.audit.findMany({ where: { detail: { equals: {} } } })
    for (const [command, move] of Object.entries({
      'claim-order': 'claim',
      finish: 'finish',
      'return-order': 'return',
    })) {
      const count = moves.filter((one) => one === move).length
      expect(count, move).toBeGreaterThan(0)
      expect(acknowledged.filter((one) => one.action === command).length, command).toBe(count)
    }
  })

  it('decide every message once, and answer it where it was said', async () => {
    const inbox = await store.client.inbox.findMany()
    expect(inbox.length).toBe(ORDERS + PLACES.length * (LINES + DEMO.people.length))
    expect(inbox.filter((row) => row.handledAt === null || row.outcome?.startsWith('fault'))).toEqual([])
    expect(await store.client.outbox.count({ where: { state: { not: 'sent' }, account: { not: 'nobody' } } })).toBe(0)
  })

  it('complain of nothing, the driver neither', () => {
    expect(bots.flatMap((bot) => bot.complaints)).toEqual([])
  })
})
