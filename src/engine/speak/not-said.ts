import type { Transaction } from '../../store/index.ts'
import type { Clock, Meter } from '../ports.ts'
import { announcedIn, idsOf, type Message } from './merge.ts'
import { fallBack } from './refused.ts'
import { type Reason, retryAt } from './setback.ts'
import type { Reached } from './way-to.ts'
import type { Books } from './what-became.ts'

/** What it takes to write down what became of a message. */
export interface WritingDown {
  readonly account: string
  readonly clock: Clock
  readonly log: SenderLog
  readonly meter?: Meter
  /** Told of which matters something that is announced was said or given up. */
  readonly announced?: (tx: Transaction, matterIds: Iterable<string>) => Promise<void>
}

/** What the sender reports; texts are never among it. */
export interface SenderLog {
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** What becomes of a message that was not said: it waits for the line, for another attempt, or for a person. */
export async function notSaid(
  message: Message,
  { to }: Pick<Reached, 'to'>,
  { reason, why }: { readonly reason: Reason; readonly why: string },
  { books, clock, log, account, meter, announced }: WritingDown & { readonly books: Books },
  signal?: AbortSignal,
): Promise<void> {
  const { rows } = message
  const ids = idsOf(message)
  const facts = { account, rows: ids.length, reason: why }
  if (reason === 'unavailable') {
    books.owe((tx) => tx.outbox.putBack(ids))
    meter?.sent('retry')
    log.warn(facts, 'there is no line; what is to be said waits for it')
    return
  }
  const [head] = rows
  const again = retryAt(message, reason, clock.now())
  books.owe(async (tx) => {
    if (!again) {
      const now = clock.now()
      if (reason === 'rejected' && 'accountId' in to) return fallBack(tx, rows, { account, ...to, why, now })
      await tx.outbox.giveUp(ids, why, now)
      return announced?.(tx, announcedIn(message))
    }
    await tx.outbox.retry(ids, why, again)
    if (head?.chatId && head.purpose === 'announcement') await tx.outbox.holdBack(account, head.chatId, head.id, again)
  })
  // Who is asked instead is to be said next: the look for that has to find it written.
  if (!again) await books.settle(signal)
  meter?.sent(again ? 'retry' : 'dead')
  if (again) log.warn(facts, 'a message was not taken by WeChat and will be tried again')
  else log.error(facts, 'a message could not be delivered; it waits as dead for 重发')
}
