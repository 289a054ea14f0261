import { type Heard, hear } from '../../language/hear.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Told } from '../../speech/answering.ts'

/** How the bot knows itself where something is said: see `OwnVoice`. A direct conversation is named by the account. */
export interface Self {
  readonly botNames: (conversation: string) => readonly string[]
  readonly isOwn?: (conversation: string, text: string) => boolean
  /** What somebody was told there that names what to send, the newest first. */
  readonly told?: (conversation: string, account: string, now: Date) => readonly Told[]
}

/**
 * Hears a message where it was said. What is quoted counts as the bot's when one of its names there stands over it, or when it
 * said exactly that; but nobody makes words the bot's by quoting themself.
 */
export function overhear(message: Heard, conversation: string, talker: string, { botNames, isOwn }: Self): Utterance {
  return hear(
    message,
    botNames(conversation),
    ({ speaker, text }) => speaker !== talker && isOwn?.(conversation, text) === true,
  )
}
