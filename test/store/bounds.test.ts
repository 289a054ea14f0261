import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Clock } from '../../src/engine/ports.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock, systemRandom as random } from '../../src/system.ts'
import { consoleIsBounded } from '../console/bounds.ts'
import { countQueries } from '../support/counted.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'
import { type Call, calls } from './bounds/calls.ts'
import { now as BEGAN, HOUSEHOLDS, MANY, MATTER_KINDS, ORGS, seed } from './bounds/seed.ts'

const counted = countQueries()

let looked = 0
/**
 * Two seconds on at each look, so that each transaction compares what the store keeps in memory of its organisations with
 * what is written, and none reads them anew only because a second happened to pass.
 */
const clock: Clock = { ...systemClock, now: () => new Date(BEGAN.getTime() + 2_000 * ++looked) }

/** A function reads no more of a village than this, however much there is of it. */
const MOST_ROWS = 2_100
/** What is asked for is named in few statements, never one by one. */
const MOST_STATEMENTS = 130

/** What becomes of a person is written kind by kind, since matters of one kind keep alike what they say of people. */
const MOST_STATEMENTS_OF: Readonly<Record<string, number>> = { 'people.erase': 40 + 6 * MATTER_KINDS.length }

/** What is asked for as long as it is, and how long that is here. */
const AS_LONG_AS_IT_IS: Readonly<Record<string, number>> = Object.fromEntries([
  // All that is named.
  ...['pages.names', 'pages.ofIds', 'pages.householdNumbers', 'slots.taken', 'inbox.keep', 'attachments.used'].map(
    (name) => [name, MANY],
  ),
  ...['pages.ofAccounts', 'visits.ofIds', 'visits.ofHouseholds'].map((name) => [name, 2 * MANY]),
  ['visits.handOver', HOUSEHOLDS + MANY],
  ['outbox.receivers', 3 * MANY],
  // Everybody who answers for a household that is silent.
  ['ballots.silentVoices', 6_000],
  // All who are in one matter, once with each list it is in.
  ...['matters.byId', 'matters.apply', 'matters.record', 'pages.open'].map((name) => [name, MANY + 100]),
  // The same, with the newest three hundred of a township.
  ['pages.above', MANY + 700],
  ...['due.matters', 'due.climbMatters'].map((name) => [name, MANY + 1_100]),
  ['standing.of', 4 * MANY],
  // All that waits, once somebody left the roster.
  ['departures.unsay', 2 * MANY],
  // An order and when it was taken, of the newest two thousand.
  ['pages.followed', 4_000],
  // All that are asked, each with their roles and accounts.
  ['people.holding', 4 * MANY + ORGS],
  // All who are in a group, each with their roles.
  ['people.rolesOf', 3 * 1_000 + ORGS],
  // All that one person owes.
  ...['visits.ofLiaison', 'visits.outline'].map((name) => [name, 2 * HOUSEHOLDS]),
  // What a process that starts has to know.
  ...['inbox.waiting', 'outbox.interrupted', 'pendings.everybody', 'matters.openCheckIns'].map((name) => [name, MANY]),
  ['attachments.resume', 2 * MANY],
  // Everybody the quotas concern; the village as a whole, compared with a roster.
  ['whoVisits.visitors', 4 * MANY],
  ['roster.read', 2 * HOUSEHOLDS + 6 * MANY],
  ['roster.write', 2 * MANY + 100],
  // Whatever may hold somebody's name, looked through once in a lifetime: every matter once, and what waits to be said.
  ['people.erase', (MATTER_KINDS.length + 1) * MANY + 100],
])

class Undone extends Error {}

describe.each(PROVIDERS)('thousands of everything on %s', (provider) => {
  let database: TemporaryDatabase
  let store: Store
  beforeAll(async () => {
    database = await readyDatabase(provider)
    store = await openStore({ url: database.url, random, clock })
    await seed(store.client)
  })
  afterAll(async () => {
    await store.close()
    await database.drop()
  })

  /** What a function reads and how many statements it takes; whatever it wrote is undone. */
  async function measured(call: Call): Promise<{ rows: number; statements: number }> {
    await store.transaction((tx) => tx.rooms.byId('')) // The tree of organisations is kept in memory.
    const undone = store.transaction(async (tx) => {
      await tx.orgs()
      Object.assign(counted, { statements: 0, rows: 0 })
      await call(tx)
      throw new Undone()
    })
    await expect(undone).rejects.toBeInstanceOf(Undone)
    return { ...counted }
  }

  it('is what every function of the store is asked for here', async () => {
    const all = await store.transaction(async (tx) => functionsIn(tx).map(([name]) => name))
    expect(functionsIn(calls).map(([name]) => name)).toEqual(all)
  })

  it.each(functionsIn(calls))('%s works, and reads a bounded part', async (name, call) => {
    const { rows, statements } = await measured(call as Call)
    expect(rows).toBeLessThanOrEqual(AS_LONG_AS_IT_IS[name] ?? MOST_ROWS)
    expect(statements).toBeLessThanOrEqual(MOST_STATEMENTS_OF[name] ?? MOST_STATEMENTS)
  })

  consoleIsBounded(() => store, counted)
})

/** `people.named`, … with what each is. */
function functionsIn(rooms: object): [string, unknown][] {
  // A part is made when it is first asked for, so it is named by what all transactions have in common.
  const names: string[] = []
  for (const name in rooms) names.push(name)
  return names
    .map((name): [string, unknown] => [name, rooms[name as keyof typeof rooms]])
    .flatMap(([room, value]): [string, unknown][] =>
      typeof value === 'function'
        ? [[room, value]]
        : Object.entries(value as object).map(([name, one]) => [`${room}.${name}`, one]),
    )
    .sort(([one], [other]) => (one < other ? -1 : 1))
}
