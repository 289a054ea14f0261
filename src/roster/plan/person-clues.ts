/** How somebody of the roster is known again: by phone, by name and place, by name and household. */
import type { RosterRows } from '../../store/index.ts'
import { keyOf, unmarked } from '../names.ts'
import type { RosterPerson } from '../roster.ts'
import type { Means } from './means.ts'
import type { OrgPlan } from './orgs.ts'
import type { Clue } from './recognise.ts'

export type KnownPerson = RosterRows['people'][number]

/** What somebody is known by besides name and phone. */
export interface Around {
  readonly orgs: OrgPlan
  /** See `sharedHouseholds`. */
  readonly sharesHousehold: (before: KnownPerson, now: RosterPerson) => boolean
}

/**
 * The ways to know somebody again, the surest first. Somebody of the same name and village whom neither phone nor
 * household tells may be somebody else: it is asked. So it is where a name got a mark or lost it (张伟, 张伟（大）), where only
 * the phone is the same, which families share, and where somebody is missing in one village and one of that name new in
 * another.
 */
export function cluesOf(
  rows: readonly KnownPerson[],
  people: readonly RosterPerson[],
  { orgs, sharesHousehold }: Around,
): readonly Clue<KnownPerson, RosterPerson>[] {
  const placed = ({ name }: { readonly name: string }, orgId: string) => `${orgId} ${keyOf(name)}`
  const village = (orgId: string) => orgs.tree.villageOf(orgId)
  const told = new Set(people.map((person) => village(orgs.idOf(person.org))))
  const there = new Map(rows.filter(isHere).map((row) => [placed(row, row.orgId), row]))
  /** Where the roster puts the person sits somebody of that name already, and no phone says that it is another. */
  const isTaken = (row: KnownPerson, person: RosterPerson) => {
    const sitting = there.get(placed(person, orgs.idOf(person.org)))
    return sitting !== undefined && sitting !== row && !differ(sitting, person)
  }
  const prefers = (person: RosterPerson) => [
    isHere,
    (row: KnownPerson) => row.orgId === orgs.idOf(person.org),
    (row: KnownPerson) => row.bound,
  ]
  return [
    {
      ofRow: (row) => numbersOf(row).map((number) => `${number} ${keyOf(row.name)}`),
      ofEntry: (person) => numbersOf(person).map((number) => `${number} ${keyOf(person.name)}`),
      says: (row, person) => (isTaken(row, person) ? 'other' : 'same'),
      prefers,
    },
    {
      ofRow: (row) => [placed(row, row.orgId)],
      ofEntry: (person) => [placed(person, orgs.idOf(person.org))],
      says: () => 'same',
      prefers,
    },
    {
      ofRow: (row) => [placed(row, village(row.orgId))],
      ofEntry: (person) => [placed(person, village(orgs.idOf(person.org)))],
      says: (row, person) => (!differ(row, person) && sharesHousehold(row, person) ? 'same' : 'unsure'),
    },
    {
      ofRow: (row) => (isHere(row) ? [`${village(row.orgId)} ${unmarked(row.name)}`] : []),
      ofEntry: (person) => [`${village(orgs.idOf(person.org))} ${unmarked(person.name)}`],
      says(row, person) {
        if (isMarked(row) === isMarked(person) || differ(row, person)) return 'other'
        return sharesHousehold(row, person) ? 'same' : 'unsure'
      },
    },
    {
      // A roster of some villages says nothing of who is missing in the others.
      ofRow: (row) => (isHere(row) && told.has(village(row.orgId)) && isSomebody(row) ? [keyOf(row.name)] : []),
      ofEntry: (person) => [keyOf(person.name)],
      says: (row, person) =>
        village(row.orgId) === village(orgs.idOf(person.org)) || differ(row, person) ? 'other' : 'unsure',
    },
    {
      ofRow: (row) => (isHere(row) ? numbersOf(row).map((number) => `${number} ${village(row.orgId)}`) : []),
      ofEntry: (person) => numbersOf(person).map((number) => `${number} ${village(orgs.idOf(person.org))}`),
      says: () => 'unsure',
    },
  ]
}

/**
 * Rows of people the roster names in one place and the database has in two of a village: one with an account where they
 * were, one without where they are. `--same` makes them one; `twice` are the names it was not said of.
 */
export function twinsOf(
  rows: readonly KnownPerson[],
  rowOf: ReadonlyMap<RosterPerson, KnownPerson>,
  orgs: OrgPlan,
  means: Means,
): { readonly twins: ReadonlyMap<RosterPerson, KnownPerson>; readonly twice: readonly string[] } {
  const answer = answerOf(means)
  const named = new Set(rowOf.values())
  const left = rows.filter((row) => isHere(row) && row.bound && !named.has(row))
  const twins = new Map<RosterPerson, KnownPerson>()
  const twice: string[] = []
  for (const [person, row] of rowOf) {
    if (row.bound || person.died) continue
    const alike = left.filter((one) => {
      const near = orgs.tree.villageOf(one.orgId) === orgs.tree.villageOf(row.orgId)
      return near && keyOf(one.name) === keyOf(person.name)
    })
    const [only, second] = alike
    if (!only || second) continue
    const said = answer(person, only)
    if (said) twins.set(person, only)
    else if (said === null) twice.push(person.name)
  }
  return { twins, twice }
}

/** What `--same` and `--new` say about two names, which may be one. */
export function answerOf({ same = [], others = [] }: Means) {
  const [yes, no] = [same, others].map((names) => new Set(names.map(keyOf)))
  return (now: { readonly name: string }, before: { readonly name: string }): boolean | null => {
    const names = [keyOf(now.name), keyOf(before.name)]
    if (names.some((name) => yes?.has(name))) return true
    return names.some((name) => no?.has(name)) ? false : null
  }
}

function isHere(row: KnownPerson): boolean {
  return row.vanishedAt === null
}

function isMarked({ name }: { readonly name: string }): boolean {
  return unmarked(name) !== keyOf(name)
}

/** Whether more than a line of the roster would be lost with them: an account, or what they do for others. */
function isSomebody({ bound, holdings }: KnownPerson): boolean {
  return bound || holdings.some(({ role }) => role !== 'villager')
}

type Phoned = { readonly phone: string | null | undefined }

function numbersOf({ phone }: Phoned): readonly string[] {
  return phone ? phone.split('、') : []
}

/** Whether both have phones and none in common. */
function differ(one: Phoned, other: Phoned): boolean {
  const [some, others] = [numbersOf(one), numbersOf(other)]
  return some.length > 0 && others.length > 0 && !some.some((number) => others.includes(number))
}
