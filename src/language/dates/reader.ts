import { hanValue, isDigit, isHanNumber, type Numeral } from './numeral.ts'

/** Words with their meaning; the longest that fits is read. */
type Lexicon<V> = ReadonlyMap<string, readonly (readonly [word: string, meaning: V])[]>

/** Sorts a table of words by first character and length; `a|b` gives two words one meaning. */
export function lexicon<V>(table: Readonly<Record<string, V>> | readonly (readonly [string, V])[]): Lexicon<V> {
  const rows: readonly (readonly [string, V])[] = Array.isArray(table) ? table : Object.entries(table)
  const entries = rows.flatMap(([words, meaning]) => words.split('|').map((word) => [word, meaning] as const))
  const byFirst = new Map<string, (readonly [string, V])[]>()
  for (const entry of entries) byFirst.set(entry[0].charAt(0), [...(byFirst.get(entry[0].charAt(0)) ?? []), entry])
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length)
  return byFirst
}

/** A cursor over folded text. Every look is bounded, so reading at each index of a text stays linear. */
export class Reader {
  readonly text: string
  at: number

  constructor(text: string, at: number) {
    this.text = text
    this.at = at
  }

  /** The character `offset` places from the cursor. */
  look(offset = 0): string {
    return this.text.charAt(this.at + offset)
  }

  /** Reads exactly this word. */
  take(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false
    this.at += word.length
    return true
  }

  /** Reads the longest word of the table. */
  pick<V>(words: Lexicon<V>): { readonly word: string; readonly meaning: V } | null {
    for (const [word, meaning] of words.get(this.look()) ?? []) if (this.take(word)) return { word, meaning }
    return null
  }

  /** Reads a sticky pattern; only for short, bounded ones. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at += found[0].length
    return found
  }

  /** Skips a few spaces; people put them round digits. */
  spaces(): true {
    for (let n = 0; n < 3 && this.look() === ' '; n++) this.at++
    return true
  }

  /** Reads 12 or 十二 with at most four digits. */
  number(): Numeral | null {
    const digits = isDigit(this.look())
    const fits = digits ? isDigit : isHanNumber
    let length = 0
    while (length < 6 && fits(this.look(length))) length++
    if (length === 0 || length > (digits ? 4 : 5)) return null
    const raw = this.text.slice(this.at, this.at + length)
    const value = digits ? Number(raw) : hanValue(raw)
    if (value === null) return null
    this.at += length
    return { value, han: !digits, raw }
  }

  /** Runs a reading that either succeeds or leaves the cursor where it was. */
  try<T>(read: (reader: Reader) => T | null): T | null {
    const start = this.at
    const result = read(this)
    if (result === null || (result as unknown) === false) this.at = start
    return result
  }
}
