/** Who lives with whom, as far as the roster says: whom a household named to speak for it, and who heads it. */
import type { Household, Transaction } from '../../src/store/index.ts'

/** The household of a person; null where the roster does not say. */
export async function householdOf(tx: Transaction, personId: string): Promise<Household | null> {
  const named = await tx.households.representedBy(personId)
  if (named) return named
  const person = await tx.people.byId(personId)
  const id = person && (await tx.households.headedBy(person.name, person.orgId))
  return id ? tx.households.byId(id) : null
}

/** Whether somebody may not look at what another did: it is themself, or one of the same household. */
export async function isOfOneHousehold(tx: Transaction, one: string, other: string): Promise<boolean> {
  if (one === other) return true
  const [home, theirs] = [await householdOf(tx, one), await householdOf(tx, other)]
  return home !== null && home.id === theirs?.id
}
