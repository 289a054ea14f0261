/**
 * What the engine needs from outside, as plain values and small interfaces: time, chance and the messenger.
 * `src/wechat` implements the messenger over Wechaty; tests implement it in memory.
 */

export type { Clock, Random } from '../domain/ports.ts'

/** A message as it reached the bot's account. Times are UTC. */
export interface Incoming {
  /** The bot's own account that received it. */
  readonly account: string
  /** Unique per account. The same id may arrive twice. */
  readonly messageId: string
  /** The group, or null for a direct message. */
  readonly roomId: string | null
  readonly talker: { readonly id: string; readonly name: string }
  /** Exactly as WeChat delivered it, quote block and mentions included. */
  readonly text: string
  /** Accounts mentioned, in order, as far as the puppet told; the bot may be among them. */
  readonly mentions: readonly { readonly accountId: string; readonly name: string }[]
  /** `@bot` by id, or by one of its names in this room; `@所有人` is not a mention of the bot. */
  readonly addressed: boolean
  /** What the bot is called here now, where the message made it worth asking; left out otherwise. */
  readonly botNames?: readonly string[]
  readonly sentAt: Date
  /** A picture or file that came instead of words; the text is then empty. */
  readonly media?: Media
  /** A voice message that came instead of words; the text is then empty. */
  readonly voice?: Voice
}

/** A picture or file somebody sent. Nothing of it is fetched before it is wanted. */
export interface Media {
  /** @throws TooLarge when there are more bytes than `atMost`; anything else when it cannot be had. */
  fetch(atMost: number): Promise<NamedBytes>
}

/** What somebody said aloud, fetched when it is to be listened to. */
export interface Voice extends Media {
  /** How long it is, where WeChat told. */
  readonly seconds?: number
}

/** What was made of what somebody said aloud. */
export type Transcript =
  /** In one line, of at most some hundred characters; the words may be wrong. */
  | { readonly kind: 'heard'; readonly text: string }
  /** Silence, or nothing that is speech. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-long' }
  /** Nobody could listen; `why` is for the operator and holds nothing of what was said. */
  | { readonly kind: 'failed'; readonly why: string }

/** Turns sound into words. Nothing of the sound is kept. */
export interface Transcriber {
  /** Never rejects; takes no longer than it allows itself, and ends at once when `signal` aborts. */
  transcribe(sound: Uint8Array, signal: AbortSignal): Promise<Transcript>
  /** Why the newest attempt failed, and when; null once one went well again. */
  lastFailure(): { readonly at: Date; readonly why: string } | null
}

export interface NamedBytes {
  /** As whoever sent it chose to call it: not to be trusted. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** There is more than was asked for. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
  /** What the file is called. */
  readonly file: string

  constructor(file: string) {
    super('the file is too large')
    this.file = file
  }
}

/** Where the bytes of attachments are kept. */
export interface Files {
  /** Looks at what a file really is, and keeps it when it is of a kind that is taken. */
  take(file: NamedBytes): Promise<Kept | { readonly refused: 'too-large' | 'not-taken' }>
  /** @throws when no file has this hash. */
  read(hash: string): Promise<Uint8Array>
  /** Deletes what lies there since before a moment and is not used; `used` tells which of some hashes are. Returns how many. */
  forget(before: Date, used: (hashes: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>
}

/** A file that was kept; the name may be shown and written to disk. */
export interface Kept {
  readonly hash: string
  readonly name: string
  readonly type: string
  readonly size: number
}

/** A message to be said. */
export interface Outgoing {
  readonly to: Conversation
  readonly text: string
  /** Accounts to mention; only meaningful in a group. */
  readonly mentions: readonly string[]
  /** A picture or file to be sent; there is no text then. */
  readonly file?: NamedBytes
}

export type Conversation = { readonly roomId: string } | { readonly accountId: string }

/** Says things. `send` resolves when WeChat took the message and rejects with a `SendFailure` when it did not. */
export interface Transport {
  /** Whether there is a line to say anything into, as far as is known; nothing is attempted while there is none. */
  isUp(): boolean
  send(message: Outgoing): Promise<void>
  /** Whether a direct message to this account can arrive (WeChat needs friendship). */
  isFriend(accountId: string): Promise<boolean>
  /** The accounts in a group. Rejects when that cannot be had in time. */
  members(roomId: string): Promise<readonly string[]>
}

/**
 * Why a message was not said:
 * - `unavailable`: certainly not sent, there is no connection; try again later.
 * - `rejected`: known to be final (no friend, no such room); trying again does not help.
 * - `failed`: an error that nobody knows to be final; it passes mostly, so it is tried again.
 * - `uncertain`: no answer in time; it may have arrived.
 */
export class SendFailure extends Error {
  override readonly name = 'SendFailure'
  readonly reason: 'unavailable' | 'rejected' | 'failed' | 'uncertain'

  constructor(reason: SendFailure['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** The bot's account once it is signed in. `names` are what people may write after `@`. */
export interface Self {
  readonly id: string
  readonly name: string
}

/** Counts what the bot does. Nothing it is told says who said what. */
export interface Meter {
  /** A message came in; kept when it was for the bot. */
  heard(kept: boolean): void
  /** A message was decided: by which command, and what came of it. */
  handled(command: string, outcome: string): void
  /** What became of an attempt to say a message. */
  sent(result: 'sent' | 'retry' | 'dead'): void
}
