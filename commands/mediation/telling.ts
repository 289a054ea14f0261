/** Who hears of a mediation, and where. What names anybody goes to one person in private; where others listen only the number does. */
import { HOLDER, type Matter, playing } from '../../src/domain/matter.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Tell } from '../../src/speech/outcome.ts'
import { homeName, no } from '../common/phrases.ts'

/** Where others listen. */
const numberOnly = (matter: Matter): string => `调解 ${no(matter)} 有话跟您说，私聊我发：查 ${matter.number}`

/** People, each in private; where that does not reach them, that there is something to be looked up. */
export function inPrivate(
  matter: Matter,
  personIds: readonly string[],
  text: string,
  more: Pick<Tell, 'atOnce' | 'openText'> = {},
): readonly Tell[] {
  return [...new Set(personIds)].map((person) => ({
    ...{ to: { person, roomId: null }, text, openText: numberOnly(matter), discreet: true as const },
    ...more,
  }))
}

export const mediatorsOf = (matter: Matter): readonly string[] =>
  playing(matter, HOLDER).flatMap(({ personId }) => personId ?? [])

/** Whoever mediates, unless they speak. */
export function toMediator(scene: Scene, matter: Matter, text: string): readonly Tell[] {
  return inPrivate(
    matter,
    mediatorsOf(matter).filter((id) => id !== scene.actor?.personId),
    text,
  )
}

/** The township's groups; while there is none, its staff in private. Nothing of it names a party. */
export async function toTown(
  { tx, room }: Pick<Scene, 'tx' | 'room'>,
  townshipId: string,
  text: string,
): Promise<readonly Tell[]> {
  const rooms = await tx.rooms.ofVillage(townshipId, ['town'])
  if (rooms.length > 0) return [{ to: { villageId: townshipId, rooms: ['town'], except: room?.id }, text }]
  const staff = await tx.people.holding(['townStaff', 'townHead'], [townshipId])
  return staff.map(({ id }): Tell => ({ to: { person: id, roomId: null }, text, openText: text }))
}

/** `青山村调解 #61`: how its township is told of it. */
export const called = (matter: Matter, { orgs }: Pick<Scene, 'orgs'>): string =>
  `${villageOf(matter, { orgs })}调解 ${no(matter)}`

/** `青山村 61`: how its township names it. */
export const numbered = (matter: Matter, { orgs }: Pick<Scene, 'orgs'>): string =>
  `${villageOf(matter, { orgs })} ${matter.number}`

/** `青山村` */
export const villageOf = ({ villageId }: Matter, { orgs }: Pick<Scene, 'orgs'>): string =>
  homeName(orgs.get(villageId) ?? null)
