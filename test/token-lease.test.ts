import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minutes } from '../src/domain/time.ts'
import type { Store } from '../src/store/index.ts'
import { systemRandom as random } from '../src/system.ts'
import { tokenLease } from '../src/token-lease.ts'
import { FakeClock } from './support/clock.ts'
import { readyDatabase, type TemporaryDatabase } from './support/databases.ts'
import { openStore } from './support/open-store.ts'

const clock = new FakeClock('2026-11-23T01:00:00Z')
let database: TemporaryDatabase
let store: Store

beforeEach(async () => {
  database = await readyDatabase('sqlite')
  store = await openStore({ url: database.url, random, clock })
})
afterEach(async () => {
  await store.close()
  await database.drop()
})

/** The lease as a process knows it that starts now. */
const leaseOf = (token: string, alone: boolean) =>
  tokenLease(token, { store, clock, alone, log: { warn: () => expect.unreachable() } })

async function held(token: string): Promise<ReturnType<typeof leaseOf>> {
  const lease = leaseOf(token, true)
  lease.hold()
  await store.transaction(async () => {})
  return lease
}

describe('the lease of the token', () => {
  it('is nobody’s before the first login, and that of one token only', async () => {
    expect(await leaseOf('one', true).isLeftBehind()).toBe(false)
    await held('one')
    expect(await leaseOf('other', true).isLeftBehind()).toBe(false)
  })

  it('is known again by the next process with the same folder', async () => {
    await held('one')
    expect(await leaseOf('one', true).isLeftBehind()).toBe(true)
  })

  it('was let go of by a process that stopped', async () => {
    const lease = await held('one')
    await lease.release()
    expect(await leaseOf('one', true).isLeftBehind()).toBe(false)
  })

  it('is not let go of by one that never had it', async () => {
    await held('one')
    await leaseOf('one', false).release()
    expect(await leaseOf('one', true).isLeftBehind()).toBe(true)
  })

  it('stays with another process that shares the database as long as that lives', async () => {
    const lease = await held('one')
    const next = leaseOf('one', false)
    clock.advance(minutes(2))
    expect(await next.isLeftBehind()).toBe(false)
    lease.hold()
    clock.advance(minutes(2))
    expect(await next.isLeftBehind()).toBe(false)
    clock.advance(minutes(1))
    expect(await next.isLeftBehind()).toBe(true)
  })
})
