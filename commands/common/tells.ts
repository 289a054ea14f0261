/** Who else hears of it, and where. */

import { type Matter, playing } from '../../src/domain/matter.ts'
import { groupsToTell } from '../../src/domain/where-told.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Tell } from '../../src/speech/outcome.ts'
import type { Room, Transaction } from '../../src/store/index.ts'

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

/**
 * People, each mentioned in the village's group they are surely in; who has no such group is told directly. What is
 * `discreet` counts only the groups in which households are spoken of.
 */
export async function toPeople(
  scene: Scene,
  personIds: readonly string[],
  text: string,
  more: Pick<Tell, 'discreet' | 'about'> = {},
): Promise<readonly Tell[]> {
  const tells: Tell[] = []
  for (const person of personIds) {
    const [room] = await groupsOf(person, scene, more.discreet)
    tells.push({ to: { person, roomId: room?.id ?? null }, text, ...more })
  }
  return tells
}

/**
 * The people among these who are surely in this group and read it here, and what the others are told: one message in each
 * group that mentions all of them, a direct one to who has no group.
 */
export async function toGroups(
  scene: Scene,
  personIds: readonly string[],
  text: string,
): Promise<{ readonly here: readonly string[]; readonly tells: readonly Tell[] }> {
  const here: string[] = []
  const elsewhere = new Map<string | null, string[]>()
  for (const person of personIds) {
    const rooms = await groupsOf(person, scene)
    const roomId = rooms[0]?.id ?? null
    if (rooms.some((room) => room.id === scene.room?.id) || (await isHere(person, scene))) here.push(person)
    else elsewhere.set(roomId, [...(elsewhere.get(roomId) ?? []), person])
  }
  return { here, tells: [...elsewhere].map(([roomId, people]) => ({ to: { people, roomId }, text })) }
}

/** Whether WeChat says that they are in the group this is said in, as far as it was asked. */
async function isHere(person: string, { tx, members }: Scene): Promise<boolean> {
  const accounts = members ? await tx.people.accountsOf(person) : []
  return accounts.some((one) => members?.accounts.includes(one))
}

/** The village's groups a person is surely in and may be told of something, the smaller first. */
async function groupsOf(person: string, { tx, village }: Scene, discreet = false): Promise<readonly Room[]> {
  const roles = new Set((await tx.people.byId(person))?.holdings.map((one) => one.role))
  const kinds = groupsToTell(roles, { discreet })
  const rooms = village ? await tx.rooms.ofVillage(village.id, kinds) : []
  return kinds.flatMap((kind) => rooms.filter((one) => one.kind === kind))
}

/** The village's cadres' group; while there is none, the secretaries and administrators themselves. */
export async function toSecretaries(
  { tx, villageId, except }: { tx: Transaction; villageId: string; except?: string | undefined },
  text: string,
): Promise<readonly Tell[]> {
  const rooms = await tx.rooms.ofVillage(villageId, ['cadres'])
  if (rooms.length > 0) return [{ to: { villageId, rooms: ['cadres'], except }, text }]
  const orgs = await tx.orgs()
  const above = [...orgs.upward(villageId)].map((org) => org.id)
  const secretaries = await tx.people.holding(['secretary', 'admin'], above)
  const reachable = secretaries.filter((one) => one.accounts.length > 0)
  return reachable.map((one) => ({ to: { person: one.id, roomId: null }, text }))
}
