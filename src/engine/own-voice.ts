import { MENTIONS_AHEAD } from '../language/mention.ts'

/** Of each conversation so many of the bot's own messages are known again, the newest. */
const KEPT = 300
/** What is shorter may be anybody's words. */
const SHORTEST = 8

/**
 * How the bot knows itself in what people quote and mention: by what it is called in each group, where its alias may differ
 * from its name and either may change, and by its own words, whatever name stands over them.
 */
export class OwnVoice {
  readonly #name: string
  readonly #names = new Map<string, readonly string[]>()
  readonly #said = new Map<string, Set<string>>()

  /** `name`: what the account was called when it signed in. */
  constructor(name: string) {
    this.#name = name
  }

  /** What it is called in a conversation now. */
  isCalled(conversation: string, names: readonly string[]): void {
    this.#names.set(conversation, names)
  }

  namesIn(conversation: string): readonly string[] {
    return [...new Set([...(this.#names.get(conversation) ?? []), this.#name])]
  }

  said(conversation: string, text: string): void {
    const own = this.#said.get(conversation) ?? new Set()
    this.#said.set(conversation, own)
    own.add(keyOf(text))
    for (const oldest of own) if (own.size <= KEPT || own.delete(oldest)) break
  }

  /** Whether it said exactly this there. */
  isOwn(conversation: string, text: string): boolean {
    const key = keyOf(text)
    return key.length >= SHORTEST && (this.#said.get(conversation)?.has(key) ?? false)
  }
}

/** Mentions in front and white space are told differently from client to client. */
function keyOf(text: string): string {
  return text.replace(MENTIONS_AHEAD, '').normalize('NFKC').replace(/\s+/gu, '')
}
