import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { after as later, minutes } from '../../src/domain/time.ts'
import { morningWord } from '../../src/engine/bell/morning-word.ts'
import { LateWatch } from '../../src/engine/speak/silent-accounts.ts'
import type { Store } from '../../src/store/index.ts'
import { bundled } from '../support/bundled.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { ALWAYS } from '../support/hours.ts'
import { registry } from '../support/registry.ts'
import { local } from '../support/transcript.ts'
import { type DistantBot, settleAmong, startDistant } from './bots.ts'

const [A, B] = ['wxid_bot_a', 'wxid_bot_b']
const MORNING = local('2026-11-20 08:00')

/** A serves 村民群 and lives; B serves the other groups and is dead. */
describe('an account nobody speaks for', { timeout: 120_000 }, () => {
  let database: TemporaryDatabase
  let store: Store
  let a: DistantBot

  beforeAll(async () => {
    database = await readyDatabase('postgresql')
    store = await settleAmong(database.url, (room) => (room === '村民群' ? A : B))
    const b = await startDistant(database.url, B)
    await b.kill()
    a = await startDistant(database.url, A)
    a.hear({ room: '村民群', who: '莫老四', text: '点单 厨房水管漏水' })
    await a.settle()
    // As if it had been said the day before.
    await store.client.outbox.updateMany({ data: { notBefore: later(MORNING, -minutes(600)) } })
  })
  afterAll(async () => {
    await a?.stop()
    await store?.close()
    await database?.drop()
  })

  it('keeps its messages waiting, and the others go on', async () => {
    expect(a.said.map(({ text }) => text).join()).toContain('厨房水管漏水')
    const waiting = await store.client.outbox.findMany({ where: { state: 'waiting' } })
    expect(waiting.length).toBeGreaterThan(0)
    expect(new Set(waiting.map((row) => row.account))).toEqual(new Set([B]))
  })

  it('is reported to the operator, once an hour', async () => {
    const reports: object[] = []
    const watch = new LateWatch({ warn: (facts) => void reports.push(facts) })
    const rows = await store.client.outbox.count({ where: { state: 'waiting' } })
    const look = (at: Date) => store.transaction((tx) => watch.look(tx, at))
    for (const wait of [0, 1, 59]) expect(await look(later(MORNING, minutes(wait)))).toEqual(new Set([B]))
    expect(reports).toEqual([{ account: B, rows }])
    await look(later(MORNING, minutes(61)))
    expect(reports).toHaveLength(2)
  })

  it('is not reported before half an hour', async () => {
    const fresh = new LateWatch({ warn: () => expect.unreachable() })
    expect(await store.transaction((tx) => fresh.look(tx, later(MORNING, -minutes(580))))).toEqual(new Set())
  })

  it('is a line of the secretary’s morning, which another account says', async () => {
    const rows = await store.client.outbox.count({ where: { state: 'waiting' } })
    const log = { warn: () => expect.unreachable(), error: () => expect.unreachable() }
    await morningWord(MORNING, { store, registry, account: A, silent: new Set([B]), hours: ALWAYS, log })
    const said = await store.client.outbox.findMany({ where: { text: { contains: '早上好' } } })
    expect(said.map((row) => row.account)).toEqual([A])
    expect(said[0]?.text).toContain(`有 ${rows} 条话一直没发出去`)
    await store.client.outbox.deleteMany({ where: { text: { contains: '早上好' } } })
  })

  it('is shown by npm run outbox', async () => {
    const stdout = execFileSync('node', [await bundled('src/cli/outbox.ts')], {
      env: { ...process.env, DATABASE_URL: database.url },
      encoding: 'utf8',
    })
    const rows = await store.client.outbox.count({ where: { state: 'waiting' } })
    expect(stdout).toContain(`${B}  等着 ${rows} 条（最早 11-19 22:00），没发成 0 条`)
    expect(stdout).not.toContain(A)
  })

  it('says all of it once it is back', async () => {
    const rows = await store.client.outbox.findMany({ where: { state: 'waiting' } })
    const back = await startDistant(database.url, B)
    await back.settle()
    expect(back.said.map(({ text }) => text).sort()).toEqual(rows.map((row) => row.text).sort())
    expect(await store.client.outbox.count({ where: { state: { not: 'sent' } } })).toBe(0)
    await back.stop()
  })
})
