/** What a page of the console costs in a village of 20,000 households and 30,000 matters, against one of a hundredth. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf } from '../../src/domain/day.ts'
import { isFinal } from '../../src/domain/workflow.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { consoleOver } from '../support/console.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'
import { figure, median, type Row } from './table.ts'

/** No page takes longer. */
const LIMIT_MS = 300
const ROUNDS = 5
const VILLAGE = 'village'
const SECRETARY = 'secretary'
/** With a filter, deep in a list, or of one of many. */
const MORE = [
  '/orders?page=500',
  '/orders?state=closed&month=2025-06',
  '/orders?q=水管',
  '/orders?q=张12',
  '/visits?late=1&page=50',
  '/visits?q=户主19999',
  '/people?name=张79',
  '/people?role=member',
  '/audit?who=张77',
  '/audit?what=read-household&from=2025-01-01&to=2025-01-31',
  '/audit?q=%23123',
  '/messages?state=sent&page=100',
]

export async function pages(households: number, matters: number): Promise<readonly Row[]> {
  const [large, small] = [await open(households, matters), await open(households / 100, matters / 100)]
  const rows: Row[] = []
  for (const path of [...large.paths, ...MORE]) {
    const [mine, few]: [number[], number[]] = [[], []]
    for (let round = 0; round <= ROUNDS; round++) {
      const [one, other] = [await large.time(path), await small.time(path)]
      // The first of each plans its queries.
      if (round === 0) continue
      mine.push(one)
      few.push(other)
    }
    rows.push({
      what: `${path}, of ${figure(households)} households and ${figure(matters)} matters: ms`,
      measured: median(mine).toFixed(0),
      baseline: `${LIMIT_MS}; with a hundredth of them ${median(few).toFixed(0)}`,
      ratio: median(mine) / LIMIT_MS,
      wanted: '≤ 1',
    })
  }
  for (const one of [large, small]) await one.close()
  return rows.toSorted((one, other) => other.ratio - one.ratio)
}

/** A village with its console, and its secretary signed in. */
async function open(households: number, matters: number) {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-pages-'))
  const store = await openStore({ url: `file:${join(folder, 'pages.db')}`, random, clock })
  await populate(store, households, matters)
  const desk = await consoleOver({ store, clock })
  const { cookie } = await desk.signIn('书记')
  const pieces: Readonly<Record<string, string>> = {
    number: '7',
    id: 'none',
    household: 'household-7',
    person: 'person-7',
  }
  const paths = [...new Set(desk.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]
    .filter(
      (path) =>
        !/^\/(assets|live|export|sign-in|operator|enter|health|metrics|personal|uploads|reports\/paper)/u.test(path),
    )
    .filter((path) => !/files|papers/u.test(path))
    .map((path) => path.replace(/:(\w+)(\{[^}]*\}+)?/gu, (_, piece: string) => pieces[piece] ?? 'none'))
  return {
    paths,
    async time(path: string): Promise<number> {
      const start = performance.now()
      const answer = await desk.ask(encodeURI(decodeURI(path)), { cookie })
      await answer.text()
      const took = performance.now() - start
      if (answer.status >= 400 && answer.status !== 403) throw new Error(`${path}: ${answer.status}`)
      return took
    },
    async close() {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Three years of a village of 40 grids: nearly all of it is settled; a tenth of the visits are late. */
async function populate({ client }: Store, households: number, matters: number): Promise<void> {
  const now = clock.now()
  const today = dayOf(now)
  await client.$queryRawUnsafe('PRAGMA synchronous = OFF')
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`
  const moment = `strftime('%Y-%m-%dT%H:%M:%S+00:00', ${Math.floor(now.getTime() / 1000)} - (${matters} - n) * 3000, 'unixepoch')`
  const fill = async (table: string, count: number, columns: Readonly<Record<string, string>>) => {
    const names = Object.keys(columns).map((name) => `"${name}"`)
    const each = `WITH RECURSIVE of(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM of WHERE n + 1 < ${count})`
    await client.$executeRawUnsafe(
      `INSERT INTO "${table}" (${names.join()}) ${each} SELECT ${Object.values(columns).join()} FROM of`,
    )
  }
  const people = Math.max(40, Math.floor(households / 2.5))
  await client.org.create({ data: { id: 'town', name: '红水镇党委', kind: 'township' } })
  await client.org.create({ data: { id: VILLAGE, name: '青山村党支部', kind: 'village', parentId: 'town' } })
  await fill('Org', 40, {
    id: `'grid-' || n`,
    name: `'第' || (n + 1) || '网格'`,
    kind: `'grid'`,
    parentId: text(VILLAGE),
  })
  await client.person.create({
    data: { id: SECRETARY, name: '书记', sound: 'shuji', orgId: VILLAGE, createdAt: now },
  })
  await fill('Person', people, {
    ...{ id: `'person-' || n`, name: `'张' || n`, sound: `'zhang'`, orgId: `'grid-' || (n % 40)`, createdAt: moment },
  })
  await client.roleHolding.createMany({
    data: [
      { id: SECRETARY, personId: SECRETARY, orgId: VILLAGE, role: 'secretary' },
      { id: 'town', personId: SECRETARY, orgId: 'town', role: 'townStaff' },
    ],
  })
  await fill('RoleHolding', Math.ceil(people / 20), {
    ...{ id: `'holds-' || n`, personId: `'person-' || n`, orgId: `'grid-' || (n % 40)`, role: `'member'` },
  })
  await fill('Binding', Math.ceil(people / 2), {
    ...{ id: `'binding-' || n`, accountId: `'wxid-' || n`, personId: `'person-' || n`, boundAt: moment },
  })
  await fill('Household', households, {
    ...{ id: `'household-' || n`, villageId: text(VILLAGE), orgId: `'grid-' || (n % 40)`, sound: `'huzhu'` },
    ...{
      number: `printf('%02d-%04d', n % 40, n)`,
      head: `'户主' || n`,
      categories: `CASE WHEN n % 7 THEN '[]' ELSE '["低保"]' END`,
    },
  })
  const day = (ahead: string) => `date('${today}', (${ahead}) || ' days')`
  await fill('Duty', households, {
    ...{ id: `'duty-' || n`, kind: `'visit'`, villageId: text(VILLAGE), orgId: `'grid-' || (n % 40)`, details: `'{}'` },
    ...{ ownerId: `'person-' || (n % ${Math.ceil(people / 20)})`, householdId: `'household-' || n`, cadence: `'30'` },
    ...{
      fromDay: day('n % 30 - 10'),
      dueDay: day('n % 30 - 3'),
      endDay: day('n % 30'),
      source: `'roster'`,
      createdAt: moment,
    },
    ...{ lastDoneDay: day('n % 30 - 40'), done: '12', missed: 'n % 3' },
  })
  await fill('Visit', households * 6, {
    ...{
      id: `'visit-' || n`,
      householdId: `'household-' || (n % ${households})`,
      note: `'身体还好'`,
      recordedAt: moment,
    },
    ...{ personId: `'person-' || (n % ${Math.ceil(people / 20)})`, day: day(`-(n / ${households}) * 30 - n % 30`) },
  })
  const kinds = registry.matters.map(({ workflow, settledIn = [] }) => {
    const states = Object.keys(workflow.states)
    const over = states.filter((state) => settledIn.includes(state) || isFinal(workflow, state))
    return { kind: workflow.kind, start: workflow.start, over: over.at(-1) ?? workflow.start }
  })
  // Every second an order; of every kind one of fifty is still open.
  const at = `(n % 2) * (1 + (n / 2) % ${kinds.length})`
  const byKind = (of: (kind: (typeof kinds)[number]) => string) =>
    `CASE ${at} ${[kinds[0], ...kinds].map((kind, which) => (kind ? `WHEN ${which} THEN ${of(kind)}` : '')).join(' ')} END`
  await fill('Matter', matters, {
    ...{ id: `'matter-' || n`, villageId: text(VILLAGE), orgId: `'grid-' || (n % 40)`, number: 'n + 1', version: '3' },
    ...{
      kind: byKind(({ kind }) => text(kind)),
      details: `'{}'`,
      title: `'第' || n || '家里水管漏水，能不能来个人看看'`,
    },
    ...{ state: byKind(({ start, over }) => `CASE WHEN n % 50 = 0 THEN ${text(start)} ELSE ${text(over)} END`) },
    ...{ createdById: `'person-' || (n % ${people})`, createdAt: moment, enteredAt: moment },
    ...{
      closedAt: `CASE WHEN n % 50 = 0 THEN NULL ELSE ${moment} END`,
      householdId: `'household-' || (n % ${households})`,
    },
  })
  for (const [part, who] of [
    ['requester', 'n'],
    ['holder', 'n / 7'],
  ] as const) {
    await fill('Participant', matters, {
      ...{ id: `'${part}-' || n`, matterId: `'matter-' || n`, personId: `'person-' || (${who} % ${people})` },
      ...{ name: `'张' || (${who} % ${people})`, part: text(part), at: moment },
    })
  }
  for (const move of ['raise', 'claim', 'finish', 'rate']) {
    await fill('MatterEvent', matters, {
      ...{ id: `'${move}-' || n`, matterId: `'matter-' || n`, at: moment, actorId: `'person-' || (n % ${people})` },
      ...{ move: text(move), from: `''`, to: `'closed'` },
    })
  }
  await fill('Outbox', matters * 2, {
    ...{ id: `'say-' || n`, account: `'bot'`, purpose: `'reply'`, text: `'#' || n || ' 记下了'`, mentions: `'[]'` },
    ...{
      state: `CASE WHEN n % 1000 THEN 'sent' ELSE 'dead' END`,
      notBefore: moment,
      createdAt: moment,
      sentAt: moment,
    },
    ...{ contactId: `'wxid-' || (n % ${Math.ceil(people / 2)})` },
  })
  await fill('Audit', matters * 6, {
    ...{
      id: `printf('line-%09d', n)`,
      at: moment.replace(`${matters} - n`, `${matters} - n / 6`),
      villageId: text(VILLAGE),
    },
    ...{ personId: `'person-' || (n % ${people})`, accountId: `'wxid-' || (n % ${people})`, detail: `'{}'` },
    ...{ action: `CASE WHEN n % 3 THEN 'read-household' ELSE 'place-order' END` },
    ...{ subject: `CASE WHEN n % 3 THEN 'household-' || (n % ${households}) ELSE '#' || (n / 6) END` },
  })
  await client.counter.create({ data: { villageId: VILLAGE, last: matters } })
  await client.$executeRawUnsafe('ANALYZE')
}

if (process.argv[1]?.endsWith('pages.ts')) {
  const { print } = await import('./table.ts')
  process.stdout.write(`${print(await pages(20_000, 30_000))}\n`)
}
