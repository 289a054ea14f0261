import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/index.ts'
import { temporaryDatabase } from '../support/databases.ts'
import { type DistantBot, settleAmong, startDistant } from './bots.ts'
import { nextVersion } from './next-version.ts'

const [A, B] = ['wxid_bot_a', 'wxid_bot_b']

/** This version is the old one: its process goes on while that of a version one migration ahead starts beside it. */
describe('a rolling upgrade, old and new process together', { timeout: 60_000 }, () => {
  let database: Awaited<ReturnType<typeof temporaryDatabase>>
  let store: Store
  let project: string
  let old: DistantBot
  let next: DistantBot

  beforeAll(async () => {
    database = await temporaryDatabase('postgresql')
    project = nextVersion()
    store = await settleAmong(database.url, (room) => (room === '村民群' ? A : B))
    old = await startDistant(database.url, A)
  })
  afterAll(async () => {
    await Promise.all([old?.stop(), next?.stop()])
    await store?.close()
    await database?.drop()
    if (project) rmSync(project, { recursive: true })
  })

  it('the new one migrates the database while the old one is at work', async () => {
    for (let at = 1; at <= 20; at++) old.hear({ room: '村民群', who: '莫老四', text: `点单 第${at}盏灯坏了` })
    next = await startDistant(database.url, B, project)
    await old.settle()
    const added = await store.client.$queryRawUnsafe('SELECT "number", "urgency" FROM "Matter" ORDER BY "number"')
    expect(added).toEqual(Array.from({ length: 20 }, (_, at) => ({ number: at + 1, urgency: 1 })))
  })

  it('both move the same orders, and each goes on with what the other did', async () => {
    for (let number = 1; number <= 20; number++) {
      next.hear({ room: '志愿者群', who: '黄美兰', text: `接单 ${number}` })
      old.hear({ room: '村民群', who: '韦志强', text: `接单 ${number}` })
    }
    await Promise.all([old.settle(), next.settle()])
    const orders = await store.client.matter.findMany({ include: { participants: true, events: true } })
    expect(orders.map((one) => one.state)).toEqual(Array(20).fill('claimed'))
    for (const { participants, events } of orders) {
      expect(participants.filter(({ part, active }) => part === 'holder' && active)).toHaveLength(1)
      expect(events.map(({ move }) => move).sort()).toEqual(['claim', 'raise'])
    }
    old.hear({ room: '村民群', who: '莫老四', text: '点单 新旧一起办' })
    await next.hears('新旧一起办')
  })

  it('the old one can start once more beside the new, as when an upgrade is taken back', async () => {
    await old.stop()
    old = await startDistant(database.url, A)
    old.hear({ room: '村民群', who: '莫老四', text: '点单 退回旧版也行' })
    expect((await old.hears('退回旧版也行')).text).toContain('登记好了')
    expect([old.complaints, next.complaints]).toEqual([[], []])
  })
})
