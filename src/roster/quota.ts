import { type Org, OrgTree } from '../domain/org.ts'
import type { Role } from '../domain/roles.ts'
import type { HouseholdRow, RosterRows } from '../store/index.ts'

/** What the guidance (§10) wants of liaisons: a member visits 3 households, a village cadre 5, one of them a 致富能手. */
export const MEMBER_HOUSEHOLDS = 3
export const CADRE_HOUSEHOLDS = 5
export const MODEL_CATEGORY = '致富能手'

const CADRES: readonly Role[] = ['cadre', 'secretary']

/** How a village stands. A cadre who is also a member is counted as a cadre. */
export interface VillageQuota {
  readonly village: string
  readonly members: Count<Liaison>
  readonly cadres: Count<Liaison>
  /** Cadres who visit no 致富能手. */
  readonly withoutModel: readonly string[]
  readonly unvisited: Count<Pick<HouseholdRow, 'number' | 'head'>>
}

/** How many there are, and those of them that fall short. */
export interface Count<Item> {
  readonly all: number
  readonly short: readonly Item[]
}

export interface Liaison {
  readonly name: string
  readonly households: number
}

/** Counts who visits whom in each village. Only what is present counts: nobody and nothing that vanished. */
export function quotasOf(rows: RosterRows): readonly VillageQuota[] {
  const tree = new OrgTree(rows.orgs)
  const people = rows.people.filter((one) => one.vanishedAt === null)
  const households = rows.households.filter((one) => one.vanishedAt === null)
  const present = new Map(households.map((one) => [one.id, one]))
  const owners = new Set(people.map((one) => one.id))
  const duties = rows.duties.filter(
    (one) => one.endedAt === null && owners.has(one.ownerId) && present.has(one.householdId),
  )

  const visited = new Map<string, HouseholdRow[]>()
  for (const { ownerId, householdId } of duties) {
    const household = present.get(householdId) as HouseholdRow
    visited.set(ownerId, [...(visited.get(ownerId) ?? []), household])
  }
  const someoneVisits = new Set(duties.map((one) => one.householdId))
  const liaison = ({ id, name }: { id: string; name: string }): Liaison => ({
    name,
    households: visited.get(id)?.length ?? 0,
  })
  const short = (all: typeof people, wanted: number) => all.map(liaison).filter((one) => one.households < wanted)

  return villagesOf(rows).map((village) => {
    const inside = <Row extends { readonly orgId: string }>(row: Row) => tree.villageOf(row.orgId) === village.id
    const ours = people.filter(inside)
    const holds = (one: (typeof ours)[number], roles: readonly Role[]) =>
      one.holdings.some(({ role }) => roles.includes(role))
    const cadres = ours.filter((one) => holds(one, CADRES))
    const members = ours.filter((one) => holds(one, ['member']) && !holds(one, CADRES))
    const homes = households.filter(inside)
    const visitsModel = (id: string) => visited.get(id)?.some((one) => one.categories.includes(MODEL_CATEGORY))
    return {
      village: village.name,
      members: { all: members.length, short: short(members, MEMBER_HOUSEHOLDS) },
      cadres: { all: cadres.length, short: short(cadres, CADRE_HOUSEHOLDS) },
      withoutModel: cadres.filter((one) => !visitsModel(one.id)).map((one) => one.name),
      unvisited: { all: homes.length, short: homes.filter((one) => !someoneVisits.has(one.id)).map(addressed) },
    }
  })
}

function villagesOf(rows: RosterRows): readonly Org[] {
  return rows.orgs.filter((org) => org.kind === 'village' && org.vanishedAt === null)
}

/** A household as a report may name it: its categories are nobody's business there. */
function addressed({ number, head }: HouseholdRow): Pick<HouseholdRow, 'number' | 'head'> {
  return { number, head }
}
