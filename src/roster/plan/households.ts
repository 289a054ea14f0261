import { soundOf } from '../../language/sound.ts'
import type { HouseholdRow, NewHousehold } from '../../store/index.ts'
import { keyOf } from '../names.ts'
import type { RosterHousehold } from '../roster.ts'
import { best, grouped, Ledger } from './ledger.ts'
import type { Means } from './means.ts'
import type { OrgPlan } from './orgs.ts'

export interface HouseholdPlan {
  readonly ledger: Ledger<HouseholdRow, NewHousehold>
  readonly idOf: (household: RosterHousehold) => string
  readonly unnamed: readonly HouseholdRow[]
}

/**
 * Households are the same when they have the same number in the same village. The village is where the tree now puts the
 * household, so that mending a wrong 类型 or 上级 in the roster takes the households along.
 */
export function planHouseholds(
  rows: readonly HouseholdRow[],
  households: readonly RosterHousehold[],
  orgs: OrgPlan,
  { newId }: Means,
): HouseholdPlan {
  const ledger = new Ledger<HouseholdRow, NewHousehold>()
  const keyIn = (orgId: string, number: string) => `${orgs.tree.villageOf(orgId)} ${keyOf(number)}`
  const byNumber = grouped(rows, (row) => keyIn(row.orgId, row.number))
  const ids = new Map<RosterHousehold, string>()
  const named = new Set<string>()
  for (const household of households) {
    const { number, head, categories, members, address } = household
    const orgId = orgs.idOf(household.org)
    const row = best(byNumber.get(keyIn(orgId, number)) ?? [], (one) => one.vanishedAt === null)
    const id = row?.id ?? newId()
    const villageId = orgs.tree.villageOf(orgId)
    const wanted = { villageId, number, head, sound: soundOf(head), orgId }
    const known = {
      ...(categories && { categories }),
      ...(members !== undefined && { members }),
      ...(address !== undefined && { address }),
    }
    if (row) ledger.want(row, { ...wanted, ...known, vanishedAt: null })
    else ledger.add({ id, ...wanted, categories: [], members: null, address: null, ...known })
    ids.set(household, id)
    named.add(id)
  }
  const unnamed = rows.filter((row) => !named.has(row.id))
  for (const row of unnamed) ledger.want(row, { villageId: orgs.tree.villageOf(row.orgId) })
  return { ledger, idOf: (household) => ids.get(household) as string, unnamed }
}

/** Lets households go that the roster does not name. Their visits stay. */
export function pruneHouseholds(plan: HouseholdPlan, now: Date): readonly HouseholdRow[] {
  const going = plan.unnamed.filter((row) => row.vanishedAt === null)
  for (const row of going) plan.ledger.want(row, { vanishedAt: now })
  return going
}
