import { dayOf } from '../../domain/day.ts'
import type { RosterChanges, RosterRows } from '../../store/index.ts'
import type { ListChange } from '../list.ts'
import type { Roster } from '../roster.ts'
import { planDelegates, type Renamed } from './delegates.ts'
import { endDisclosures, planDisclosures } from './disclosures.ts'
import { endDuties, planDuties } from './duties.ts'
import { type HouseholdPlan, planHouseholds, pruneHouseholds } from './households.ts'
import { planLists } from './lists.ts'
import type { Means, PlanOptions } from './means.ts'
import { type OrgPlan, planOrgs, pruneOrgs } from './orgs.ts'
import { isAdministrator, type Moved, type PeoplePlan, planPeople, prunePeople } from './people.ts'
import { type Question, questionsOf } from './questions.ts'
import { isSaid, type Staying } from './said-in-chat.ts'
import { sharedHouseholds } from './shared-household.ts'

/** What is known already: the rows, and what is kept of lists by its key in the settings. */
export interface Known extends RosterRows {
  readonly lists: ReadonlyMap<string, unknown>
}

/** What has to be written, and who is concerned by it. */
export interface Plan {
  readonly changes: RosterChanges
  /** Lists of villages and townships that are others now. */
  readonly lists: readonly ListChange[]
  /** Names of those let go. */
  readonly gone: {
    readonly orgs: readonly string[]
    readonly people: readonly string[]
    readonly households: readonly string[]
  }
  /** Administrators the roster does not name, who stay all the same. */
  readonly kept: readonly string[]
  /** Who belongs somewhere else now, with all that was theirs. */
  readonly moved: readonly Moved[]
  /** Names of those who died, and what they did that somebody else has to do now. */
  readonly died: readonly { readonly name: string; readonly visited: readonly string[] }[]
  /** What was said in chat and the roster says otherwise, which stays as it was said. */
  readonly stays: readonly Staying[]
  /** Households for which somebody else speaks now. */
  readonly renamed: readonly Renamed[]
  /** Names the database seems to have twice. */
  readonly twice: readonly string[]
  /** What may be the same as before: until it is said, nothing is to be written. */
  readonly questions: readonly Question[]
}

/** Compares a roster with what is in the database. Pure: the same two give the same plan, and after it an empty one. */
export function planRoster(rows: Known, roster: Roster, options: PlanOptions): Plan {
  const means: Means = { ...options, today: dayOf(options.now) }
  const { now } = options
  const orgs = planOrgs(rows.orgs, roster.orgs, means)
  const households = planHouseholds(rows, roster, orgs, means)
  const sharesHousehold = sharedHouseholds(rows, roster, { orgs, households })
  const people = planPeople(rows.people, roster.people, { orgs, sharesHousehold }, means)
  const duties = planDuties(rows.duties, roster, { orgs, people, households }, means)
  const disclosures = planDisclosures(rows.disclosures, roster.disclosures, { orgs, people }, roster, means)
  const delegates = planDelegates(rows, roster, { households, people })
  const { left, ...pruned } = options.prune ? prune(rows, { orgs, people, households }, now) : NOTHING
  const ended = new Set([...people.died, ...people.merged, ...left].map((row) => row.id))
  endDuties(duties, ended, options)
  endDisclosures(disclosures, ended, options)
  const numbers = new Map(rows.households.map((home) => [home.id, `${home.number} ${home.head}`]))
  return {
    changes: {
      orgs: orgs.ledger,
      people: people.ledger,
      holdings: people.holdings,
      households: households.ledger,
      duties: duties.ledger,
      disclosures: disclosures.ledger,
      delegates: delegates.changes,
    },
    lists: planLists(rows.lists, roster.lists, orgs, means),
    renamed: delegates.renamed,
    ...pruned,
    moved: people.moved,
    died: people.died.map(({ id, name }) => ({
      name,
      visited: duties.unnamed.flatMap((duty) =>
        duty.ownerId === id ? [numbers.get(duty.householdId ?? '') ?? duty.title] : [],
      ),
    })),
    stays: people.stays,
    twice: people.twice,
    questions: questionsOf(people.doubts, households.doubts, orgs.tree),
  }
}

interface Pruned extends Pick<Plan, 'gone' | 'kept'> {
  /** People and households that are let go. */
  readonly left: readonly { readonly id: string }[]
}

const NOTHING: Pruned = { gone: { orgs: [], people: [], households: [] }, kept: [], left: [] }

/** Lets go what the roster does not name. */
function prune(
  rows: RosterRows,
  plans: { readonly orgs: OrgPlan; readonly people: PeoplePlan; readonly households: HouseholdPlan },
  now: Date,
): Pruned {
  const { gone, kept, added } = prunePeople(plans.people, plans.orgs.tree, now)
  const emptied = pruneHouseholds(plans.households, now)
  const administered = rows.people.flatMap((row) => row.holdings.filter((one) => isAdministrator(one, row)))
  const given = rows.people.flatMap((row) => row.holdings.filter((one) => added.includes(row) || isSaid(one)))
  const inUse = [...kept, ...added, ...administered, ...given].map((row) => row.orgId)
  return {
    gone: {
      orgs: pruneOrgs(plans.orgs, inUse, now),
      people: gone.map((row) => row.name),
      households: emptied.map((row) => `${row.number} ${row.head}`),
    },
    kept: kept.map((row) => row.name),
    left: [...gone, ...emptied],
  }
}

/** Whether the database already agrees with the roster. */
export function isSettled({
  changes: { holdings, delegates, ...tables },
  lists,
}: Pick<Plan, 'changes' | 'lists'>): boolean {
  return (
    Object.values(tables).every((table) => table.create.length === 0 && table.update.length === 0) &&
    [delegates, lists, ...Object.values(holdings)].every((rows) => rows.length === 0)
  )
}
