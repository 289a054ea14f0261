import type { Matter } from '../domain/matter.ts'
import { afterwards, type Change, type Doer, progress } from '../domain/progress.ts'
import { isRefusal, type Refusal } from '../domain/workflow.ts'
import type { Scene } from './mechanism.ts'

/** A deed that was written: the matter as it is then, and whose state it changed. */
export interface Recorded {
  readonly matter: Matter
  readonly changes: readonly Change[]
}

/** How often a deed is tried again on the matter as somebody faster left it. */
const TRIES = 5

/**
 * Does something for the speaker, or for the people named, and writes it. Many sign at
 * once and none of them is in the other's way, so whoever comes second simply decides again.
 */
export async function record(
  scene: Scene,
  matter: Matter,
  deed: string,
  {
    details,
    ...input
  }: {
    readonly people?: readonly Doer[]
    readonly as?: string
    readonly note?: string | null
    /** Worked out anew each time it is tried, where others change them meanwhile. */
    readonly details?: Matter['details'] | (() => Promise<Matter['details']>)
  } = {},
): Promise<Recorded | Refusal> {
  const workflow = scene.registry.matter(matter.kind)?.workflow
  if (!workflow) throw new Error(`there is no mechanism for ${matter.kind}`)
  let current = matter
  for (let tries = 0; tries < TRIES; tries++) {
    const known = typeof details === 'function' ? await details() : details
    const made = progress(workflow, current, deed, {
      ...input,
      ...(known && { details: known }),
      actor: scene.actor,
      now: scene.now,
      saidAt: scene.saidAt,
    })
    if (isRefusal(made)) return made
    if (await scene.tx.matters.record(made)) return { matter: afterwards(made), changes: made.changes }
    current = (await scene.tx.matters.byNumber(matter.villageId, matter.number)) ?? current
  }
  return { refused: 'raced', matter: current }
}
