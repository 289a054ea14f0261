import { takeMentions } from './mention.ts'
import { withoutPlaceholders } from './placeholders.ts'
import { unquote } from './quote.ts'
import type { Quote, Utterance } from './utterance.ts'

const LEADING_STOPS = /^\s*[,，、:：。;；!！~～]+\s*/u

/** As much of an incoming message as hearing needs. */
export interface Heard {
  readonly text: string
  readonly mentions: readonly { readonly accountId: string; readonly name: string }[]
  readonly addressed: boolean
}

/**
 * Takes a message apart: what was quoted, who was mentioned, whether the bot was addressed, and the words that remain.
 * `isOwn`: whether a quote under another name is of the bot's own words all the same.
 */
export function hear(
  incoming: Heard,
  botNames: readonly string[],
  isOwn: (quote: Quote) => boolean = () => false,
): Utterance {
  const { quote: found, words: typed } = unquote(incoming.text, botNames)
  const words = withoutPlaceholders(typed)
  const quote = found && !found.ofBot && isOwn(found) ? { ...found, ofBot: true } : found
  if (incoming.mentions.length === 0 && !/[@＠]/u.test(words)) {
    return { words, quote, mentions: [], addressed: incoming.addressed }
  }
  const taken = takeMentions(words, incoming.mentions, botNames)
  // @连心，35号撤单: a stop behind whom one speaks to parts nothing.
  const said = /^\s*[@＠]/u.test(words) ? taken.words.replace(LEADING_STOPS, '') : taken.words
  return { words: said, quote, mentions: taken.mentions, addressed: incoming.addressed || taken.addressed }
}
