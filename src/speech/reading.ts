/** What a line was taken to mean, before anything was looked up. Strings stay as typed. */
export interface Reading {
  readonly command: CommandId
  readonly slots: Slots
  /** The number came from the quoted message of the bot. */
  readonly quoted?: true
  /** The number stood bare in front of the word (12 完成): it counts only where that matter is the speaker's to move. */
  readonly bare?: true
  /** No word of the command was said (满意 in private): with nothing that fits it is no command. */
  readonly casual?: true
  /** The head's name said beside a household's number (01-02 蓝阿婆): the two must not speak of different households. */
  readonly head?: string
  /** Where its word stands, and as what it was found: known as long as the line is being read. */
  readonly word?: { readonly start: number; readonly end: number; readonly as: string }
  /** Set when the bot must ask before acting, and why. */
  readonly ask?: AskReason
  /** Once it was asked which: what each number that was offered says, where these are numbers of no matters. */
  readonly choices?: readonly Slots[]
  /** It was said aloud, in these words as far as they were heard, and it is asked whether they are right. */
  readonly spoken?: string
  /** What else the message asks for, in the order it was said; each without a `then` of its own. */
  readonly then?: readonly Reading[]
}

/** What an account had said before it was known whose it is. */
export interface Kept {
  readonly reading: Reading
  /** It was said to the bot alone, and so it is answered. */
  readonly privately: boolean
}

/** The named pieces a line can hold; `npm run understand` prints them under these names. */
export interface Slots {
  /** The matter's number; where several were said, the first. */
  readonly number?: number
  /** All numbers, only where several were said. */
  readonly numbers?: readonly number[]
  /** The village whose number it is, where it was said: 派哨 青山村 80. */
  readonly ofVillage?: string
  readonly people?: readonly string[]
  readonly text?: string
  readonly date?: string
  readonly rating?: Rating
  readonly household?: string
  /** All households, only where several were said. */
  readonly households?: readonly string[]
  readonly category?: string
  readonly activity?: string
  readonly reason?: string
}

export type Rating = 1 | 2 | 3 | 4 | 5

export type AskReason =
  /** A near miss of the command word (接丹 12). */
  | 'typo'
  /** Words to the bot that were no command; this comes nearest. */
  | 'guessed'
  /** Several matters fit and none was named. */
  | 'which'
  /** A required date is missing or vague (尽快). */
  | 'date'
  /** A required person is missing, or 所有人. */
  | 'person'
  /** The category is not one of those allowed. */
  | 'category'
  /** A score is needed, and what was said does not settle it. */
  | 'rating'
  /** A disclosure without a title. */
  | 'title'
  /** The message may hold several commands, and where one ends is not certain. */
  | 'several'

/** A command's name in code (`claim-order`); the registry knows which there are. */
export type CommandId = string
