import type { Org, OrgTree } from '../domain/org.ts'

/** The villages that are still in the roster. */
export function villagesOf(orgs: OrgTree): readonly Org[] {
  return [...orgs.all].filter((org) => org.kind === 'village' && !org.vanished)
}

/** The townships that are still in the roster. */
export function townshipsOf(orgs: OrgTree): readonly Org[] {
  return [...orgs.all].filter((org) => org.kind === 'township' && !org.vanished)
}

/** Whether an organisation stands above the villages. */
export const isAbove = (orgs: OrgTree, id: string): boolean => orgs.get(id)?.kind === 'township'

/** A village and its parts. */
export function partsOf(orgs: OrgTree, villageId: string): readonly Org[] {
  return [...orgs.all].filter((org) => orgs.isWithin(org.id, villageId))
}

export function unitOf(orgs: OrgTree, villageId: string): string {
  return orgs.get(villageId)?.name ?? ''
}

/** 青山村党支部 is 青山村 in a title. */
export function placeOf(unit: string): string {
  return unit.replace(/(?<=.)(党总支部?|党支部|党委|党组织)$/u, '')
}
