import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { minutes } from '../src/domain/time.ts'
import { heldLine } from '../src/line-lease.ts'
import { openStore, type Store } from '../src/store/index.ts'
import { systemRandom as random } from '../src/system.ts'
import { FakeClock } from './support/clock.ts'
import { type TemporaryDatabase, temporaryDatabase } from './support/databases.ts'

const clock = new FakeClock('2026-11-23T01:00:00Z')
let database: TemporaryDatabase
let store: Store

beforeEach(async () => {
  database = await temporaryDatabase('sqlite')
  store = await openStore({ url: database.url, random, clock })
})
afterEach(async () => {
  await store.close()
  await database.drop()
})

/** The line as a process knows it that starts now. */
const lineOf = (token: string, alone: boolean) =>
  heldLine(token, { store, clock, alone, log: { warn: () => expect.unreachable() } })

async function held(token: string): Promise<ReturnType<typeof lineOf>> {
  const line = lineOf(token, true)
  line.hold()
  await store.transaction(async () => {})
  return line
}

describe('the line to WeChat', () => {
  it('is nobody’s before the first login, and that of one token only', async () => {
    expect(await lineOf('one', true).isLeftBehind()).toBe(false)
    await held('one')
    expect(await lineOf('other', true).isLeftBehind()).toBe(false)
  })

  it('is known again by the next process with the same folder', async () => {
    await held('one')
    expect(await lineOf('one', true).isLeftBehind()).toBe(true)
  })

  it('was let go of by a process that stopped', async () => {
    const line = await held('one')
    await line.release()
    expect(await lineOf('one', true).isLeftBehind()).toBe(false)
  })

  it('is not let go of by one that never had it', async () => {
    await held('one')
    await lineOf('one', false).release()
    expect(await lineOf('one', true).isLeftBehind()).toBe(true)
  })

  it('stays with another process that shares the database as long as that lives', async () => {
    const line = await held('one')
    const next = lineOf('one', false)
    clock.advance(minutes(2))
    expect(await next.isLeftBehind()).toBe(false)
    line.hold()
    clock.advance(minutes(2))
    expect(await next.isLeftBehind()).toBe(false)
    clock.advance(minutes(1))
    expect(await next.isLeftBehind()).toBe(true)
  })
})
