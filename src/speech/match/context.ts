import type { Place } from '../../domain/roles.ts'

/** Where a line was said. Who said it does not decide what it means. */
export interface Context {
  readonly place: Place
  /** The bot has asked this person something here and waits for the answer. */
  readonly pending?: boolean
}
