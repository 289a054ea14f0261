import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { snoozedUntil } from '../../src/domain/still-needed.ts'
import { days, hours, minutes } from '../../src/domain/time.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { importDemo } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
const AHEAD = new Date('2030-01-01T00:00:00Z')
const later = (moment: Date, ms: number) => new Date(moment.getTime() + ms)

describe.each(PROVIDERS)('a clock that was put forward and back, on %s', (provider) => {
  let database: TemporaryDatabase
  let store: Store
  beforeEach(async () => {
    database = await readyDatabase(provider)
    store = await openStore({ url: database.url, random, clock: new FakeClock(NOW) })
  })
  afterEach(async () => {
    await store.close()
    await database.drop()
  })

  const take = (now: Date) => store.transaction((tx) => tx.allowances.take('console', 1, minutes(15), now))
  const spent = (now: Date) => store.transaction((tx) => tx.allowances.spent('console', 1, minutes(15), now))

  it('limits nobody by what was counted then, and counts anew', async () => {
    expect([await take(AHEAD), await take(AHEAD), await spent(AHEAD)]).toEqual([true, false, true])
    expect(await spent(NOW)).toBe(false)
    expect([await take(NOW), await take(NOW), await spent(NOW)]).toEqual([true, false, true])
  })

  it('is no clock of another machine that is a little ahead', async () => {
    await take(later(NOW, minutes(1)))
    expect([await spent(NOW), await take(NOW)]).toEqual([true, false])
  })

  it('waits for no answer to what was asked then', async () => {
    await store.transaction((tx) =>
      tx.pendings.ask(
        'a',
        '',
        { villageId: null, kind: 'confirm', reading: {}, options: [] },
        AHEAD,
        later(AHEAD, minutes(10)),
      ),
    )
    const [open, everybody] = await store.transaction(async (tx) => [
      await tx.pendings.open('a', '', NOW),
      await tx.pendings.everybody(NOW),
    ])
    expect([open, everybody]).toEqual([null, []])
  })

  it('keeps nobody signed in until then', async () => {
    await importDemo(store, NOW)
    const found = await store.transaction(async (tx) => {
      const orgs = [...(await tx.orgs()).all].map((org) => org.id)
      const [person] = await tx.people.named('王建国', orgs)
      const whose = { personId: person?.id ?? '', villageId: orgs[0] ?? '', openedBy: 'code' as const }
      await tx.sessions.begin({ ...whose, id: 'then', createdAt: AHEAD, expiresAt: later(AHEAD, hours(12)) })
      await tx.sessions.begin({ ...whose, id: 'now', createdAt: NOW, expiresAt: later(NOW, hours(12)) })
      return [await tx.sessions.find('then', NOW), await tx.sessions.find('now', NOW)]
    })
    expect(found).toEqual([null, expect.objectContaining({ id: 'now' })])
  })
})

it('今天别提醒 lasts until tomorrow, whatever the clock said when it was said', () => {
  const message = { matterId: null, dutyId: null, personId: 'p', whileIn: null }
  const until = (snoozed: Date) =>
    snoozedUntil(
      message,
      {
        matters: new Map(),
        duties: new Map(),
        people: new Map([['p', { snoozedUntil: snoozed, vanishedAt: null, erasedAt: null }]]),
      },
      NOW,
    )
  expect(until(later(NOW, hours(15)))).toEqual(later(NOW, hours(15)))
  expect(until(later(AHEAD, days(1)))).toBeNull()
})
