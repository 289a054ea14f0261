import type { Matter } from '../../src/domain/matter.ts'
import { isAmong } from '../../src/domain/roles.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Tell } from '../../src/speech/outcome.ts'
import { calledTo } from './workflow.ts'

/** People who said that they come, each in the called group they are in; who is in none is told directly. */
export async function toComers(
  { tx }: Pick<Scene, 'tx'>,
  matter: Matter,
  personIds: readonly string[],
  text: string,
): Promise<readonly Tell[]> {
  const rooms = await tx.rooms.ofVillage(matter.villageId, calledTo(matter))
  const tells: Tell[] = []
  for (const person of personIds) {
    const roles = new Set((await tx.people.byId(person))?.holdings.map(({ role }) => role))
    const room = rooms.find(({ kind }) => isAmong(kind, roles))
    tells.push({ to: { person, roomId: room?.id ?? null }, text })
  }
  return tells
}
