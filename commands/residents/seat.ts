/** In which organisation a role is held. */

import type { Org, OrgKind, OrgTree } from '../../src/domain/org.ts'
import { ROLE_NAMES, type Role } from '../../src/domain/roles.ts'

/** Where a role can be held alone: who decides over a village is made where those above it are. */
const ONLY_IN: Partial<Record<Role, readonly OrgKind[]>> = {
  townStaff: ['township'],
  townHead: ['township'],
  townLeader: ['township'],
  countyLeader: ['township'],
  countySecretary: ['township'],
  citySecretary: ['township'],
  department: ['department', 'unit'],
  departmentHead: ['department', 'unit'],
}

/** The organisation a role is held in: the one that was said, else a cadre's is the village and anybody else's their own. */
export function seatOf(role: Role, homeId: string, said: Org | null, orgs: OrgTree): string {
  const top = [...orgs.upward(homeId)].at(-1)?.id ?? homeId
  if (role === 'admin') return top
  if (ONLY_IN[role]?.includes('township')) return said?.id ?? top
  return role === 'cadre' ? orgs.villageOf(said?.id ?? homeId) : (said?.id ?? homeId)
}

/** Why a role cannot be held there; null when it can. */
export function whyNotHere(role: Role, orgId: string, orgs: OrgTree): string | null {
  const kinds = ONLY_IN[role]
  if (!kinds || kinds.some((kind) => orgs.get(orgId)?.kind === kind)) return null
  return `${orgs.get(orgId)?.name ?? ''}里没有${ROLE_NAMES[role]}，请写上是哪个乡镇、哪个部门的`
}
