import { visibleFields } from './household-sight.ts'
import { type Role, type RoomKind, roomsOf, SEATS } from './roles.ts'

/** What a group is to the village. */
export interface Bound {
  readonly orgId: string
  readonly kind: RoomKind
}

/** A change that waits for a second person's word. */
export interface RoomChange extends Bound {
  /** Who asked for it first. */
  readonly personId: string
  /** ISO 8601; a change that waited a day is asked for anew. */
  readonly askedAt: string
}

/** The setting a group's waiting change is kept under. */
export function roomChangeKey(account: string, chatId: string): string {
  return `room-change ${account} ${chatId}`
}

/** Whether households are spoken of in groups of this kind, so that no villager may listen. */
export function isConfidential(kind: RoomKind): boolean {
  return visibleFields({ isLiaison: true, roles: new Set() }, kind).size > 0
}

/** Whether somebody with these roles is a villager, perhaps with a seat, and nothing else: for no group of a smaller circle. */
export function isPlainVillager(roles: readonly Role[]): boolean {
  return roles.every((role) => role === 'villager' || SEATS.includes(role))
}

/**
 * Whether villagers listen in a group, as far as is known: it was a group they belong in, or one of those who are there
 * (each by their roles) is nothing else.
 */
export function holdsVillagers(before: Bound | null, there: readonly (readonly Role[])[]): boolean {
  const wasTheirs = before !== null && roomsOf(new Set(['villager'])).includes(before.kind)
  return wasTheirs || there.some(isPlainVillager)
}
