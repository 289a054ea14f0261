import { isBlank, unpadded } from '../cells.ts'
import type { Complaints, Place } from '../problems.ts'
import type { RosterOrg } from '../roster.ts'
import type { CheckedOrgs } from './orgs.ts'

/** The village a cell names; null for every village, undefined after a complaint. */
export function itsVillage(
  text: string,
  at: Place,
  { all, named }: CheckedOrgs,
  complaints: Complaints,
): RosterOrg | null | undefined {
  const name = unpadded(text)
  if (isBlank(name)) return null
  const village = named.get(name) ?? all.find((one) => one.kind === 'village' && one.name.startsWith(name))
  if (village?.kind === 'village') return village
  complaints.add(at, 'unknownOrg', name, named.near(name))
  return undefined
}
