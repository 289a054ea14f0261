import type { Told } from '../../speech/answering.ts'
import type { Listener } from '../../speech/match/index.ts'
import type { Registry } from '../../speech/mechanism.ts'

/** With what a line is understood. */
export interface Ears {
  readonly registry: Registry
  readonly listen: Listener
  /** What the speaker was told there that names what to send, the newest first. */
  readonly told?: readonly Told[]
}
