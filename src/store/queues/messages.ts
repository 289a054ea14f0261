/** Messages as they are written to the outbox, read by the sender and listed. */

import type { Purpose } from '../../domain/shelf-life.ts'

/** Something to be said. Exactly one of `chatId`, `contactId` and `personId` is set. */
export interface NewMessage {
  readonly account: string
  readonly chatId: string | null
  readonly contactId: string | null
  /** Somebody to be reached directly when a friend, else by a mention in a group; decided when it is said. */
  readonly personId?: string | null
  readonly purpose: Purpose
  readonly text: string
  /** What is said instead where others listen. */
  readonly openText?: string
  readonly mentions?: readonly string[]
  /** Rows with the same key are said as one line, `text` of the newest with `{}` replaced by the items of all. */
  readonly merge?: { readonly key: string; readonly item: string }
  /** Only said while the matter is in this state (or one of several, with | between), or the duty in the window with this due day. */
  readonly while?: { readonly matterId?: string; readonly dutyId?: string; readonly isIn: string }
  readonly notBefore?: Date
  /** From when on it is not worth saying; by its purpose when left out, a reply being the answer to somebody. */
  readonly expiresAt?: Date
  /** Concerns a household: said directly or where households are spoken of, nowhere else. */
  readonly discreet?: true
  /** Sent instead of the text. */
  readonly attachmentId?: string
  /** Goes to somebody who is not named: nothing of it is kept once it was said. */
  readonly confidential?: true
  /** The rows that say the same in other groups: left out where everybody is in one of those and heard it. */
  readonly echoOf?: readonly string[]
}

/** A row of the outbox that waits to be said, as the sender reads it. */
export interface WaitingMessage {
  readonly id: string
  readonly account: string
  readonly chatId: string | null
  readonly contactId: string | null
  readonly personId: string | null
  readonly purpose: Purpose
  readonly text: string
  readonly openText: string | null
  readonly mentions: readonly string[]
  readonly mergeKey: string | null
  readonly mergeItem: string | null
  readonly matterId: string | null
  readonly dutyId: string | null
  readonly whileIn: string | null
  readonly attachmentId: string | null
  readonly confidential?: boolean | null
  readonly echoOf: readonly string[]
  readonly discreet: boolean | null
  readonly notBefore: Date
  readonly createdAt: Date
  readonly attempts: number
}

export const DELIVERIES = ['waiting', 'sending', 'sent', 'dead', 'dropped'] as const

export type Delivery = (typeof DELIVERIES)[number]

/** A message as the console lists it. */
export interface ListedMessage extends Pick<
  WaitingMessage,
  'id' | 'account' | 'chatId' | 'contactId' | 'personId' | 'purpose' | 'attempts' | 'notBefore' | 'createdAt'
> {
  readonly state: Delivery
  readonly sentAt: Date | null
  readonly error: string | null
}

/** What is told of a row: never its text, which is nobody's business but the receivers'. */
export const LISTED = {
  id: true,
  account: true,
  chatId: true,
  contactId: true,
  personId: true,
  purpose: true,
  state: true,
  attempts: true,
  notBefore: true,
  createdAt: true,
  sentAt: true,
  error: true,
} as const
