/** Signing for somebody else (代签): for whoever opened the check-in and from 网格员 up, and marked with who did it. */
import type { Matter } from '../../src/domain/matter.ts'
import type { Doer } from '../../src/domain/progress.ts'
import { GRID_UP, may } from '../../src/domain/roles.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { organises } from './attendance.ts'

/** Whether the speaker may sign for these people; for oneself everybody may. */
export function maySignFor(people: readonly PersonRef[], { actor, rolesIn }: Scene, matter: Matter): boolean {
  const others = people.some((one) => one.id !== actor?.personId)
  return !others || organises(actor?.personId, matter) || may(rolesIn(matter.villageId), GRID_UP)
}

/** The people as signers, the speaker where nobody was named; `note` is what was said with it. */
export function signers(people: readonly PersonRef[], { actor }: Scene, note: string | null = null): readonly Doer[] {
  if (!actor) return []
  if (people.length === 0) return [{ ...actor, note }]
  return people.map(({ id, name }) => ({
    personId: id,
    name,
    note: id === actor.personId ? note : [`${actor.name}代签`, note].filter(Boolean).join('，'),
  }))
}
