import type { Matter } from '../domain/matter.ts'
import { advance, isRefusal, type MoveInput, type Refusal, type Step } from '../domain/workflow.ts'
import { actorTowards } from './actor-towards.ts'
import type { Scene } from './mechanism.ts'

/** Makes a move on a matter for the speaker, and writes it. Whoever loses a race is refused with the matter as it is now. */
export async function move(
  scene: Scene,
  matter: Matter,
  name: string,
  input: Pick<MoveInput, 'people' | 'note' | 'details' | 'deadline' | 'orgId'> = {},
): Promise<Step | Refusal> {
  const workflow = scene.registry.matter(matter.kind)?.workflow
  if (!workflow) throw new Error(`there is no mechanism for ${matter.kind}`)
  if (!(name in workflow.moves)) return { refused: 'state', matter }
  const step = advance(workflow, matter, name, { ...input, actor: actorTowards(scene, matter), now: scene.now })
  if (isRefusal(step)) return step
  if (await scene.tx.matters.apply(step)) {
    // A reminder that waits for the morning would still name the old day.
    if (step.deadline?.getTime() !== matter.deadline?.getTime())
      await scene.tx.outbox.supersede('matterId', [matter.id])
    return step
  }
  const fresh = await scene.tx.matters.byNumber(matter.villageId, matter.number)
  return { refused: 'raced', matter: fresh ?? matter }
}
