import type { Utterance } from '../../language/utterance.ts'
import type { Command, Scene } from '../mechanism.ts'
import type { Outcome } from '../outcome.ts'
import type { Reading } from '../reading.ts'

/** What a resolver may look at. */
export interface Question {
  readonly scene: Scene
  readonly command: Command
  readonly reading: Reading
  readonly utterance: Utterance
}

/** A value for the handler; or nothing was said; or the bot answers something else instead. */
export type Answer = { readonly value: unknown } | { readonly missing: true } | { readonly instead: Outcome }

export const MISSING: Answer = { missing: true }
