/** Chance that can be had again: the same seed, the same choices. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** In [0, 1); mulberry32. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  between(least: number, most: number): number {
    return least + this.fraction() * (most - least)
  }

  pick<T>(some: readonly T[]): T {
    return some[Math.floor(this.fraction() * some.length)] as T
  }

  shuffle<T>(some: readonly T[]): T[] {
    return some
      .map((one) => ({ one, at: this.fraction() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one)
  }
}
