import type { Transaction } from '../../store/index.ts'
import type { Clock, Incoming } from '../ports.ts'

/** Whom a line goes to: an account by itself, or by name in the group where it spoke. */
export interface Addressee {
  readonly account: string
  /** WeChat's id of the group, or null. */
  readonly chatId: string | null
  readonly talkerId: string
}

export const addresseeOf = ({ account, roomId, talker }: Incoming): Addressee => ({
  account,
  chatId: roomId,
  talkerId: talker.id,
})

interface Telling {
  readonly store: { transaction(work: (tx: Transaction) => Promise<void>): Promise<void> }
  readonly clock: Clock
  readonly onWritten: () => void
  readonly log: { warn(facts: object, message: string): void }
}

/** Writes an answer that no command gave. Lines of the same `key` that wait together are said once. */
export function answerLine(
  { account, chatId, talkerId }: Addressee,
  text: string,
  tx: Transaction,
  now: Date,
  key?: string,
): void {
  const to = chatId === null ? { chatId, contactId: talkerId } : { chatId, contactId: null, mentions: [talkerId] }
  tx.outbox.say({ account, ...to, purpose: 'reply', text, ...(key !== undefined && { merge: { key, item: '' } }) }, now)
}

/** Says a line to whoever sent what is not taken, where `allowed` lets it. Never rejects. */
export async function tell(
  to: Addressee,
  text: string,
  { store, clock, log, onWritten }: Telling,
  allowed: (tx: Transaction, now: Date) => Promise<boolean> = async () => true,
): Promise<void> {
  try {
    await store.transaction(async (tx) => {
      const now = clock.now()
      if (await allowed(tx, now)) answerLine(to, text, tx, now)
    })
    onWritten()
  } catch (error) {
    log.warn({ err: error, account: to.account }, 'an account whose message was not taken could not be told so')
  }
}
