import { closest, distance } from 'fastest-levenshtein'

/** What two spellings of one name have in common: width, case and spaces do not count. */
export function keyOf(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}

/** A name without the mark in brackets that tells namesakes apart: 张伟（大） is 张伟. */
export function unmarked(name: string): string {
  return keyOf(name).replace(/\([^()]*\)$/u, '')
}

/** After so many guesses it stops guessing: then a whole column is wrong. */
const GUESSES = 100

/** Things by name, however the name is spelt, and the name that a wrong one was probably meant to be. */
export class Names<T> {
  readonly #byKey = new Map<string, { readonly name: string; readonly thing: T }>()
  readonly #guesses = new Map<string, string>()

  get(name: string): T | undefined {
    return this.#byKey.get(keyOf(name))?.thing
  }

  set(name: string, thing: T): void {
    this.#byKey.set(keyOf(name), { name, thing })
  }

  /** The name most alike, or an empty text when none is alike. */
  near(name: string): string {
    const known = this.#guesses.get(name)
    if (known !== undefined) return known
    if (this.#guesses.size >= GUESSES || this.#byKey.size === 0) return ''
    const near = closest(keyOf(name), [...this.#byKey.keys()])
    const alike = distance(keyOf(name), near) <= Math.max(1, Math.floor(near.length / 2))
    const guess = alike ? (this.#byKey.get(near)?.name ?? '') : ''
    this.#guesses.set(name, guess)
    return guess
  }
}
