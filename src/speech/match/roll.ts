/** The names of the village's people, from memory: what a listener may ask while it reads a line. */
export interface Roll {
  /** Whether somebody is called exactly this. */
  bears(name: string): boolean
  /** Whether somebody's name sounds like this (`soundOf`). */
  sounds(sound: string): boolean
}

/** Where nobody is known, a name is told by how it looks alone. */
export const NO_ROLL: Roll = { bears: () => false, sounds: () => false }
