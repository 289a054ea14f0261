/** Who hears of a whistle, and where: the township in its group, departments in theirs, the whistler where it was blown. */
import type { Matter } from '../../src/domain/matter.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Tell } from '../../src/speech/outcome.ts'
import { aside, entitled } from '../common/phrases.ts'
import { goesOnFor, toldOfResult } from '../common/referring.ts'
import { toRequester } from '../common/tells.ts'
import { type Sent, sentTo } from './details.ts'
import { TOWNSPEOPLE } from './township.ts'
import { called, isItSolved, ownState } from './words.ts'

/** The township's groups, but for the one this was said in; while there is none, its staff themselves. */
export async function toTown({ tx, room }: Scene, { orgId }: Matter, text: string): Promise<readonly Tell[]> {
  const rooms = await tx.rooms.ofVillage(orgId, ['town'])
  if (rooms.length > 0) return [{ to: { villageId: orgId, rooms: ['town'], except: room?.id }, text }]
  const staff = await tx.people.holding(TOWNSPEOPLE, [orgId])
  return staff.map(({ id }): Tell => ({ to: { person: id, roomId: null }, text, openText: text, atOnce: true }))
}

/**
 * A department's people in its own group, else in the township's; what cannot wait they hear themselves as well, unless
 * the same words reach them by name in a group.
 */
export async function toDepartment(
  { tx }: Scene,
  { orgId }: Matter,
  sent: Sent,
  text: string,
  atOnce = false,
): Promise<readonly Tell[]> {
  // The watch is the township's own: the groups of its departments are none of it.
  const own = sent.orgId === orgId ? [] : await tx.rooms.ofVillage(orgId, ['department'], [sent.orgId])
  const [group] = own.length > 0 ? own : await tx.rooms.ofVillage(orgId, ['town'])
  const inGroup: readonly Tell[] = group ? [{ to: { people: sent.people, roomId: group.id }, text }] : []
  const alone = atOnce || !group ? sent.people : []
  const direct = alone.map((person): Tell => ({ to: { person, roomId: null }, text, openText: text, atOnce: true }))
  return [...inGroup, ...direct]
}

/** Every department that was sent and has not given it back, but for one. */
export async function toSent(scene: Scene, matter: Matter, text: string, besides = ''): Promise<readonly Tell[]> {
  const tells: Tell[] = []
  for (const sent of sentTo(matter))
    if (sent.orgId !== besides && ownState(matter, sent) !== 'returned')
      tells.push(...(await toDepartment(scene, matter, sent, text)))
  return tells
}

/** What came of it, for whoever raised it before it was blown for. */
export async function toWhoRaisedIt(scene: Scene, matter: Matter, how: string | null): Promise<readonly Tell[]> {
  const before = await goesOnFor(scene, matter)
  return before ? toldOfResult(scene, before, matter, aside(how)) : []
}

/** All departments are through: the whistler is asked how it was, and the township hears that they are. */
export async function toHearOfTheEnd(scene: Scene, matter: Matter, how: string): Promise<readonly Tell[]> {
  return [
    ...toRequester(matter, `${entitled(matter)}办结了${aside(how)}。${isItSolved(matter)}`),
    ...(await toWhoRaisedIt(scene, matter, how)),
    ...(await toTown(scene, matter, `${called(matter)} 办结了${aside(how)}，等村里评哨`)),
  ]
}
