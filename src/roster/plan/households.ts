import { soundOf } from '../../language/sound.ts'
import type { HouseholdRow, NewHousehold, RosterRows } from '../../store/index.ts'
import { keyOf } from '../names.ts'
import type { Roster, RosterHousehold } from '../roster.ts'
import { grouped, Ledger } from './ledger.ts'
import type { Means } from './means.ts'
import type { OrgPlan } from './orgs.ts'
import { answerOf } from './person-clues.ts'
import { type Doubt, recognise } from './recognise.ts'

export interface HouseholdPlan {
  readonly ledger: Ledger<HouseholdRow, NewHousehold>
  readonly idOf: (household: RosterHousehold) => string
  readonly unnamed: readonly HouseholdRow[]
  readonly doubts: readonly Doubt<HouseholdRow, RosterHousehold>[]
}

/**
 * Households are the same when they have the same number in the same village. The village is where the tree now puts the
 * household, so that mending a wrong 类型 or 上级 in the roster takes the households along. One that was given another
 * number is known by its head and who visits it, or its address; where neither tells, it is asked.
 */
export function planHouseholds(
  { households: rows, duties, people }: RosterRows,
  { households, liaisons }: Pick<Roster, 'households' | 'liaisons'>,
  orgs: OrgPlan,
  means: Means,
): HouseholdPlan {
  const { newId } = means
  const answer = answerOf(means)
  const ledger = new Ledger<HouseholdRow, NewHousehold>()
  const keyIn = (orgId: string, word: string) => `${orgs.tree.villageOf(orgId)} ${keyOf(word)}`
  const nameOf = new Map(people.map((one) => [one.id, keyOf(one.name)]))
  const visitors = grouped(duties, (duty) => duty.householdId ?? '')
  const visitedBy = grouped(liaisons, (liaison) => liaison.household)
  const sharesVisitor = (row: HouseholdRow, home: RosterHousehold) => {
    const now = new Set(visitedBy.get(home)?.map(({ person }) => keyOf(person.name)))
    return visitors.get(row.id)?.some(({ ownerId }) => now.has(nameOf.get(ownerId) ?? '')) ?? false
  }
  const { rowOf, doubts } = recognise<HouseholdRow, RosterHousehold>(
    rows,
    households,
    [
      {
        ofRow: (row) => [keyIn(row.orgId, row.number)],
        ofEntry: (home) => [keyIn(orgs.idOf(home.org), home.number)],
        says: () => 'same',
        prefers: () => [isHere],
      },
      {
        ofRow: (row) => (isHere(row) ? [keyIn(row.orgId, row.head)] : []),
        ofEntry: (home) => [keyIn(orgs.idOf(home.org), home.head)],
        says: (row, home) => {
          const sameAddress = row.address !== null && row.address === home.address
          return sameAddress || sharesVisitor(row, home) ? 'same' : 'unsure'
        },
      },
    ],
    (now, before) => answer({ name: now.head }, { name: before.head }),
  )
  const ids = new Map<RosterHousehold, string>()
  const named = new Set<string>()
  for (const household of households) {
    const { number, head, categories, members, address } = household
    const orgId = orgs.idOf(household.org)
    const row = rowOf.get(household)
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
  return { ledger, idOf: (household) => ids.get(household) as string, unnamed, doubts }
}

function isHere(row: HouseholdRow): boolean {
  return row.vanishedAt === null
}

/** Lets households go that the roster does not name. Their visits stay. */
export function pruneHouseholds(plan: HouseholdPlan, now: Date): readonly HouseholdRow[] {
  const going = plan.unnamed.filter(isHere)
  for (const row of going) plan.ledger.want(row, { vanishedAt: now })
  return going
}
