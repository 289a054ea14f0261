/** Nothing is said to somebody at two places at once (§20 减负): one rule for answers and reminders alike. Pure. */

/** Something to be said, and the accounts it is said to by name or in private. */
export interface Heard<T> {
  readonly what: T
  /** What counts as the same: the words, or what they are about. */
  readonly of: string
  readonly accounts: readonly string[]
}

/**
 * Without what everybody it is for hears anyway, from what stands before it. What is for nobody by name is for a whole group
 * and stays; so does what is for somebody who hears it nowhere else.
 */
export function onceEach<T>(all: readonly Heard<T>[]): readonly T[] {
  const heard = new Set<string>()
  return all.flatMap(({ what, of, accounts }) => {
    const keys = accounts.map((one) => `${one} ${of}`)
    const isHeard = keys.length > 0 && keys.every((key) => heard.has(key))
    for (const key of keys) heard.add(key)
    return isHeard ? [] : [what]
  })
}
