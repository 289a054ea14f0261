import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plusDays } from '../../src/domain/day.ts'
import { CADRE_ROLES, MODEL_CATEGORY, QUOTA_ROLES } from '../../src/domain/quota.ts'
import type { Role } from '../../src/domain/roles.ts'
import { visitStanding } from '../../src/domain/visit.ts'
import type { Store, VisitTally } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { PROVIDERS, readyDatabase, type TemporaryDatabase } from '../support/databases.ts'
import { openStore } from '../support/open-store.ts'

const now = new Date('2026-11-23T01:00:00Z')
const today = '2026-11-23'
const ORGS = ['v', 'g1', 'g2', 'empty']
const PEOPLE = ['member', 'cadre', 'secretary', 'volunteer', 'both', 'gone', 'elsewhere'] as const
const ROLES: Readonly<Record<(typeof PEOPLE)[number], readonly Role[]>> = {
  member: ['member'],
  cadre: ['cadre'],
  secretary: ['secretary'],
  volunteer: ['volunteer'],
  both: ['member', 'cadre'],
  gone: ['cadre'],
  elsewhere: ['cadre'],
}
const LISTS = [[], ['低保'], [MODEL_CATEGORY], ['空巢老人', MODEL_CATEGORY], ['空巢老人', '低保']]
/** The latest of these is how a household stands. */
const ORDER = ['ahead', 'covered', 'muted', 'due', 'overdue'] as const

/** The same numbers at every run, in no order that anybody meant. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}

describe.each(PROVIDERS)(
  'what the database counts of visits on %s is what reading all of them comes to',
  (provider) => {
    let database: TemporaryDatabase
    let store: Store
    beforeAll(async () => {
      database = await readyDatabase(provider)
      store = await openStore({ url: database.url, random, clock })
      await settle()
    })
    afterAll(async () => {
      await store.close()
      await database.drop()
    })

    async function settle(): Promise<void> {
      const { client } = store
      for (const id of [...ORGS, 'far']) {
        const place =
          id === 'v' || id === 'far' ? { kind: 'village' as const } : { kind: 'grid' as const, parentId: 'v' }
        await client.org.create({ data: { id, name: id, ...place } })
      }
      for (const id of PEOPLE) {
        const orgId = id === 'elsewhere' ? 'far' : 'v'
        const vanishedAt = id === 'gone' ? now : null
        await client.person.create({ data: { id, name: id, sound: id, orgId, vanishedAt, createdAt: now } })
        for (const role of ROLES[id]) {
          await client.roleHolding.create({ data: { id: `${id}-${role}`, personId: id, orgId, role } })
        }
      }
      const upTo = chance(7)
      const pick = <T>(some: readonly T[]): T => some[upTo(some.length)] as T
      const near = () => plusDays(today, upTo(40) - 20)
      const households = Array.from({ length: 300 }, (_, at) => ({
        ...{ id: `h${at}`, villageId: 'v', number: `${at}`.padStart(3, '0'), head: `户主${at}`, sound: 'hu' },
        ...{ orgId: pick(['v', 'g1', 'g2', 'far']), categories: pick(LISTS), vanishedAt: upTo(12) === 0 ? now : null },
      }))
      await client.household.createMany({ data: households })
      const duties = households.flatMap(({ id, orgId }) =>
        Array.from({ length: upTo(4) }, (_, which) => {
          const fromDay = near()
          const dueDay = plusDays(fromDay, upTo(10))
          return {
            ...{ id: `${id}-${which}`, kind: 'visit', villageId: 'v', orgId, ownerId: pick(PEOPLE), householdId: id },
            ...{ cadence: '30', fromDay, dueDay, endDay: plusDays(dueDay, 10), source: 'roster', details: {} },
            ...{ lastDoneDay: upTo(2) === 0 ? near() : null, mutedUntil: upTo(3) === 0 ? near() : null },
            ...{ endedAt: upTo(6) === 0 ? now : null, createdAt: now },
          }
        }),
      )
      await client.duty.createMany({ data: duties })
      const seen = households.filter(() => upTo(2) === 0)
      await client.visit.createMany({
        data: seen.map(({ id }) => ({
          id: `been-${id}`,
          householdId: id,
          personId: 'cadre',
          day: near(),
          recordedAt: now,
        })),
      })
    }

    /** Each household on its own. */
    async function tallied(orgIds: readonly string[], day: string): Promise<readonly VisitTally[]> {
      const households = await store.client.household.findMany({
        where: { orgId: { in: [...orgIds] }, vanishedAt: null },
        include: { duties: { where: { kind: 'visit', endedAt: null } }, visits: true },
      })
      const tallies = new Map<string, Record<string, number>>()
      for (const { orgId, duties, visits } of households) {
        const none = { covered: 0, ahead: 0, due: 0, overdue: 0, muted: 0, alone: 0, never: 0 }
        const tally = tallies.get(orgId) ?? none
        const standings = duties.map((duty) => {
          const standing = visitStanding(day, duty)
          return standing === 'ahead' && duty.lastDoneDay !== null ? 'covered' : standing
        })
        const latest = ORDER.findLast((one) => standings.includes(one)) ?? 'alone'
        tallies.set(orgId, {
          ...tally,
          [latest]: (tally[latest] ?? 0) + 1,
          never: (tally.never ?? 0) + (visits.length === 0 ? 1 : 0),
        })
      }
      return [...tallies].map(([orgId, tally]) => ({ orgId, ...tally }) as unknown as VisitTally)
    }

    it.each([
      [ORGS, today],
      [['g1'], today],
      [['empty'], today],
      [ORGS, plusDays(today, -25)],
      [ORGS, plusDays(today, 5)],
      [ORGS, plusDays(today, 40)],
    ])('in %j on %s', async (orgIds, day) => {
      const counted = await store.transaction((tx) => tx.visitProgress.tallies(orgIds, day))
      const byOrg = (some: readonly VisitTally[]) => Object.fromEntries(some.map((one) => [one.orgId, one]))
      expect(byOrg(counted)).toEqual(byOrg(await tallied(orgIds, day)))
    })

    it('and so are the quotas, whatever stands beside 致富能手 on a list', async () => {
      const duties = await store.client.duty.findMany({
        where: { kind: 'visit', endedAt: null, household: { vanishedAt: null } },
        include: { household: true },
      })
      const concerned = PEOPLE.filter((id) => ROLES[id].some((role) => QUOTA_ROLES.includes(role)))
      const expected = concerned
        .filter((id) => id !== 'gone' && id !== 'elsewhere')
        .map((id) => {
          const theirs = duties.filter((duty) => duty.ownerId === id)
          const isCadre = ROLES[id].some((role) => CADRE_ROLES.includes(role))
          const isModel = theirs.some(({ household }) => JSON.stringify(household?.categories).includes(MODEL_CATEGORY))
          return { name: id, roles: [...ROLES[id]].sort(), households: theirs.length, visitsModel: isCadre && isModel }
        })
      const found = await store.transaction((tx) => tx.whoVisits.visitors(ORGS))
      const byName = <T extends { readonly name: string }>(some: readonly T[]) =>
        Object.fromEntries(some.map((one) => [one.name, one]))
      expect(byName(found.map((one) => ({ ...one, roles: [...one.roles].sort() })))).toEqual(byName(expected))
      expect(expected.some((one) => one.visitsModel)).toBe(true)
    })

    it('no cadre visits a 致富能手 where there is none', async () => {
      await store.transaction(async (tx) => {
        expect((await tx.whoVisits.visitors(['far'])).map((one) => one.name)).toEqual(['elsewhere'])
      })
      await store.client.household.updateMany({ data: { categories: ['低保'] } })
      const found = await store.transaction((tx) => tx.whoVisits.visitors(ORGS))
      expect(found.some((one) => one.visitsModel)).toBe(false)
    })
  },
)
