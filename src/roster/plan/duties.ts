import { startOfDay } from '../../domain/day.ts'
import { type Window, windowAfter, windowRenewed } from '../../domain/due-window.ts'
import { termOf } from '../../domain/term.ts'
import { HANDED_OVER, type NewVisitDuty, type VisitDutyRow } from '../../store/index.ts'
import type { Roster, RosterPerson } from '../roster.ts'
import type { HouseholdPlan } from './households.ts'
import { best, grouped, Ledger } from './ledger.ts'
import type { Means } from './means.ts'
import type { OrgPlan } from './orgs.ts'
import type { PeoplePlan } from './people.ts'

export interface DutyPlan {
  readonly ledger: Ledger<VisitDutyRow, NewVisitDuty>
  readonly unnamed: readonly VisitDutyRow[]
}

/** How a duty tells that the roster made it. */
const SOURCE = 'roster'

/** What somebody is to owe, by the ids of the database. */
interface Owed {
  readonly ownerId: string
  /** Null where any household of the organisation will do. */
  readonly householdId: string | null
  readonly orgId: string
  readonly title: string
  readonly cadence: string
}

/**
 * A duty is the same when the same person visits the same household, or the same organisation in the same way. One that
 * goes on keeps its window, unless its cadence changed; one that had ended goes on from when it was last done.
 */
export function planDuties(
  rows: readonly VisitDutyRow[],
  { liaisons, areas, households: homes }: Pick<Roster, 'liaisons' | 'areas' | 'households'>,
  plans: { readonly orgs: OrgPlan; readonly people: PeoplePlan; readonly households: HouseholdPlan },
  { newId, today }: Means,
): DutyPlan {
  const ledger = new Ledger<VisitDutyRow, NewVisitDuty>()
  const byPair = grouped(rows, keyOf)
  const named = new Set<string>()
  const { orgs, people, households } = plans
  const lives = ({ person }: { readonly person: RosterPerson }) => !people.isGone(person)
  const owed: readonly Owed[] = [
    ...liaisons.filter(lives).map(({ person, household, cadence }) => ({
      ownerId: people.idOf(person),
      householdId: households.idOf(household),
      orgId: orgs.idOf(household.org),
      title: '',
      cadence: String(cadence),
    })),
    ...areas.filter(lives).map(({ person, org, cadence }) => ({
      ownerId: people.idOf(person),
      householdId: null,
      orgId: orgs.idOf(org),
      title: org.name,
      cadence,
    })),
  ]
  for (const one of owed) {
    const { orgId, title, cadence } = one
    const where = { villageId: orgs.tree.villageOf(orgId), orgId }
    const row = best(byPair.get(keyOf(one))?.toReversed() ?? [], (row) => row.endedAt === null)
    if (!row) {
      ledger.add({ id: newId(), ...one, ...where, ...firstWindow(cadence, today), source: SOURCE })
      continue
    }
    named.add(row.id)
    // 交接 in chat is newer than the sheet: it is taken back by 交接, not by importing the sheet again.
    if (row.endedAt && row.source === HANDED_OVER) continue
    const goesOn = row.endedAt === null && row.cadence === cadence
    const window = goesOn ? {} : { ...renewedWindow(row.lastDoneDay, cadence, today), nudgeStep: 0 }
    ledger.want(row, { ...where, title, cadence, ...window, ...(row.endedAt && { endedAt: null, source: SOURCE }) })
  }
  const unnamed = rows.filter((row) => row.endedAt === null && !named.has(row.id))
  // What a 交接 made is not in the sheet, and its household may have moved all the same.
  const orgOf = new Map(homes.map((home) => [households.idOf(home), orgs.idOf(home.org)]))
  for (const row of unnamed) {
    const orgId = orgOf.get(row.householdId ?? '') ?? row.orgId
    ledger.want(row, { villageId: orgs.tree.villageOf(orgId), orgId })
  }
  return { ledger, unnamed }
}

function keyOf({ ownerId, householdId, orgId, cadence }: Omit<Owed, 'title'>): string {
  return `${ownerId} ${householdId ?? `${orgId} ${termOf(cadence) ? 'term' : 'any'}`}`
}

/** Ends whatever binds somebody or a household that is gone; and, with `prune`, what the roster made and names no longer. */
export function endDuties(
  plan: DutyPlan,
  gone: ReadonlySet<string>,
  { prune, now }: Pick<Means, 'prune' | 'now'>,
): void {
  for (const row of plan.unnamed) {
    const ends = (prune && row.source === SOURCE) || gone.has(row.ownerId) || gone.has(row.householdId ?? '')
    if (ends) plan.ledger.want(row, { endedAt: now, dueAt: null })
  }
}

function firstWindow(cadence: string, today: string) {
  return wholeTerm(cadence) ?? dated(windowAfter(today, Number(cadence)))
}

function renewedWindow(lastDoneDay: string | null, cadence: string, today: string) {
  return wholeTerm(cadence) ?? dated(windowRenewed(lastDoneDay, Number(cadence), today))
}

/** A term is one long window; nobody is reminded of it, the lists tell its pace. */
function wholeTerm(cadence: string): (Window & { readonly dueAt: null }) | null {
  const term = termOf(cadence)
  return term && { fromDay: term.fromDay, dueDay: term.toDay, endDay: term.toDay, dueAt: null }
}

/** A window with the moment it opens, when the first reminder is due. */
function dated(window: Window): Window & { readonly dueAt: Date } {
  return { ...window, dueAt: startOfDay(window.fromDay) }
}
