/** A move of a mediation with what was said: kept apart from the timeline, which tells moves and nobody's names. */
import { masked } from '../../src/domain/mask.ts'
import type { Details, Matter } from '../../src/domain/matter.ts'
import type { Refusal, Step } from '../../src/domain/workflow.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { withEntry } from './details.ts'
import type { MediationMove } from './workflow.ts'

export interface More {
  readonly details?: Details
  readonly orgId?: string
  readonly people?: readonly { readonly personId: string; readonly name: string }[]
}

export function recorded(
  scene: Scene,
  matter: Matter,
  made: MediationMove,
  said: string | null,
  { details, ...more }: More = {},
): Promise<Step | Refusal> {
  const entry = { move: made, at: scene.now.toISOString(), by: scene.actor?.name ?? '', said: masked(said ?? '') }
  return move(scene, matter, made, { ...more, details: { ...withEntry(matter, entry), ...details } })
}
