import type { Category } from '../domain/disclosure-schedule.ts'
import type { OrgKind } from '../domain/org.ts'
import type { Role } from '../domain/roles.ts'
import type { Item, RosterList } from './list.ts'

/** A roster in which nothing is wrong: every name became the thing it names. */
export interface Roster {
  /** Parents before their parts. */
  readonly orgs: readonly RosterOrg[]
  readonly people: readonly RosterPerson[]
  readonly households: readonly RosterHousehold[]
  readonly liaisons: readonly RosterLiaison[]
  readonly disclosures: readonly RosterDisclosure[]
  readonly areas: readonly RosterArea[]
  /** Of each list, for each village or township it is of. */
  readonly lists: readonly Listed[]
}

export interface RosterOrg {
  readonly name: string
  readonly kind: OrgKind
  readonly parent: RosterOrg | null
}

export interface RosterPerson {
  readonly name: string
  readonly org: RosterOrg
  readonly roles: readonly Role[]
  /** What they did ends, and nobody is told of it. */
  readonly died: boolean
  /** Undefined when the roster has no such column; then what is known stays. The same holds below. */
  readonly phone: string | null | undefined
}

export interface RosterHousehold {
  readonly number: string
  readonly head: string
  readonly org: RosterOrg
  readonly categories: readonly string[] | undefined
  readonly members: number | null | undefined
  readonly address: string | null | undefined
  /** Who speaks for it; null for its head. */
  readonly delegate: RosterPerson | null | undefined
}

/** Who visits which household, every so many days. */
export interface RosterLiaison {
  readonly person: RosterPerson
  readonly household: RosterHousehold
  readonly cadence: number
}

/** Something a village has to make public. */
export interface RosterDisclosure {
  readonly title: string
  readonly category: Category
  readonly cadence: string
  /** Null for the secretary of every village. */
  readonly owner: RosterPerson | null
}

/** What a roster's sheets of a list name for a village or a township, by the ids of the sheets. */
export interface Listed {
  readonly list: RosterList
  readonly org: RosterOrg
  readonly items: Readonly<Record<string, readonly Item[]>>
}

/** Who goes to an organisation's households: to any one of them every so many days, or to all of them within a term. */
export interface RosterArea {
  readonly person: RosterPerson
  readonly org: RosterOrg
  /** A number of days, or a term as `termCadence` writes it. */
  readonly cadence: string
}

/** The organisation, then what it is a part of, up to the top; stops where the tree bites its tail. */
export function* upward(org: RosterOrg): Iterable<RosterOrg> {
  const seen = new Set<RosterOrg>()
  for (let at: RosterOrg | null = org; at && !seen.has(at); at = at.parent) {
    seen.add(at)
    yield at
  }
}

/** The village an organisation belongs to, else the top of its tree; as `OrgTree.villageOf` sees it. */
export function villageOf(org: RosterOrg): RosterOrg {
  let top = org
  for (const at of upward(org)) {
    if (at.kind === 'village') return at
    top = at
  }
  return top
}
