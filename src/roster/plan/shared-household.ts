import type { RosterRows } from '../../store/index.ts'
import { keyOf } from '../names.ts'
import type { Roster, RosterPerson } from '../roster.ts'
import type { HouseholdPlan } from './households.ts'
import type { OrgPlan } from './orgs.ts'

type Person = RosterRows['people'][number]

/**
 * Whether somebody of the database and somebody of the roster have a household in common: one that they visited before and
 * visit now, or that their name headed where they lived before and heads where they live now.
 */
export function sharedHouseholds(
  rows: RosterRows,
  roster: Pick<Roster, 'liaisons' | 'households'>,
  { orgs, households }: { readonly orgs: OrgPlan; readonly households: HouseholdPlan },
): (before: Person, now: RosterPerson) => boolean {
  const visited = new Map<string, Set<string>>()
  for (const { ownerId, householdId } of rows.duties) if (householdId !== null) put(visited, ownerId, householdId)
  const visits = new Map<RosterPerson, Set<string>>()
  for (const { person, household } of roster.liaisons) put(visits, person, households.idOf(household))
  const headed = new Map<string, Set<string>>()
  for (const { id, orgId, head } of rows.households) put(headed, `${orgId} ${keyOf(head)}`, id)
  const heads = new Map<string, Set<string>>()
  for (const home of roster.households) {
    put(heads, `${orgs.idOf(home.org)} ${keyOf(home.head)}`, households.idOf(home))
  }
  return (before, now) =>
    meet(visited.get(before.id), visits.get(now)) ||
    meet(headed.get(`${before.orgId} ${keyOf(before.name)}`), heads.get(`${orgs.idOf(now.org)} ${keyOf(now.name)}`))
}

function put<Key>(sets: Map<Key, Set<string>>, key: Key, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value))
}

function meet(some: ReadonlySet<string> = new Set(), others: ReadonlySet<string> = new Set()): boolean {
  return [...some].some((one) => others.has(one))
}
