import { CADRE_ROLES, MODEL_CATEGORY, QUOTA_ROLES, type Visitor } from '../../domain/quota.ts'
import { knownRoles, type Role } from '../../domain/roles.ts'
import type { Db } from '../connection/client.ts'
import type { OwedVisits } from '../nouns/owed-visits.ts'

/** A household as a report of what is lacking may name it. */
export interface Home {
  readonly id: string
  readonly villageId: string
  readonly number: string
  readonly head: string
}

/** Who visits how many, and whom nobody visits, for the quotas of §10. Only what is present counts. */
export function whoVisits(db: Db, visits: OwedVisits) {
  const visited = { ...visits, household: { vanishedAt: null } } as const
  return {
    /** Those of these organisations whom the quotas concern, with how many households they visit, wherever these are. */
    async visitors(orgIds: readonly string[]): Promise<readonly Visitor[]> {
      const here = (roles: readonly Role[]) => ({
        ...{ orgId: { in: [...orgIds] }, vanishedAt: null, erasedAt: null },
        holdings: { some: { role: { in: [...roles] } } },
      })
      const people = await db.person.findMany({
        where: here(QUOTA_ROLES),
        orderBy: { id: 'asc' },
        select: { id: true, name: true, holdings: { select: { role: true } } },
      })
      const counted = await db.duty.groupBy({
        by: ['ownerId'],
        where: { ...visited, owner: here(QUOTA_ROLES) },
        _count: { _all: true },
      })
      const households = new Map(counted.map((row) => [row.ownerId, row._count._all]))
      // Categories are a JSON list, which no portable query looks into: the few lists there are say which of them hold it.
      const owned = { ...visited, owner: here(CADRE_ROLES) }
      const lists = await db.household.groupBy({
        by: ['categories'],
        where: { vanishedAt: null, duties: { some: { ...visits, owner: owned.owner } } },
      })
      const isModel = lists
        .map(({ categories }) => categories as string[])
        .filter((categories) => categories.includes(MODEL_CATEGORY))
        .map((categories) => ({ categories: { equals: categories } }))
      const visiting = await db.duty.groupBy({
        by: ['ownerId'],
        where: { ...owned, household: { ...visited.household, OR: isModel } },
      })
      const models = new Set(visiting.map((row) => row.ownerId))
      return people.map(({ id, name, holdings }) => ({
        name,
        roles: knownRoles(holdings).map((one) => one.role),
        households: households.get(id) ?? 0,
        visitsModel: models.has(id),
      }))
    },

    /** The households nobody visits: how many, and the first of them by number. */
    async alone(
      orgIds: readonly string[],
      take: number,
    ): Promise<{ readonly all: number; readonly first: readonly Home[] }> {
      const bySomebody = { ...visits, owner: { vanishedAt: null, erasedAt: null } }
      const where = { orgId: { in: [...orgIds] }, vanishedAt: null, duties: { none: bySomebody } }
      const first = await db.household.findMany({
        where,
        orderBy: { number: 'asc' },
        take,
        select: { id: true, villageId: true, number: true, head: true },
      })
      return { all: first.length < take ? first.length : await db.household.count({ where }), first }
    },
  }
}
