/** Does something outside the database once what the transaction decided is committed, and never when it is undone. */
export type AfterCommit = (effect: () => void) => void

/**
 * What a transaction changes outside the database, in the order it was asked for. Kept back until the commit, since a
 * shared commit that is undone runs each of its works again: whatever the first run had changed would be there twice, or
 * be gone when the second looks for it.
 */
export class Effects {
  readonly #effects: (() => void)[] = []

  readonly add: AfterCommit = (effect) => {
    this.#effects.push(effect)
  }

  /** Called when the commit is known to have come through. */
  run(): void {
    for (const effect of this.#effects.splice(0)) effect()
  }
}
