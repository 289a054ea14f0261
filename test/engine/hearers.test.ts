import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Hearers } from '../../src/engine/bell/hearers.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { countQueries } from '../support/counted.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'
import { settleVillage, VILLAGE } from '../support/overdue.ts'

const counted = countQueries()
const START = new Date('2026-11-23T01:00:00Z')
const IDS = Array.from({ length: 30 }, (_, at) => `neighbour-${at}`)

describe('who hears a reminder', () => {
  let database: TemporaryDatabase
  let store: Store
  beforeEach(async () => {
    database = await readyDatabase('sqlite')
    store = await openStore({ url: database.url, random, clock })
    await settleVillage(store, START)
    await store.client.person.createMany({
      data: IDS.map((id) => ({ id, name: id, sound: id, orgId: VILLAGE.id, createdAt: START })),
    })
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  it('costs no look at each of them where one account speaks everywhere', async () => {
    const asked = await store.transaction(async (tx) => {
      await tx.rooms.all()
      await tx.orgs()
      const before = counted.statements
      const rows = await new Hearers(tx, VILLAGE.account).persons(IDS, VILLAGE.id)
      expect(rows.map(({ account }) => account)).toEqual(IDS.map(() => VILLAGE.account))
      return counted.statements - before
    })
    expect(asked).toBe(0)
  })
})
