import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { morningWord } from '../../src/engine/bell/morning-word.ts'
import { tick } from '../../src/engine/bell/tick.ts'
import { reportUnknown, unknownIn } from '../../src/engine/bell/unknown-kinds.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { DEMO, importDemo } from '../support/demo.ts'
import { ALWAYS } from '../support/hours.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { openStore } from '../support/open-store.ts'
import { registry } from '../support/registry.ts'
import { local } from '../support/transcript.ts'

const NOW = local('2026-11-24 08:00')
const STRANGE = 'a-mechanism-of-next-year'
const STRANGE_ROLE = 'a-role-of-next-year'

describe.each(PROVIDERS)('rows of a kind nobody knows, on %s', (provider) => {
  let database: TemporaryDatabase
  let store: Store
  const warnings: object[] = []
  const log = { warn: (facts: object) => void warnings.push(facts), error: (facts: object) => expect(facts).toBeNull() }
  const sweep = { registry, account: 'bot', hours: ALWAYS, log }

  beforeAll(async () => {
    database = await readyDatabase(provider)
    store = await openStore({ url: database.url, random, clock: new FakeClock(NOW) })
    await store.client.org.create({ data: { id: 'v', name: '青山村', kind: 'village' } })
    await store.client.person.create({ data: { id: 'p', name: '张三', sound: 'zhang', orgId: 'v', createdAt: NOW } })
    await strange(store, 'v', 'p')
  })
  afterAll(async () => {
    await store.close()
    await database.drop()
  })

  it('are told to the operator once, by their kinds alone', async () => {
    reportUnknown(await store.transaction((tx) => unknownIn(tx, registry)), log)
    expect(warnings.splice(0)).toEqual([{ kinds: [STRANGE], roles: [STRANGE_ROLE] }])
  })

  it('stop no sweep, are not moved, and nothing is said about them', async () => {
    expect(await tick(NOW, { ...sweep, store })).toBe(0)
    await morningWord(NOW, { ...sweep, store })
    expect(await store.client.outbox.count()).toBe(0)
    expect(await store.client.matter.findFirst()).toMatchObject({
      state: 'strange',
      version: 0,
      dueAt: NOW,
      nudgeStep: 0,
    })
    expect(await store.client.duty.findFirst()).toMatchObject({ dueAt: NOW, nudgeStep: 0 })
    expect(warnings).toEqual([])
  })
})

describe('in a village', () => {
  let village: InProcess
  beforeAll(async () => {
    village = await startInProcess('village', NOW)
    const person = await village.store.client.person.findFirstOrThrow({ where: { name: '陆大勇' } })
    const org = await village.store.client.org.findFirstOrThrow({ where: { kind: 'village' } })
    await strange(village.store, org.id, person.id)
  })
  afterAll(() => village.close())

  it.each([
    ['我的单', /手上没有没办完的事/],
    ['我的', /没办完的事 0 件/],
    ['我的', /党员（[^）]+）、志愿者（[^）]+）\n/],
    ['查 77', /还不认得/],
    ['完成 77', /#77 是事项/],
  ])('%s does not stumble over them', async (words, answer) => {
    const before = village.said('DM:陆大勇').length
    await village.say('DM:陆大勇', '陆大勇', words)
    await village.settle()
    const said = village.said('DM:陆大勇').slice(before).join('\n')
    expect(said).toMatch(answer)
    expect(said).not.toMatch(/undefined/)
    expect(village.log.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('every list of people does without the role nobody knows, and keeps the others', async () => {
    const { store } = village
    const told = await store.transaction(async (tx) => {
      const orgIds = [...(await tx.orgs()).all].map(({ id }) => id)
      const { people } = await tx.roster.read()
      return {
        person: await tx.people.named('陆大勇', orgIds),
        page: (await tx.pages.people({ orgIds, name: '陆大勇' }, 0, 10)).rows,
        ledger: (await tx.ledgers.residents(orgIds, '', 1_000)).filter(({ name }) => name === '陆大勇'),
        roster: people.filter(({ name }) => name === '陆大勇'),
        visitors: (await tx.whoVisits.visitors(orgIds)).filter(({ name }) => name === '陆大勇'),
        room: await tx.people.rolesOf([DEMO.accountId('陆大勇')]),
      }
    })
    for (const [list, rows] of Object.entries(told)) {
      expect(JSON.stringify(rows), list).toContain('member')
      expect(JSON.stringify(rows), list).not.toContain(STRANGE_ROLE)
    }
  })

  it('an import leaves the role where it is, even one that prunes', async () => {
    await importDemo(village.store, NOW, true)
    expect(await village.store.client.roleHolding.count({ where: { role: STRANGE_ROLE } })).toBe(1)
  })
})

/** A matter, a duty and a role such as a later version may write. */
async function strange(store: Store, villageId: string, personId: string): Promise<void> {
  const of = { villageId, orgId: villageId, kind: STRANGE, title: '明年的事', details: {}, createdAt: NOW, dueAt: NOW }
  const participant = { id: 'part', personId, name: '张三', part: 'a-part-of-next-year', active: true, at: NOW }
  await store.client.matter.create({
    data: {
      ...{ ...of, id: 'strange', number: 77, state: 'strange', enteredAt: NOW, createdById: personId },
      participants: { create: participant },
    },
  })
  await store.client.roleHolding.create({ data: { id: 'held', personId, orgId: villageId, role: STRANGE_ROLE } })
  const days = { fromDay: '2026-11-01', dueDay: '2026-11-10', endDay: '2026-11-17' }
  await store.client.duty.create({
    data: { ...of, id: 'duty', ownerId: personId, cadence: '30', source: 'chat', ...days },
  })
}
