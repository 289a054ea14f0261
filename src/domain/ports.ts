/** Time and chance as the rules see them: given from outside, so that tests can own both. */

/** The present moment and waiting, so that tests can own time. */
export interface Clock {
  now(): Date
  /** Milliseconds that have passed since some moment: no clock put forward or back changes them. */
  passed(): number
  /** Resolves after `ms`, or at once when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Chance, so that tests can own it. */
export interface Random {
  /** A UUIDv7; ids made later sort later. */
  id(): string
  /** In [0, 1). */
  fraction(): number
  /** A short code people can read out: upper-case letters and digits without 0 O 1 I. */
  code(length: number): string
}
