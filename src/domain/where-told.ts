import { AMONG_OURSELVES } from './household-sight.ts'
import { type Place, type Role, type RoomKind, roomsOf } from './roles.ts'

/** Where something may be spoken of at all: kinds of groups and private messages, or wherever it comes up. */
export type Where = readonly Place[] | 'anywhere'

/** How far something may be spoken of: `discreet` is what concerns a household. */
export interface Said {
  readonly discreet: boolean
}

/** As what is said where others listen: nothing. It is for them alone, or for nobody. */
export const NOT_ALOUD = ''

/** What is not spoken of everywhere concerns a household. */
export function isDiscreet(where: Where): boolean {
  return where !== 'anywhere'
}

/** Whether something may be spoken of in a place at all. */
export function mayBeSaidIn(place: Place, { discreet }: Said): boolean {
  return !discreet || AMONG_OURSELVES.includes(place)
}

/** The kinds of groups in which somebody may be told something: those they are surely in, the smaller first. */
export function groupsToTell(roles: ReadonlySet<Role>, said: Said): readonly RoomKind[] {
  return roomsOf(roles).filter((kind) => mayBeSaidIn(kind, said))
}

/**
 * How somebody is told something: directly when they are a friend of the bot, else in the smallest group they share with
 * it where it may be spoken of. Null when there is no way.
 */
export function wayTo({ isFriend, roles, shared }: WhereTheyAre, said: Said): 'direct' | RoomKind | null {
  if (isFriend) return 'direct'
  return [...groupsToTell(roles, said), ...lastly(roles, said)].find((kind) => shared.has(kind)) ?? null
}

/**
 * Where somebody is told in the end: where the whole village listens, and who is of a department without a group of its own
 * in the township's; of what concerns a household the township's staff
 * among themselves, who answer for the village and are told numbers and counts.
 */
function lastly(roles: ReadonlySet<Role>, { discreet }: Said): readonly RoomKind[] {
  if (!discreet) return roles.has('department') ? ['villagers', 'town'] : ['villagers']
  return roles.has('townStaff') ? ['town'] : []
}

export interface WhereTheyAre {
  readonly isFriend: boolean
  readonly roles: ReadonlySet<Role>
  /** The kinds of groups of their village that the bot is in. */
  readonly shared: ReadonlySet<RoomKind>
}
