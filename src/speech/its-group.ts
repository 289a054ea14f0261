import type { Matter } from '../domain/matter.ts'
import { GRID_UP, isAmong, may, type RoomKind } from '../domain/roles.ts'
import type { Scene } from './mechanism.ts'

/** The kind of group a matter was raised in; null when it was in private, or the group is bound no more. */
export async function groupOf({ tx }: Pick<Scene, 'tx'>, { roomId }: Matter): Promise<RoomKind | null> {
  return roomId === null ? null : ((await tx.rooms.byId(roomId))?.kind ?? null)
}

/** Whether the speaker speaks in the very group a matter was raised in, or in one of those it was said to. */
export function isHere({ room, registry, orgs }: Pick<Scene, 'room' | 'registry' | 'orgs'>, matter: Matter): boolean {
  if (room === null) return false
  if (room.id === matter.roomId) return true
  const saidTo = registry.matter(matter.kind)?.saidTo?.(matter)
  if (!saidTo?.rooms.includes(room.kind) || orgs.villageOf(room.orgId) !== matter.villageId) return false
  return saidTo.within.length === 0 || saidTo.within.some((part) => orgs.isWithin(room.orgId, part))
}

/**
 * Whether the speaker is one of those a matter is open to: they speak in its group, take part already, look after the grid,
 * or hold a role that puts them into such a group.
 */
export async function isOfItsGroup(scene: Scene, matter: Matter): Promise<boolean> {
  const { actor, rolesIn, registry } = scene
  if (isHere(scene, matter)) return true
  if (!actor) return false
  if (matter.participants.some((one) => one.personId === actor.personId)) return true
  const roles = rolesIn(matter.orgId)
  if (may(roles, GRID_UP)) return true
  const saidTo = registry.matter(matter.kind)?.saidTo?.(matter)
  if (saidTo) return saidTo.rooms.some((kind) => isAmong(kind, roles))
  // What was raised in no group is open to everybody of its organisation.
  if (matter.roomId === null) return roles.size > 0
  const kind = await groupOf(scene, matter)
  return kind !== null && isAmong(kind, roles)
}
