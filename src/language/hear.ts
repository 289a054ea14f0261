import { takeMentions } from './mention.ts'
import { unquote } from './quote.ts'
import type { Utterance } from './utterance.ts'

/** As much of an incoming message as hearing needs. */
export interface Heard {
  readonly text: string
  readonly mentions: readonly { readonly accountId: string; readonly name: string }[]
  readonly addressed: boolean
}

/** Takes a message apart: what was quoted, who was mentioned, whether the bot was addressed, and the words that remain. */
export function hear(incoming: Heard, botNames: readonly string[]): Utterance {
  const { quote, words } = unquote(incoming.text, botNames)
  if (incoming.mentions.length === 0 && !/[@＠]/u.test(words)) {
    return { words, quote, mentions: [], addressed: incoming.addressed }
  }
  const taken = takeMentions(words, incoming.mentions, botNames)
  return { words: taken.words, quote, mentions: taken.mentions, addressed: incoming.addressed || taken.addressed }
}
