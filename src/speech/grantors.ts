import { mayGrant } from '../domain/identity.ts'
import { rolesTowards, SECRETARY_UP } from '../domain/roles.ts'
import type { Person, Transaction } from '../store/index.ts'

/**
 * Who may approve that an account becomes this person, the person aside while there is anybody else. Asked anew each time:
 * an import may have changed it.
 */
export async function grantorsOf(
  { id, orgId, holdings }: Person,
  tx: Pick<Transaction, 'orgs' | 'people'>,
): Promise<readonly Person[]> {
  const orgs = await tx.orgs()
  const villageId = orgs.villageOf(orgId)
  const places = [orgId, ...holdings.map((one) => one.orgId)]
  const above = new Set(places.flatMap((place) => [...orgs.upward(place)].map((org) => org.id)))
  const inOffice = await tx.people.holding(SECRETARY_UP, [...above])
  const able = inOffice.filter((one) =>
    mayGrant({ villageId, brings: holdings }, (place) => rolesTowards(one.holdings, place, orgs)),
  )
  const others = able.filter((one) => one.id !== id)
  return others.length > 0 ? others : able
}
