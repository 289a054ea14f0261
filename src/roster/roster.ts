import type { AdmissionItem } from '../domain/admissions.ts'
import type { Category } from '../domain/disclosure-schedule.ts'
import type { MeritItem, Reward } from '../domain/merits.ts'
import type { OrgKind } from '../domain/org.ts'
import type { Power } from '../domain/powers.ts'
import type { Role } from '../domain/roles.ts'

/** A roster in which nothing is wrong: every name became the thing it names. */
export interface Roster {
  /** Parents before their parts. */
  readonly orgs: readonly RosterOrg[]
  readonly people: readonly RosterPerson[]
  readonly households: readonly RosterHousehold[]
  readonly liaisons: readonly RosterLiaison[]
  readonly disclosures: readonly RosterDisclosure[]
  readonly areas: readonly RosterArea[]
  readonly merits: readonly RosterMerit[]
  readonly rewards: readonly RosterReward[]
  readonly powers: readonly RosterPower[]
  /** For every township of the roster. */
  readonly admissions: readonly AdmissionItem[]
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

/** What earns points in a village; null for every village. */
export interface RosterMerit extends MeritItem {
  readonly village: RosterOrg | null
}

/** What is given for points, likewise. */
export interface RosterReward extends Reward {
  readonly village: RosterOrg | null
}

/** A line of a village's 权力清单, likewise. */
export interface RosterPower extends Power {
  readonly village: RosterOrg | null
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
