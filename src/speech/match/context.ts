import type { Place } from '../../domain/roles.ts'

/** Where a line was said. Who said it does not decide what it means. */
export interface Context {
  readonly place: Place
  /** The bot has asked this person something here and waits for the answer. */
  readonly pending?: boolean
}

/** The names of the village's people, from memory: what a listener may ask while it reads a line. */
export interface KnownNames {
  /** Whether somebody is called exactly this. */
  bears(name: string): boolean
  /** Whether somebody's name sounds like this (`soundOf`). */
  sounds(sound: string): boolean
}

/** Where nobody is known, a name is told by how it looks alone. */
export const NOBODY_KNOWN: KnownNames = { bears: () => false, sounds: () => false }
