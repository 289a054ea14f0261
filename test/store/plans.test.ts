import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openFile } from '../../src/store/connection/sqlite/file.ts'
import { Statements } from '../../src/store/connection/sqlite/statements.ts'
import type { Store, Transaction } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'

/**
 * How SQLite goes about what is asked with every command, in a village with years behind it: by the states that are asked
 * for, never through all that is over; and by who raised it. (`npm run bench -- old-matters` measures the same with a million.)
 */
const BY_STATE = 'Matter_villageId_kind_state_number_idx (villageId=? AND kind=? AND state=?)'
const BY_WHOM = 'Matter_createdById_createdAt_idx (createdById=? AND createdAt>?)'
const OPEN = ['open', 'claimed', 'done']
const filter = { villageId: 'village', kind: 'order', states: OPEN }

const asked: Readonly<Record<string, readonly [plan: string, ask: (tx: Transaction) => Promise<unknown>]>> = {
  'the open ones, oldest first': [BY_STATE, (tx) => tx.matters.list(filter, 20)],
  'the open ones, newest first': [BY_STATE, (tx) => tx.matters.newest(filter, 20)],
  'those of one state': [BY_STATE, (tx) => tx.matters.list({ ...filter, states: ['open'] }, 20)],
  'how many are open': [BY_STATE, (tx) => tx.matters.count(filter)],
  'what somebody raised lately': [
    BY_WHOM,
    (tx) => tx.matters.raisedLately({ ...filter, personId: 'somebody', since: new Date('2026-11-23T01:00:00Z') }),
  ],
  'what stands at all': [
    BY_STATE,
    (tx) =>
      tx.villageFigures.inStates(
        'village',
        OPEN.map((state) => ({ kind: 'order', state })),
      ),
  ],
  'what waits': [BY_STATE, (tx) => tx.pages.waiting('village', { kind: 'order', states: OPEN }, 20)],
}

let database: TemporaryDatabase
let store: Store
beforeAll(async () => {
  database = await readyDatabase('sqlite')
  store = await openStore({ url: database.url, random, clock })
  await store.client.$executeRawUnsafe(`
    WITH RECURSIVE old(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM old WHERE n < 2000)
    INSERT INTO "Matter" ("id", "villageId", "orgId", "number", "kind", "state", "title", "details", "createdAt", "enteredAt")
    SELECT 'old-' || n, 'village', 'village', n, 'order', 'closed', '', '{}', '2026-01-01T00:00:00+00:00', '2026-01-01T00:00:00+00:00'
    FROM old`)
})
afterAll(async () => {
  await store.close()
  await database.drop()
})

describe.each(['', 'ANALYZE'])('among two thousand orders that are over %s', (statistics) => {
  it.each(Object.entries(asked))('%s', async (_, [by, ask]) => {
    if (statistics) await store.client.$executeRawUnsafe(statistics)
    const asked = vi.spyOn(Statements.prototype, 'for')
    await store.transaction(ask)
    const statements = asked.mock.calls
      .map(([sql]) => sql)
      .filter((sql) => /^\s*(?:SELECT|WITH) .* FROM (?:`main`\.)?[`"]Matter[`"]/su.test(sql))
    asked.mockRestore()
    expect(statements.length).toBeGreaterThan(0)
    const plain = openFile(database.url.slice('file:'.length), { readOnly: true })
    const plans = statements.map((sql) => {
      const values = Array.from(sql.matchAll(/\?/gu), () => '1')
      return plain.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]
    })
    plain.close()
    for (const plan of plans) expect(plan.map(({ detail }) => detail).join()).toContain(by)
  })
})
