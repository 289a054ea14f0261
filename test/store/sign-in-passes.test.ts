import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minutes } from '../../src/domain/time.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { importDemo } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
const END = new Date(NOW.getTime() + minutes(5))
const JUST_BEFORE = new Date(END.getTime() - 1)

/** Signing in looks whose pass it is and then uses it up: it may end between the two. */
describe.each(PROVIDERS)('a pass into the console, on %s', (provider) => {
  let database: TemporaryDatabase
  let store: Store
  beforeEach(async () => {
    database = await readyDatabase(provider)
    store = await openStore({ url: database.url, random, clock: new FakeClock(NOW) })
    await importDemo(store, NOW)
    const { id: personId } = await store.client.person.findFirstOrThrow({ where: { name: '李秀英' } })
    await store.transaction((tx) => tx.passes.give({ id: 'hash', personId, kind: 'code', expiresAt: END }))
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  const owner = (now: Date) => store.transaction((tx) => tx.passes.ownerOf('hash', 'code', now))
  const use = (now: Date) => store.transaction((tx) => tx.passes.use('hash', 'code', now))

  it('has no owner and opens nothing from the moment it ends', async () => {
    expect([await owner(JUST_BEFORE), await owner(END)]).toEqual([expect.any(String), null])
    expect([await use(END), await use(JUST_BEFORE), await use(JUST_BEFORE)]).toEqual([false, true, false])
  })
})
