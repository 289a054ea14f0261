import type { Matter } from '../domain/matter.ts'
import { after, minutes } from '../domain/time.ts'
import { isFinal, type Workflow } from '../domain/workflow.ts'
import { normalize } from '../language/fold.ts'
import type { Scene } from './mechanism.ts'

/** Whoever says the same again so soon was not sure that it was heard. */
const AGAIN_MS = minutes(5)

/**
 * The matter that the speaker raised in the same words a moment ago and that is not over: what is said twice is one.
 * `isSame` where more than the title tells two of them apart. Null when it is said for the first time.
 */
export async function saidBefore(
  { tx, actor, village, now, registry }: Scene,
  workflow: Workflow,
  title: string,
  isSame: (matter: Matter) => boolean | Promise<boolean> = () => true,
): Promise<Matter | null> {
  if (!actor || !village) return null
  const { kind } = workflow
  const states = Object.keys(workflow.states).filter(
    (state) => !isFinal(workflow, state) && !registry.isSettled({ kind, state }),
  )
  const own = { villageId: village.id, kind, states, personId: actor.personId, since: after(now, -AGAIN_MS) }
  const words = plain(title)
  for (const matter of await tx.matters.raisedLately(own)) {
    if (plain(matter.title) === words && (await isSame(matter))) return matter
  }
  return null
}

/** Without what a second typing changes: spaces and stops. */
function plain(words: string): string {
  return normalize(words).replace(/[\s\p{P}]+/gu, '')
}
