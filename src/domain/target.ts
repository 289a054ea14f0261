import type { Role, RoomKind } from './roles.ts'

/** Who hears of what is due: a value, so that a ladder is plain data. */
export type Target =
  /**
   * Whoever plays this part now and has not done what is theirs, or is in one of these own states. Of a duty the one part is
   * its owner. `alone`: what they did not do is for nobody else to read. `unseen`: not even that they have to do with it, so
   * that they are told in private or not at all.
   */
  | { readonly part: string; readonly in?: readonly string[]; readonly alone?: true; readonly unseen?: true }
  /** Whoever holds this role in the village, or in the very organisation it is of; where nobody does, the superior, or nobody. */
  | { readonly role: Role; readonly inOrg?: true; readonly orNobody?: true }
  /** Whoever holds this role in an organisation that those who play the part, in these own states, are of; else nobody. */
  | { readonly role: Role; readonly over: string; readonly in?: readonly string[] }
  /**
   * The nearest 书记 upward (guidance §16); in a township without one, its staff. `alone`: somebody who is late is named, which
   * is for nobody else to read.
   */
  | { readonly superior: true; readonly alone?: true }
  /** The person whose id the matter's details hold under this name. */
  | { readonly named: string }
  /** Those who may approve that an account becomes the person who plays this part; of the village before those above it. */
  | { readonly grantors: string }
  /** The village's groups of these kinds, or those of the part of it that it is of; where none of them is bound, those of the others. */
  | { readonly groups: readonly RoomKind[]; readonly otherwise: readonly RoomKind[]; readonly inOrg?: true }
  /**
   * Whoever answers for a household of its organisation that has not answered yet: told alone or not at all, since who is late
   * is for nobody else to read.
   */
  | { readonly households: 'silent' }

export const part = (name: string): Target => ({ part: name })
export const partAlone = (name: string): Target => ({ part: name, alone: true })
export const partUnseen = (name: string): Target => ({ part: name, unseen: true })
export const partIn = (name: string, ...states: readonly string[]): Target => ({ part: name, in: states })
export const role = (name: Role): Target => ({ role: name })
export const roleInOrg = (name: Role): Target => ({ role: name, inOrg: true })
/** Where nobody holds it, nobody hears of it: who is higher up has a rung of their own. */
export const roleInOrgOnly = (name: Role): Target => ({ role: name, inOrg: true, orNobody: true })
export const roleOver = (name: Role, over: string, ...states: readonly string[]): Target => ({
  role: name,
  over,
  in: states,
})
export const named = (detail: string): Target => ({ named: detail })
export const grantors = (name: string): Target => ({ grantors: name })
export const superior: Target = { superior: true }
export const superiorAlone: Target = { superior: true, alone: true }
/** The villagers of the village, or of the part of it that it is of. */
export const villagerGroups: Target = { groups: ['villagers'], otherwise: ['cadres'], inOrg: true }
/** The members of the village's party branch. */
export const memberGroups: Target = { groups: ['members'], otherwise: ['cadres'] }
export const silentHouseholds: Target = { households: 'silent' }
/** Whether it is for nobody else to read. */
export const isAlone = (target: Target): boolean => 'alone' in target && target.alone === true
/** Whether it is said to them in private or not at all. */
export const isUnseen = (target: Target): boolean =>
  'households' in target || ('unseen' in target && target.unseen === true)
/** Those who take what villagers ask for. */
export const helperGroups: Target = { groups: ['volunteers', 'members'], otherwise: ['cadres'] }
/** Who owes a duty. */
export const OWNER = 'owner'
export const owner: Target = part(OWNER)
