/** What a person said, taken apart as far as WeChat's layouts go; nothing is interpreted yet. */
export interface Utterance {
  /** The person's own words: quote block and leading bot address removed, otherwise exactly as typed. */
  readonly words: string
  /** The message they quoted, if they did. */
  readonly quote: Quote | null
  /** People mentioned with `@`, the bot excluded, in order of appearance. */
  readonly mentions: readonly Mention[]
  /** True when the bot was mentioned by name or by id. */
  readonly addressed: boolean
}

export interface Quote {
  /** The nickname WeChat put before the colon. */
  readonly speaker: string
  readonly text: string
  /** True when the speaker is the bot itself: only then may the quote lend its number. */
  readonly ofBot: boolean
}

export interface Mention {
  /** The name as it stands in the text after `@`, without the closing U+2005. */
  readonly name: string
  /** The account, where the puppet told it. */
  readonly accountId?: string
}
