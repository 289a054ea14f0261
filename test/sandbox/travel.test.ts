import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../../src/domain/day.ts'
import { after, hours, localTime, minutes } from '../../src/domain/time.ts'
import { VillageClock } from '../../src/sandbox/clock.ts'
import { travel } from '../../src/sandbox/travel.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { temporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'

const START = new Date('2030-03-04T09:30:00+08:00')
const clock = new VillageClock()
let store: Store
let database: Awaited<ReturnType<typeof temporaryDatabase>>

beforeAll(async () => {
  database = await temporaryDatabase('sqlite')
  store = await openStore({ url: database.url, random, clock })
})
afterAll(async () => {
  await store?.close()
  await database?.drop()
})

test('time stops at every fourth hour, and where something may be said', async () => {
  clock.moveTo(START)
  const at = after(START, minutes(47))
  const somewhere = { account: 'bot', chatId: 'room', contactId: null, purpose: 'nudge', text: 'x' } as const
  await store.transaction(async (tx) => tx.outbox.say({ ...somewhere, notBefore: at }, START))

  const stops: string[] = []
  const bot = {
    async tick() {
      stops.push(localTime(clock.now()).slice(-5))
    },
    async settle() {},
  }
  await travel(after(START, hours(10)), { clock, store, registry, account: 'bot', bot })
  expect(stops).toEqual(['10:17', '12:00', '16:00', '19:30'])
  expect(dayOf(clock.now())).toBe('2030-03-04')
})

test('time never goes back', () => {
  const now = clock.now()
  clock.moveTo(after(now, -hours(1)))
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(now.getTime())
})
