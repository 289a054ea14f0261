import type { Matter } from '../domain/matter.ts'
import { GRID_UP, isAmong, may, type RoomKind } from '../domain/roles.ts'
import type { Scene } from './mechanism.ts'

/** The kind of group a matter was raised in; null when it was in private, or the group is bound no more. */
export async function groupOf({ tx }: Pick<Scene, 'tx'>, { roomId }: Matter): Promise<RoomKind | null> {
  return roomId === null ? null : ((await tx.rooms.byId(roomId))?.kind ?? null)
}

/** Whether the speaker speaks in the very group a matter was raised in. */
export function isHere({ room }: Pick<Scene, 'room'>, { roomId }: Matter): boolean {
  return room !== null && room.id === roomId
}

/**
 * Whether the speaker is one of those a matter is open to: they speak in its group, take part already, look after the grid,
 * or hold a role that puts them into such a group.
 */
export async function isOfItsGroup(scene: Scene, matter: Matter): Promise<boolean> {
  const { actor, rolesIn } = scene
  if (isHere(scene, matter)) return true
  if (!actor) return false
  if (matter.participants.some((one) => one.personId === actor.personId)) return true
  const roles = rolesIn(matter.orgId)
  if (may(roles, GRID_UP)) return true
  // What was raised in no group is open to everybody of its organisation.
  if (matter.roomId === null) return roles.size > 0
  const kind = await groupOf(scene, matter)
  return kind !== null && isAmong(kind, roles)
}
