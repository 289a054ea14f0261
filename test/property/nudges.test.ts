import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OrderMove, type OrderState, order } from '../../commands/order/workflow.ts'
import { decide, onceKey, rungsOf } from '../../src/domain/nudge.ts'
import { after, days, minutes } from '../../src/domain/time.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import { tick } from '../../src/engine/bell/tick.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { ALWAYS } from '../support/hours.ts'
import { openStore } from '../support/open-store.ts'
import { placeOrders, settleVillage, VILLAGE } from '../support/overdue.ts'
import { registry } from '../support/registry.ts'

/**
 * The real sweep on a real database, through any sequence of clocks set forward and back and of moves. Whatever happens,
 * no step of a day is written twice, and after a sweep the latest step that is due has been taken.
 */
type Event = { readonly clock: number } | { readonly move: OrderMove }

const start = new Date('2026-11-23T01:00:00Z')
const clocks = fc.oneof(
  fc.integer({ min: -minutes(180), max: minutes(300) }),
  fc.integer({ min: -days(1), max: days(9) }),
  fc.constantFrom(minutes(60), minutes(240), days(1), days(3)),
)
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 2, arbitrary: clocks.map((ms) => ({ clock: ms })) },
  { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(order.moves) as OrderMove[])).map((move) => ({ move })) },
)
/** How many groups and people hear of a step. */
const HEARERS: Readonly<Record<string, number>> = {
  'open 0': 2,
  // The secretary, and who asked for it.
  'open 1': 2,
  'offered 0': 1,
  'claimed 0': 1,
  'claimed 1': 1,
  'done 0': 1,
  'unrated 0': 1,
}

let database: TemporaryDatabase
let store: Store
beforeAll(async () => {
  database = await readyDatabase('sqlite')
  store = await openStore({ url: database.url, random, clock })
  await settleVillage(store, start)
})
afterAll(async () => {
  await store.close()
  await database.drop()
})

describe('whatever clocks and people do', () => {
  it('each step of a day is said at most once, and none that is due is lost', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 14 }), async (events) => {
        await forget()
        let now = start
        await placeOrders(store, 1, now)
        for (const one of events) {
          if ('clock' in one) now = after(now, one.clock)
          else await make(one.move, now)
          await tick(now, {
            store,
            account: VILLAGE.account,
            registry,
            hours: ALWAYS,
            log: { warn() {}, error: (facts) => expect(facts).toBeNull() },
          })
          await check(now)
        }
      }),
      { numRuns: 120 },
    )
  })
})

/** What is due now has its slot, and as many lines were written as its slots have hearers. */
async function check(now: Date): Promise<void> {
  const [matter] = await store.transaction((tx) =>
    tx.matters.list({ kind: 'order', states: Object.keys(order.states) }, 1),
  )
  if (!matter) throw new Error('the order is gone')
  const keys = (await store.client.slot.findMany()).map((row) => row.key)
  const rungs = rungsOf(order.states[matter.state as OrderState], { ...matter, nudgeStep: 0 })
  const { act } = decide(rungs, now)
  // It, or a later one that was due before the clock went back.
  const covering = rungs
    .filter((rung) => act && rung.step >= act.step)
    .map((rung) => onceKey(`matter ${matter.id} ${matter.state}`, rung))
  if (act) expect(keys).toEqual(expect.arrayContaining([expect.toSatisfy((key: string) => covering.includes(key))]))
  const hearers = keys.map((key) => HEARERS[key.split(' ').slice(2, 4).join(' ')] ?? 0)
  expect(await store.client.outbox.count()).toBe(hearers.reduce((all, some) => all + some, 0))
}

async function make(move: OrderMove, now: Date): Promise<void> {
  await store.transaction(async (tx) => {
    const [matter] = await tx.matters.list({ kind: 'order', states: Object.keys(order.states) }, 1)
    if (!matter) return
    const people = [{ personId: VILLAGE.secretary, name: 'secretary' }]
    const step = advance(order, matter, move, {
      actor: { personId: VILLAGE.liaison, name: '', roles: new Set(['cadre', 'secretary']) },
      now,
      people,
    })
    if (!isRefusal(step)) await tx.matters.apply(step)
  })
}

async function forget(): Promise<void> {
  const { client } = store
  await client.matter.deleteMany()
  await client.outbox.deleteMany()
  await client.slot.deleteMany()
}
