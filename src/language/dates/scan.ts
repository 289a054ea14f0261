import { mayBegin } from './edges.ts'
import type { Context } from './meaning.ts'
import { type Phrase, phrase } from './phrase.ts'
import { Reader } from './reader.ts'

/** Every date expression of a folded text, left to right, none overlapping. */
export function phrases(text: string, context: Context): Phrase[] {
  const found: Phrase[] = []
  const reader = new Reader(text, 0)
  let floor = 0
  for (let start = 0; start < text.length;) {
    const next = phraseAt(reader, start, context, floor)
    if (next) {
      found.push(next)
      floor = next.span.end
    }
    start = next ? next.span.end : start + 1
  }
  return found
}

/** The date expression that begins exactly at `start`. */
export function phraseAt(reader: Reader, start: number, context: Context, floor: number): Phrase | null {
  if (!mayBegin(reader.text.charAt(start))) return null
  reader.at = start
  const found = phrase(reader, context, floor)
  return found && reader.at > start ? found : null
}
