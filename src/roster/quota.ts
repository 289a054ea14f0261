import { OrgTree } from '../domain/org.ts'
import { type Quota, quotaOf } from '../domain/quota.ts'
import type { HouseholdRow, RosterRows } from '../store/index.ts'

/** How a village stands against §10. */
export interface VillageQuota extends Quota<QuotaHome> {
  readonly village: string
}

/** A household as a report may name it: its categories are nobody's business there. */
type QuotaHome = Pick<HouseholdRow, 'number' | 'head'> & { readonly visited: boolean }

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
    const quota = quotaOf<QuotaHome>({
      people: people.filter(inside).map(({ id, name, holdings }) => ({
        name,
        roles: holdings.map((one) => one.role),
        visits: (visited.get(id) ?? []).map((one) => one.categories),
      })),
      households: households
        .filter(inside)
        .map(({ id, number, head }) => ({ number, head, visited: someoneVisits.has(id) })),
    })
    return { village: village.name, ...quota }
  })
}
