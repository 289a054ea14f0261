import { dayOf } from '../../domain/day.ts'
import type { RosterChanges, RosterRows } from '../../store/index.ts'
import type { Roster } from '../roster.ts'
import { planDisclosures, pruneDisclosures } from './disclosures.ts'
import { planDuties, pruneDuties } from './duties.ts'
import { planHouseholds, pruneHouseholds } from './households.ts'
import type { Means, PlanOptions } from './means.ts'
import { planOrgs, pruneOrgs } from './orgs.ts'
import { isAdministrator, planPeople, prunePeople } from './people.ts'

/** What has to be written, and who is concerned by it. */
export interface Plan {
  readonly changes: RosterChanges
  /** Names of those let go. */
  readonly gone: {
    readonly orgs: readonly string[]
    readonly people: readonly string[]
    readonly households: readonly string[]
  }
  /** Administrators the roster does not name, who stay all the same. */
  readonly kept: readonly string[]
  /** People who seem to have changed their organisation: new in one, no longer named in another. */
  readonly moved: readonly string[]
}

/** Compares a roster with what is in the database. Pure: the same two give the same plan, and after it an empty one. */
export function planRoster(rows: RosterRows, roster: Roster, options: PlanOptions): Plan {
  const means: Means = { ...options, today: dayOf(options.now) }
  const { now } = options
  const orgs = planOrgs(rows.orgs, roster.orgs, means)
  const people = planPeople(rows.people, roster.people, orgs, means)
  const households = planHouseholds(rows.households, roster.households, orgs, means)
  const duties = planDuties(rows.duties, roster, { orgs, people, households }, means)
  const disclosures = planDisclosures(rows.disclosures, roster.disclosures, { orgs, people }, roster, means)
  const changes: RosterChanges = {
    orgs: orgs.ledger,
    people: people.ledger,
    holdings: people.holdings,
    households: households.ledger,
    duties: duties.ledger,
    disclosures: disclosures.ledger,
  }
  if (!options.prune) return { changes, gone: { orgs: [], people: [], households: [] }, kept: [], moved: people.moved }

  const { gone: left, kept } = prunePeople(people, now)
  const emptied = pruneHouseholds(households, now)
  pruneDuties(duties, new Set([...left, ...emptied].map((row) => row.id)), now)
  pruneDisclosures(disclosures, new Set(left.map((row) => row.id)), now)
  const administered = rows.people.flatMap((row) => row.holdings.filter((one) => isAdministrator(one, row)))
  const inUse = [...kept, ...administered].map((row) => row.orgId)
  const closed = pruneOrgs(orgs, inUse, now)
  return {
    changes,
    gone: {
      orgs: closed,
      people: left.map((row) => row.name),
      households: emptied.map((row) => `${row.number} ${row.head}`),
    },
    kept: kept.map((row) => row.name),
    moved: people.moved,
  }
}

/** Whether the database already agrees with the roster. */
export function isSettled({ holdings, ...others }: RosterChanges): boolean {
  const tables = Object.values(others)
  const quiet = tables.every((table) => table.create.length === 0 && table.update.length === 0)
  return quiet && holdings.create.length === 0 && holdings.remove.length === 0
}
