/** A promise of the README, and how the program is broken so that it is not kept. */
export interface Broken {
  /** What is promised, in the README's words. */
  readonly promise: string
  /** Stands exactly once in the whole program, wherever that is. */
  readonly text: string
  /** What stands there instead. */
  readonly into: string
  /** The test files, or beginnings of their paths, one of which has to go red. */
  readonly tests: readonly string[]
}
