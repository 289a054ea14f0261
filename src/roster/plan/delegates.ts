import type { DelegateChange, RosterRows } from '../../store/index.ts'
import type { Roster } from '../roster.ts'
import type { HouseholdPlan } from './households.ts'
import type { PeoplePlan } from './people.ts'

/** Somebody else speaks for a household now; null for its head. */
export interface Renamed {
  readonly number: string
  readonly head: string
  readonly before: string | null
  readonly after: string | null
}

/** Who speaks for which household, where the roster says so otherwise than what is known. */
export function planDelegates(
  { delegates, people: known }: Pick<RosterRows, 'delegates' | 'people'>,
  { households }: Pick<Roster, 'households'>,
  plans: { readonly households: HouseholdPlan; readonly people: PeoplePlan },
): { readonly changes: readonly DelegateChange[]; readonly renamed: readonly Renamed[] } {
  const before = new Map(delegates.map(({ householdId, personId }) => [householdId, personId]))
  const names = new Map(known.map(({ id, name }) => [id, name]))
  const changes: DelegateChange[] = []
  const renamed: Renamed[] = []
  for (const household of households) {
    const { number, head, delegate } = household
    if (delegate === undefined) continue
    const householdId = plans.households.idOf(household)
    const personId = delegate === null ? null : plans.people.idOf(delegate)
    const old = before.get(householdId) ?? null
    if (old === personId) continue
    changes.push({ householdId, personId })
    renamed.push({ number, head, before: old && (names.get(old) ?? null), after: delegate?.name ?? null })
  }
  return { changes, renamed }
}
