/**
 * Words by their first two characters, asked at every place of every line: arrays by character code, so that a place where none
 * begins costs one look, however many words there are.
 */
export interface Pairs {
  /** The words that may begin at a place of folded text; a space may stand between their first two characters. */
  at(text: string, at: number): readonly string[]
}

const NONE: readonly string[] = []
const SPACE = 0x20

export function createPairs(words: readonly string[]): Pairs {
  const firsts = new Map<number, Map<number, string[]>>()
  for (const word of words) {
    const first = ofKey(firsts, word.charCodeAt(0), () => new Map<number, string[]>())
    // A word of one character has no second.
    ofKey(first, word.length > 1 ? word.charCodeAt(1) : 0, () => []).push(word)
  }
  const lists = [...firsts.values()]
  const begins = new Uint16Array(0x10000)
  for (const [place, unit] of [...firsts.keys()].entries()) begins[unit] = place + 1
  return {
    at(text, at) {
      const place = begins[text.charCodeAt(at)]!
      if (place === 0) return NONE
      const list = lists[place - 1]!
      const next = text.charCodeAt(at + 1)
      return list.get(next === SPACE ? text.charCodeAt(at + 2) : next) ?? list.get(0) ?? NONE
    },
  }
}

function ofKey<V>(map: Map<number, V>, key: number, make: () => V): V {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
