import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { readyDatabase } from '../support/databases.ts'
import { DEMO } from '../support/demo.ts'
import { type DistantBot, settleAmong, startDistant } from './bots.ts'

const [A, B] = ['wxid_bot_a', 'wxid_bot_b']

/** Two processes, each with its account, on one database: 村民群 is served by A, everything else by B. */
describe('a village whose groups are served by two accounts', { timeout: 120_000 }, () => {
  let database: Awaited<ReturnType<typeof readyDatabase>>
  let store: Store
  let a: DistantBot
  let b: DistantBot

  beforeAll(async () => {
    database = await readyDatabase('postgresql')
    store = await settleAmong(database.url, (room) => (room === '村民群' ? A : B))
    ;[a, b] = await Promise.all([startDistant(database.url, A), startDistant(database.url, B)])
  })
  afterAll(async () => {
    await Promise.all([a?.stop(), b?.stop()])
    await store?.close()
    await database?.drop()
  })

  it('tells an order of one in the groups of the other, and what came of it back', async () => {
    a.hear({ room: '村民群', who: '莫老四', text: '点单 厨房水管漏水' })
    expect((await a.hears('厨房水管漏水')).to).toBe(DEMO.roomId('村民群'))
    const told = await b.hears('厨房水管漏水')
    expect([DEMO.roomId('志愿者群'), DEMO.roomId('党员群')]).toContain(told.to)

    b.hear({ room: '志愿者群', who: '黄美兰', text: '接单 1' })
    await b.hears('#1')
    expect((await a.hears('黄美兰')).to).toBe(DEMO.roomId('村民群'))
    for (const { to } of a.said) expect(to).toBe(DEMO.roomId('村民群'))
    for (const { to } of b.said) expect(to).not.toBe(DEMO.roomId('村民群'))
  })

  it('complains of nothing', () => {
    expect([a.complaints, b.complaints]).toEqual([[], []])
  })
})
