/** A sweep costs what is due, not what exists: the same thousand due duties among ten thousand and among a million. */
import { plusDays, startOfDay } from '../../src/domain/day.ts'
import { after, hours } from '../../src/domain/time.ts'
import { tick } from '../../src/engine/bell/tick.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, temporaryDatabase } from '../support/databases.ts'
import { ALWAYS } from '../support/hours.ts'
import { openStore } from '../support/open-store.ts'
import { oweVisits, settleVillage, VILLAGE } from '../support/overdue.ts'
import { registry } from '../support/registry.ts'
import { heapMegabytes, median, type Row } from './table.ts'

const FEW = 10_000
const DUE = 1_000
const FIRST_DAY = '2026-12-01'
/** The first sweep of a process warms it up. */
const SWEEPS = 6

export async function sweep(many: number): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const provider of PROVIDERS) {
    const small = await measured(provider, FEW)
    const large = await measured(provider, many)
    const what = `sweep with ${DUE.toLocaleString('en')} due of ${many.toLocaleString('en')} duties, ${provider}`
    rows.push(
      {
        what: `${what}: ms`,
        measured: large.ms.toFixed(0),
        baseline: `of ${FEW.toLocaleString('en')}: ${small.ms.toFixed(0)}`,
        ratio: large.ms / small.ms,
        wanted: '≤ 1.5',
      },
      {
        what: `${what}: heap in use, MB`,
        measured: large.heap.toFixed(0),
        baseline: `of ${FEW.toLocaleString('en')}: ${small.heap.toFixed(0)}`,
        ratio: large.heap / small.heap,
        wanted: '≤ 1.5',
      },
    )
  }
  return rows
}

async function measured(provider: (typeof PROVIDERS)[number], duties: number) {
  const database = await temporaryDatabase(provider)
  let store = await openStore({ url: database.url, random, clock })
  try {
    await settleVillage(store, startOfDay(FIRST_DAY))
    for (let at = 0; at < SWEEPS; at++) await oweVisits(store, DUE, plusDays(FIRST_DAY, at))
    await fillWithLater(store, duties - SWEEPS * DUE)
    // A process that starts on a filled database, as the next day does.
    await store.close()
    store = await openStore({ url: database.url, random, clock })
    const each: number[] = []
    for (let at = 0; at < SWEEPS; at++) {
      // The first rung of a day's duties; their next one comes only after the last sweep.
      const now = after(startOfDay(plusDays(FIRST_DAY, at - 7)), hours(9))
      const start = performance.now()
      const steps = await tick(now, { store, registry, account: VILLAGE.account, hours: ALWAYS, log: console })
      each.push(performance.now() - start)
      if (steps !== DUE) throw new Error(`${steps} steps, ${DUE} wanted`)
    }
    const heap = heapMegabytes()
    process.stderr.write(`  ${provider}, ${duties} duties: ${each.map((ms) => ms.toFixed(0)).join(' ')} ms\n`)
    return { ms: median(each.slice(1)), heap }
  } finally {
    await store.close()
    await database.drop()
  }
}

/** Duties of later years. Doubled inside the database: a million rows through the client take minutes. */
async function fillWithLater(store: Store, count: number): Promise<void> {
  const { client } = store
  const seed = Math.min(1_000, count)
  await client.duty.createMany({
    data: Array.from({ length: seed }, (_, at) => {
      const dueDay = plusDays('2030-01-01', at)
      const from = startOfDay(dueDay)
      return {
        id: `later ${at}`,
        kind: 'visit' as const,
        villageId: VILLAGE.id,
        orgId: VILLAGE.id,
        ownerId: VILLAGE.liaison,
        cadence: '30',
        fromDay: dueDay,
        dueDay,
        dueAt: from,
        source: 'roster',
        details: {},
        createdAt: from,
      }
    }),
  })
  const columns = [
    'kind',
    'villageId',
    'orgId',
    'ownerId',
    'title',
    'cadence',
    'fromDay',
    'dueDay',
    'dueAt',
    'nudgeStep',
    'source',
    'details',
    'createdAt',
  ]
  const named = columns.map((column) => `"${column}"`).join(', ')
  for (let have = seed, round = 0; have < count; round++) {
    const more = Math.min(have, count - have)
    await client.$executeRawUnsafe(
      `INSERT INTO "Duty" ("id", ${named}) SELECT "id" || '-${round}', ${named} FROM "Duty" WHERE "id" LIKE 'later %' LIMIT ${more}`,
    )
    have += more
  }
  await client.$executeRawUnsafe('ANALYZE')
}
