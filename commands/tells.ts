/** Who else hears of it, and where. */
import type { Scene, Tell } from '../src/command/scene.ts'
import { type Matter, playing } from '../src/domain/matter.ts'
import { roomsOf } from '../src/domain/roles.ts'
import type { Transaction } from '../src/store/index.ts'

/** The person who asked, in the group where they asked, else directly. */
export function toRequester(matter: Matter, text: string): readonly Tell[] {
  return playing(matter, 'requester').flatMap(({ personId }) =>
    personId === null ? [] : [{ to: { person: personId, roomId: matter.roomId }, text }],
  )
}

/** The groups of those who help, but for the one this was said in. */
export function toHelpers({ village, room }: Scene, text: string): Tell {
  return { to: { villageId: village?.id ?? '', rooms: ['volunteers', 'members'], except: room?.id }, text }
}

/** People, each mentioned in the village's group they are surely in; who has no such group is told directly. */
export async function toPeople(
  { tx, village }: Scene,
  personIds: readonly string[],
  text: string,
): Promise<readonly Tell[]> {
  const tells: Tell[] = []
  for (const person of personIds) {
    const roles = new Set((await tx.people.byId(person))?.holdings.map((one) => one.role))
    const kinds = roomsOf(roles)
    const rooms = village ? await tx.rooms.ofVillage(village.id, kinds) : []
    const room = kinds.flatMap((kind) => rooms.filter((one) => one.kind === kind))[0]
    tells.push({ to: { person, roomId: room?.id ?? null }, text })
  }
  return tells
}

/** The village's cadres' group; while there is none, the secretaries and administrators themselves. */
export async function toSecretaries(
  { tx, villageId }: { tx: Transaction; villageId: string },
  text: string,
): Promise<readonly Tell[]> {
  const rooms = await tx.rooms.ofVillage(villageId, ['cadres'])
  if (rooms.length > 0) return [{ to: { villageId, rooms: ['cadres'] }, text }]
  const orgs = await tx.orgs()
  const above = [...orgs.upward(villageId)].map((org) => org.id)
  const secretaries = await tx.people.holding(['secretary', 'admin'], above)
  const reachable = secretaries.filter((one) => one.accounts.length > 0)
  return reachable.map((one) => ({ to: { person: one.id, roomId: null }, text }))
}
