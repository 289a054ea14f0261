import type { Matter } from '../domain/matter.ts'
import { after, minutes } from '../domain/time.ts'
import { isFinal, type Workflow } from '../domain/workflow.ts'
import { withoutPictures } from '../language/edges.ts'
import { normalize } from '../language/fold.ts'
import type { Scene } from './mechanism.ts'

/** Whoever says the same again so soon was not sure that it was heard. */
const AGAIN_MS = minutes(5)

/**
 * The matter that the speaker raised in the same words a moment ago and that is not over: what is said twice is one.
 * `isSame` where more than the title tells two of them apart; `since` where it waits longer and is called to mind again. Null when it is said for the first time.
 */
export async function saidBefore(
  scene: Scene,
  workflow: Workflow,
  title: string,
  isSame: (matter: Matter) => boolean | Promise<boolean> = () => true,
  since: Date = lately(scene.now),
): Promise<Matter | null> {
  const { tx, actor, village, registry } = scene
  if (!actor || !village) return null
  const { kind } = workflow
  const states = Object.keys(workflow.states).filter(
    (state) => !isFinal(workflow, state) && !registry.isSettled({ kind, state }),
  )
  const own = { villageId: village.id, kind, states, personId: actor.personId, since }
  for (const matter of await tx.matters.raisedLately(own)) {
    if (saysTheSame(matter.title, title) && (await isSame(matter))) return matter
  }
  return null
}

/** Whether two wordings are one thing, typed twice. */
export function saysTheSame(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

/** Since when what is said again counts as said twice. */
export function lately(now: Date): Date {
  return after(now, -AGAIN_MS)
}

/** Without what a second typing changes: spaces and stops, a picture or a particle at the end. */
function plain(words: string): string {
  return withoutPictures(normalize(words))
    .replace(/[\s\p{P}]+/gu, '')
    .replace(/[了啊呀哦啦喔哈呢咯]+$/u, '')
}
