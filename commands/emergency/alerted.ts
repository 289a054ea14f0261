import { ROLE_NAMES, ROOM_NAMES, type Role, type RoomKind } from '../../src/domain/roles.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Household, Person } from '../../src/store/index.ts'

/** Who is to hear of it at once: people whom the bot may reach, and the group of those who run the village. */
export interface Alerted {
  readonly people: readonly { readonly id: string; readonly name: string; readonly as: string }[]
  readonly group: RoomKind | null
}

/** 书记 and 网格员 of where it happens, whoever visits the household, and the 村干群. */
export async function whoIsAlerted(scene: Scene, villageId: string, household: Household | null): Promise<Alerted> {
  const { tx, actor, account } = scene
  const liaisons = await Promise.all((household?.liaisons ?? []).map(({ personId }) => tx.people.byId(personId)))
  const all = [
    ...as(ROLE_NAMES.secretary, await nearest(scene, villageId, 'secretary', household)),
    ...as(ROLE_NAMES.gridWorker, await nearest(scene, villageId, 'gridWorker', household)),
    ...as(
      '联系人',
      liaisons.filter((one) => one !== null),
    ),
  ]
  const reachable = all.filter(({ id, accounts }, at) => {
    const isFirst = all.findIndex((one) => one.id === id) === at
    return isFirst && id !== actor?.personId && accounts.some((one) => one !== account.id)
  })
  const bound = await tx.rooms.ofVillage(villageId, ['cadres', 'members'])
  const group = (['cadres', 'members'] as const).find((kind) => bound.some((room) => room.kind === kind)) ?? null
  return { people: reachable, group }
}

/** 书记王建国、网格员覃小芳、村干群; empty where nobody can be reached. */
export function namesOf({ people, group }: Alerted): string {
  return [...people.map(({ as, name }) => as + name), ...(group ? [ROOM_NAMES[group]] : [])].join('、')
}

/** Those who hold a role where it happens; where nobody does, in all of the village, then above it. */
async function nearest(
  { tx, orgs, home }: Scene,
  villageId: string,
  role: Role,
  household: Household | null,
): Promise<readonly Person[]> {
  const place = household?.orgId ?? home?.id ?? villageId
  const area = [...orgs.upward(place)].map(({ id }) => id).filter((id) => orgs.isWithin(id, villageId))
  const village = [...orgs.all].map(({ id }) => id).filter((id) => orgs.isWithin(id, villageId))
  const above = [...orgs.upward(villageId)].map(({ id }) => id)
  for (const among of [area, village, above]) {
    const holders = await tx.people.holding([role], among)
    if (holders.length > 0) return holders
  }
  return []
}

function as(title: string, people: readonly Person[]) {
  return people.map((one) => ({ ...one, as: title }))
}
