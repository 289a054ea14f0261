/**
 * `npm run bench`, or alone `node --expose-gc --import tsx test/bench/visits.ts [households]`: lists of visits as a person
 * asks for them in chat, from the message to the answer in the outbox, against the same queries and writes by hand.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf } from '../../src/domain/day.ts'
import { windowAfter } from '../../src/domain/due-window.ts'
import { Receiver } from '../../src/engine/hear/receive.ts'
import { createListener } from '../../src/speech/match/index.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { NO_FILES } from '../support/files.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'
import { median, print, type Row } from './table.ts'

const OWN = 300
const ROUNDS = 9
const ACCOUNT = 'wxid_liaison'
const SECRETARY = 'wxid_secretary'
const BOT = 'bot'
const VILLAGE = 'village'

export async function visits(households = 200_000): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-bench-'))
  const url = `file:${join(folder, 'bench.db')}`
  const empty = await openStore({ url, random, clock })
  await populate(empty, households)
  await empty.close()
  const store = await openStore({ url, random, clock })
  const ask = asker(store)
  const rows = [
    await compare(
      `我的联系户, ${OWN} households`,
      () => ask('我的联系户'),
      () => byHand(store, (db) => own(db)),
      25,
    ),
    await compare(
      `走访情况 over ${households.toLocaleString('en')} households`,
      () => ask('走访情况'),
      () => byHand(store, (db) => progress(db)),
      ROUNDS,
    ),
    await compare(
      `走访情况 with the quotas, over ${households.toLocaleString('en')} households`,
      () => ask('走访情况', SECRETARY),
      () => byHand(store, async (db) => `${await progress(db)} ${await quotas(db)}`),
      ROUNDS,
    ),
  ]
  const said = await store.client.outbox.findMany({ distinct: ['text'], select: { text: true } })
  process.stderr.write(`  ${said.map((one) => one.text.split('\n')[0]).join('\n  ')}\n`)
  await store.close()
  rmSync(folder, { recursive: true })
  return rows
}

async function compare(
  what: string,
  ours: () => Promise<unknown>,
  byHand: () => Promise<unknown>,
  rounds: number,
): Promise<Row> {
  const [mine, theirs]: [number[], number[]] = [[], []]
  for (const warm of [ours, byHand]) await warm()
  for (let round = 0; round < rounds; round++) {
    mine.push(await milliseconds(ours))
    theirs.push(await milliseconds(byHand))
  }
  const [measured, baseline] = [median(mine), median(theirs)]
  return {
    what: `${what}: ms`,
    measured: measured.toFixed(1),
    baseline: `by hand ${baseline.toFixed(1)}`,
    ratio: measured / baseline,
    wanted: '≤ 2',
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Says a line to the bot in private and waits for the answer to be written. */
function asker(store: Store): (text: string, account?: string) => Promise<void> {
  const receiver = new Receiver({
    files: NO_FILES,
    transport: { members: async () => [] },
    store,
    clock,
    random,
    registry,
    listen: createListener(registry),
    botNames: () => ['连心小助手'],
    onWritten() {},
    log: { debug() {}, warn() {}, error: (facts: object, message: string) => console.error(message, facts) },
  })
  let count = 0
  return async (text, account = ACCOUNT) => {
    receiver.receive({
      account: BOT,
      messageId: `m${++count}`,
      roomId: null,
      talker: { id: account, name: '联系人' },
      text,
      mentions: [],
      addressed: false,
      sentAt: clock.now(),
    })
    await receiver.idle()
  }
}

/** The writes around an answer, as a careful person would make them: kept, answered and marked, with the same durability. */
async function byHand({ client }: Store, query: (db: Store['client']) => Promise<string>): Promise<void> {
  const now = clock.now()
  const id = random.id()
  await client.inbox.create({
    data: {
      id,
      account: BOT,
      messageId: id,
      talkerId: ACCOUNT,
      talkerName: '联系人',
      text: '我的联系户',
      mentions: [],
      addressed: false,
      sentAt: now,
      receivedAt: now,
    },
    select: { id: true },
  })
  await client.$transaction(async (db) => {
    const text = await query(db as Store['client'])
    const line = { at: now, personId: 'liaison', accountId: ACCOUNT, villageId: VILLAGE, detail: {} }
    const actions = ['my-households', 'read-household']
    await db.audit.createMany({ data: actions.map((action) => ({ ...line, action, id: random.id() })) })
    await db.outbox.create({
      data: {
        id: random.id(),
        account: BOT,
        contactId: ACCOUNT,
        purpose: 'reply',
        text,
        mentions: [],
        notBefore: now,
        createdAt: now,
      },
      select: { id: true },
    })
    await db.inbox.update({ where: { id }, data: { handledAt: now, outcome: 'done' } })
  })
}

/** What a careful person would write for 我的联系户: the liaison's households, in order. */
async function own(client: Store['client']): Promise<string> {
  const duties = await client.duty.findMany({
    where: { ownerId: 'liaison', kind: 'visit', endedAt: null, household: { vanishedAt: null } },
    orderBy: { dueDay: 'asc' },
    select: {
      dueDay: true,
      lastDoneDay: true,
      mutedUntil: true,
      household: { select: { number: true, head: true, categories: true } },
    },
  })
  const today = dayOf(clock.now())
  const urgent = duties.toSorted((one, other) => (one.dueDay < other.dueDay ? -1 : 1)).slice(0, 8)
  const due = duties.filter((one) => one.dueDay <= today).length
  return `${duties.length} ${due} ${urgent.map((one) => one.household?.head).join()}`
}

/** And for 走访情况: the same counts of households, what is held back, and what became of earlier windows. */
async function progress(client: Store['client']): Promise<string> {
  const today = dayOf(clock.now())
  const owed = { kind: 'visit', endedAt: null } as const
  const muted = { mutedUntil: { gte: today } }
  const heard = { ...owed, OR: [{ mutedUntil: null }, { mutedUntil: { lt: today } }] }
  const begun = { ...heard, fromDay: { lte: today } }
  const count = (more: object = {}) =>
    client.household.groupBy({ by: ['orgId'], where: { ...HERE, ...more }, _count: { _all: true } })
  const all = await count()
  await count({ duties: { some: owed } })
  await count({ duties: { some: begun } })
  await count({ duties: { some: { ...heard, dueDay: { lt: today } } } })
  await count({ duties: { some: { ...owed, ...muted }, none: begun } })
  const quiet = { ...owed, OR: [muted, { fromDay: { lte: today } }] }
  await count({ duties: { some: owed, none: quiet }, visits: { some: {} } })
  await count({ visits: { none: {} } })
  const held = { ...HERE, duties: { some: { ...owed, ...muted } } }
  await client.household.findMany({ where: held, orderBy: { number: 'asc' }, take: 5 })
  await client.household.count({ where: held })
  const where = { kind: 'visit', villageId: VILLAGE } as const
  await client.duty.aggregate({ where, _sum: { done: true, missed: true } })
  await client.duty.count({ where: { ...where, ...heard, endDay: { lt: today }, household: { vanishedAt: null } } })
  await client.duty.count({ where: { ...where, endedAt: { not: null } } })
  return `${all.length}`
}

/** For the secretary besides: how many households each member and cadre visits, and whom nobody visits. */
async function quotas(client: Store['client']): Promise<string> {
  const role = { in: ['member', 'cadre', 'secretary'] as const }
  const people = await client.person.findMany({
    where: { holdings: { some: { role: { in: [...role.in] } } } },
    select: { id: true, name: true, holdings: { select: { role: true } } },
  })
  const ownerId = { in: people.map((one) => one.id) }
  const owed = { kind: 'visit', endedAt: null, household: { vanishedAt: null } } as const
  const counted = await client.duty.groupBy({ by: ['ownerId'], where: { ...owed, ownerId }, _count: { _all: true } })
  const cadres = people.filter((one) => one.holdings.some((held) => held.role !== 'member')).map((one) => one.id)
  await client.duty.findMany({
    where: { ...owed, ownerId: { in: cadres } },
    select: { ownerId: true, household: { select: { categories: true } } },
  })
  const alone = { ...HERE, duties: { none: { kind: 'visit', endedAt: null, owner: { vanishedAt: null } } } } as const
  await client.household.findMany({ where: alone, orderBy: { number: 'asc' }, take: 5 })
  return `${counted.length} ${await client.household.count({ where: alone })}`
}

const HERE = { org: { OR: [{ id: VILLAGE }, { parentId: VILLAGE }] }, vanishedAt: null }

/**
 * One village of 40 grids: a liaison with 300 households who is its cadre, everybody else's spread over 400 members, each
 * visited once but for every fifth; a secretary, who visits nobody.
 */
async function populate({ client }: Store, households: number): Promise<void> {
  const now = clock.now()
  const today = dayOf(now)
  const grids = Array.from({ length: 40 }, (_, at) => `grid-${at}`)
  await client.org.create({ data: { id: VILLAGE, name: '青山村党支部', kind: 'village' } })
  await client.org.createMany({
    data: grids.map((id, at) => ({ id, name: `第${at}网格`, kind: 'grid' as const, parentId: VILLAGE })),
  })
  const members = Array.from({ length: 400 }, (_, at) => `person-${at}`)
  const people = ['liaison', 'secretary', ...members]
  await client.person.createMany({
    data: people.map((id) => ({ id, name: id, sound: id, orgId: VILLAGE, createdAt: now })),
  })
  const holds = (personId: string, role: 'cadre' | 'secretary' | 'member') => ({
    ...{ id: `holds-${personId}`, personId, orgId: VILLAGE, role },
  })
  await client.roleHolding.createMany({
    data: [
      holds('liaison', 'cadre'),
      holds('secretary', 'secretary'),
      ...members.map((personId) => holds(personId, 'member')),
    ],
  })
  await client.binding.createMany({
    data: [
      { id: 'liaison', accountId: ACCOUNT, personId: 'liaison', boundAt: now },
      { id: 'secretary', accountId: SECRETARY, personId: 'secretary', boundAt: now },
    ],
  })
  for (let from = 0; from < households; from += 2000) {
    const some = Array.from({ length: Math.min(2000, households - from) }, (_, at) => from + at)
    const orgId = (at: number) => grids[at % grids.length] ?? VILLAGE
    await client.household.createMany({
      data: some.map((at) => ({
        id: `household-${at}`,
        villageId: VILLAGE,
        number: `${at}`.padStart(6, '0'),
        head: `户主${at}`,
        sound: `x${at}`,
        orgId: orgId(at),
        categories: at % 7 === 0 ? ['空巢老人'] : [],
      })),
    })
    const lastDay = (at: number) => dayOf(new Date(now.getTime() - (at % 45) * 86_400_000))
    const owner = (at: number) => (at < OWN ? 'liaison' : `person-${at % 400}`)
    await client.duty.createMany({
      data: some.map((at) => {
        return {
          id: `duty-${at}`,
          kind: 'visit' as const,
          villageId: VILLAGE,
          orgId: orgId(at),
          ownerId: owner(at),
          householdId: `household-${at}`,
          cadence: '30',
          ...windowAfter(lastDay(at), 30),
          lastDoneDay: at % 5 === 0 ? null : lastDay(at),
          mutedUntil: at % 50 === 0 ? today : null,
          source: 'roster',
          details: {},
          createdAt: now,
        }
      }),
    })
    await client.visit.createMany({
      data: some
        .filter((at) => at % 5 !== 0)
        .map((at) => ({
          ...{ id: `visit-${at}`, householdId: `household-${at}`, personId: owner(at) },
          ...{ day: lastDay(at), recordedAt: now },
        })),
    })
  }
}

if (process.argv[1]?.endsWith('visits.ts')) {
  const size = Number(process.argv[2] ?? 200_000)
  process.stdout.write(`${print(await visits(size))}\n`)
}
