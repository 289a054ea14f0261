import { OrgTree } from '../domain/org.ts'
import { MODEL_CATEGORY, type Quota, quotaOf } from '../domain/quota.ts'
import type { HouseholdRow, RosterRows } from '../store/index.ts'

/** How a village stands against §10. */
export interface VillageQuota extends Quota {
  readonly village: string
  readonly households: number
  /** Those nobody visits. Their categories are nobody's business in a report. */
  readonly alone: readonly Pick<HouseholdRow, 'number' | 'head'>[]
}

/** Counts who visits whom in each village. Only what is present counts: nobody and nothing that vanished. */
export function quotasOf(rows: RosterRows): readonly VillageQuota[] {
  const tree = new OrgTree(rows.orgs)
  const people = rows.people.filter((one) => one.vanishedAt === null)
  const households = rows.households.filter((one) => one.vanishedAt === null)
  const present = new Map(households.map((one) => [one.id, one]))
  const owners = new Set(people.map((one) => one.id))
  const visited = new Map<string, HouseholdRow[]>()
  const someoneVisits = new Set<string>()
  for (const { ownerId, householdId, endedAt } of rows.duties) {
    const household = present.get(householdId ?? '')
    if (!household || endedAt !== null || !owners.has(ownerId)) continue
    visited.set(ownerId, [...(visited.get(ownerId) ?? []), household])
    someoneVisits.add(household.id)
  }

  const villages = rows.orgs.filter((org) => org.kind === 'village' && org.vanishedAt === null)
  return villages.map((village) => {
    const inside = (row: { readonly orgId: string }) => tree.villageOf(row.orgId) === village.id
    const here = households.filter(inside)
    const visitors = people.filter(inside).map(({ id, name, holdings }) => ({
      name,
      roles: holdings.map((one) => one.role),
      households: visited.get(id)?.length ?? 0,
      visitsModel: visited.get(id)?.some((one) => one.categories.includes(MODEL_CATEGORY)) ?? false,
    }))
    return {
      village: village.name,
      ...quotaOf(visitors),
      households: here.length,
      alone: here.filter((one) => !someoneVisits.has(one.id)).map(({ number, head }) => ({ number, head })),
    }
  })
}
