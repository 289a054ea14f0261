import { startOfDay } from '../../domain/day.ts'
import { type Window, windowAfter, windowRenewed } from '../../domain/duty.ts'
import { HANDED_OVER, type NewVisitDuty, type VisitDutyRow } from '../../store/index.ts'
import type { RosterLiaison } from '../roster.ts'
import type { HouseholdPlan } from './households.ts'
import type { Means } from './index.ts'
import { best, grouped, Ledger } from './ledger.ts'
import type { OrgPlan } from './orgs.ts'
import type { PeoplePlan } from './people.ts'

export interface DutyPlan {
  readonly ledger: Ledger<VisitDutyRow, NewVisitDuty>
  readonly unnamed: readonly VisitDutyRow[]
}

/** How a duty tells that the roster made it. */
const SOURCE = 'roster'

/**
 * A duty is the same when the same person visits the same household. One that goes on keeps its window, unless its
 * cadence changed; one that had ended goes on from when it was last done.
 */
export function planDuties(
  rows: readonly VisitDutyRow[],
  liaisons: readonly RosterLiaison[],
  plans: { readonly orgs: OrgPlan; readonly people: PeoplePlan; readonly households: HouseholdPlan },
  { newId, today }: Means,
): DutyPlan {
  const ledger = new Ledger<VisitDutyRow, NewVisitDuty>()
  const byPair = grouped(rows, (row) => `${row.ownerId} ${row.householdId}`)
  const named = new Set<string>()
  for (const { person, household, cadence: days } of liaisons) {
    const ownerId = plans.people.idOf(person)
    const householdId = plans.households.idOf(household)
    const orgId = plans.orgs.idOf(household.org)
    const where = { villageId: plans.orgs.tree.villageOf(orgId), orgId }
    const cadence = String(days)
    const row = best(byPair.get(`${ownerId} ${householdId}`)?.toReversed() ?? [], (one) => one.endedAt === null)
    if (!row) {
      const window = dated(windowAfter(today, days))
      ledger.add({ id: newId(), ...where, ownerId, householdId, cadence, ...window, source: SOURCE })
      continue
    }
    named.add(row.id)
    // 交接 in chat is newer than the sheet: it is taken back by 交接, not by importing the sheet again.
    if (row.endedAt && row.source === HANDED_OVER) continue
    const goesOn = row.endedAt === null && row.cadence === cadence
    const window = goesOn ? {} : { ...dated(windowRenewed(row.lastDoneDay, days, today)), nudgeStep: 0 }
    ledger.want(row, { ...where, cadence, ...window, ...(row.endedAt && { endedAt: null, source: SOURCE }) })
  }
  const unnamed = rows.filter((row) => row.endedAt === null && !named.has(row.id))
  for (const row of unnamed) ledger.want(row, { villageId: plans.orgs.tree.villageOf(row.orgId) })
  return { ledger, unnamed }
}

/** Ends what the roster made and names no longer, and whatever binds somebody or a household that is gone. */
export function pruneDuties(plan: DutyPlan, gone: ReadonlySet<string>, now: Date): void {
  for (const row of plan.unnamed) {
    const ends = row.source === SOURCE || gone.has(row.ownerId) || gone.has(row.householdId)
    if (ends) plan.ledger.want(row, { endedAt: now, dueAt: null })
  }
}

/** A window with the moment it opens, when the first reminder is due. */
function dated(window: Window): Window & { readonly dueAt: Date } {
  return { ...window, dueAt: startOfDay(window.fromDay) }
}
