/** What a command costs among the closed matters of many years. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { openStore } from '../support/open-store.ts'
import { contest, ratios } from './contest.ts'
import { figure, type Row } from './table.ts'
import { GROUPS, PEOPLE, populate } from './workload.ts'

export async function oldMatters(old: number, rounds: number): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-old-'))
  try {
    const file = join(folder, 'old.db')
    const store = await openStore({ url: `file:${file}`, random, clock })
    await populate(store)
    await fillWithOld(store, old)
    await store.close()
    const among = [`--database=${file}`, `--before=${lastOld(old)}`]
    const [none, many] = contest([['ours'], ['ours', ...among]], rounds)
    if (!none || !many) throw new Error('nothing was measured')
    return ratios(`the burst with ${figure(old)} old matters in the database`, many, 'with none', none, '≤ 1.2')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Old matters with who asked, who did it and two lines of timeline each, spread over the villages of the workload. */
async function fillWithOld({ client }: Store, count: number): Promise<void> {
  await client.$queryRawUnsafe('PRAGMA synchronous = OFF')
  const village = `'village-' || (n % ${GROUPS})`
  const person = (at: string) => `'person-' || (n % ${GROUPS}) || '-' || ((${at}) % ${PEOPLE})`
  const at = `strftime('%Y-%m-%dT%H:%M:%S+00:00', 1500000000 + n * 200, 'unixepoch')`
  const each = `WITH RECURSIVE old(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM old WHERE n + 1 < ${count})`
  const from = `FROM old JOIN "Room" ON "Room"."orgId" = ${village}`
  const fill = async (table: string, columns: readonly (readonly [name: string, value: string])[]) => {
    const names = columns.map(([name]) => `"${name}"`).join(', ')
    const values = columns.map(([, value]) => value).join(', ')
    await client.$executeRawUnsafe(`INSERT INTO "${table}" (${names}) ${each} SELECT ${values} ${from}`)
  }
  await fill('Matter', [
    ['id', "'old-' || n"],
    ['villageId', village],
    ['orgId', village],
    ['number', `n / ${GROUPS} + 1`],
    ['kind', "'order'"],
    ['state', "'closed'"],
    ['version', '3'],
    ['title', "'家里水管漏水，能不能来个人看看'"],
    ['details', "'{}'"],
    ['roomId', '"Room"."id"'],
    ['createdById', person('n / 7')],
    ['createdAt', at],
    ['enteredAt', at],
    ['closedAt', at],
  ])
  for (const [part, who] of [
    ['requester', 'n / 7'],
    ['holder', 'n / 7 + 1'],
  ] as const) {
    await fill('Participant', [
      ['id', `'${part}-' || n`],
      ['matterId', "'old-' || n"],
      ['personId', person(who)],
      ['name', "'村民'"],
      ['part', `'${part}'`],
      ['at', at],
    ])
    await fill('MatterEvent', [
      ['id', `'${part}-' || n`],
      ['matterId', "'old-' || n"],
      ['at', at],
      ['actorId', person(who)],
      ['move', "'move'"],
      ['from', "'open'"],
      ['to', "'closed'"],
    ])
  }
  await client.counter.createMany({
    data: Array.from({ length: GROUPS }, (_, group) => ({ villageId: `village-${group}`, last: lastOld(count) })),
  })
  await client.$executeRawUnsafe('ANALYZE')
}

/** The highest number an old matter has in its village. */
const lastOld = (count: number) => Math.ceil(count / GROUPS)
