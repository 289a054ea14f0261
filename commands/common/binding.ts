/** What a group is to the village, changed and told. */

import type { OrgTree } from '../../src/domain/org.ts'
import { may, SECRETARY_UP } from '../../src/domain/roles.ts'
import { type Bound, holdsVillagers, isConfidential, roomChangeKey } from '../../src/domain/room-change.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, reply, type Tell } from '../../src/speech/outcome.ts'
import type { Room } from '../../src/store/index.ts'
import { roomName, whatChanges } from './room-words.ts'

/** The organisation whose right is missing: the new one's, or the one the group is taken from; null when none is. */
export function barredBy(next: Bound, { room, orgs, rolesIn }: Scene): string | null {
  const wanted = [next.orgId, ...(room ? [room.orgId] : [])]
  const missing = wanted.find((orgId) => !may(rolesIn(orgId), SECRETARY_UP))
  return missing === undefined ? null : (orgs.get(missing)?.name ?? '')
}

/** Whether somebody else has to agree: households would be spoken of before villagers, silent ones included. */
export async function needsSecond(next: Bound, { tx, room, bot, chatId, members }: Scene): Promise<boolean> {
  if (!isConfidential(next.kind)) return false
  const spoke = await tx.rooms.heardIn(bot, chatId ?? '')
  const heard = spoke.map((one) => one.holdings.map(({ role }) => role))
  return holdsVillagers(room, [...heard, ...(await tx.people.rolesOf(members?.accounts ?? []))])
}

/** Whether households would be spoken of before people nobody could tell of. */
export function mayHoldOthers(next: Bound, { members }: Scene): boolean {
  return isConfidential(next.kind) && members?.whole !== true
}

/** Binds the group, and tells those who lose it; said elsewhere, the group itself as well. */
export async function bindHere(next: Bound, scene: Scene, elsewhere?: true): Promise<Outcome> {
  const { tx, bot, chatId, room, orgs, now } = scene
  const tells = room ? await toThoseBefore(room, next, scene) : []
  await tx.rooms.bind({ account: bot, chatId: chatId ?? '', orgId: next.orgId, kind: next.kind }, now)
  await tx.settings.drop(roomChangeKey(bot, chatId ?? ''))
  const here = roomName(next, orgs)
  if (!room) return reply(`绑定好了：这里是${here}。发「帮助」看看能做什么`)
  const told = `大家知道一下：这个群从${roomName(room, orgs)}改成了${here}。${whatChanges(room, next, orgs)}`
  if (!elsewhere) return reply(told, ...tells)
  const there = { villageId: orgs.villageOf(next.orgId), rooms: [next.kind], within: [next.orgId] }
  return reply(`改好了：${roomName(room, orgs)}现在是${here}，在群里也说了`, { to: there, text: told }, ...tells)
}

/** Those who lose a group to another organisation or kind. */
function toThoseBefore(before: Room, next: Bound, scene: Scene): Promise<readonly Tell[]> {
  const { actor, orgs } = scene
  const text = `${actor?.name ?? ''}把${roomName(before, orgs)}改成了${roomName(next, orgs)}。村里还有没有别的${kindOf(before, orgs)}，请看看`
  return toThoseWhoHad(before, text, scene)
}

/** The cadres of the organisation that had a group: in another group of theirs, else its secretaries themselves. */
export async function toThoseWhoHad(before: Room, text: string, scene: Scene): Promise<readonly Tell[]> {
  const { tx, actor, orgs, room } = scene
  const villageId = orgs.villageOf(before.orgId)
  const cadres = (await tx.rooms.ofVillage(villageId, ['cadres'])).filter((one) => one.id !== before.id)
  if (cadres.length > 0) return [{ to: { villageId, rooms: ['cadres'], except: room?.id ?? before.id }, text }]
  const secretaries = await tx.people.holding(['secretary', 'cadre'], [villageId])
  return secretaries
    .filter((one) => one.id !== actor?.personId && one.accounts.length > 0)
    .map((one) => ({ to: { person: one.id, roomId: null }, text }))
}

function kindOf(before: Bound, orgs: OrgTree): string {
  return roomName(before, orgs).split('的').at(-1) ?? ''
}
