import { playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import type { VisitDuty } from '../../src/store/index.ts'
import { eventVisit } from '../event-visit/workflow.ts'

/** What was to be visited at once waits for the new liaison now, with a day of their own. */
export async function handOverEvents(
  scene: Scene,
  moving: readonly VisitDuty[],
  from: Pick<PersonRef, 'id'>,
  to: PersonRef,
): Promise<void> {
  const open = await scene.tx.households.openMatters(moving.map(({ household }) => household.id))
  for (const { kind, villageId, number } of open) {
    const matter = kind === eventVisit.kind ? await scene.tx.matters.byNumber(villageId, number) : null
    if (!matter) continue
    const holders = playing(matter, 'holder').filter((one) => one.personId !== from.id && one.personId !== to.id)
    const others = holders.flatMap(({ personId, name }) => (personId === null ? [] : [{ personId, name }]))
    const step = await move(scene, matter, 'handOver', { people: [...others, { personId: to.id, name: to.name }] })
    if (isRefusal(step)) throw new Error(`#${number} could not be handed over: ${step.refused}`)
  }
}
