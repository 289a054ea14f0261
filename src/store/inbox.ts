import type { Random } from '../domain/ports.ts'
import { type Appender, append } from './appender.ts'
import type { Db } from './client.ts'

/** A message that was understood and waits to be handled, or was. */
export interface Received {
  readonly id: string
  readonly account: string
  readonly messageId: string
  readonly chatId: string | null
  readonly talkerId: string
  readonly talkerName: string
  readonly text: string
  readonly mentions: readonly { readonly accountId: string; readonly name: string }[]
  readonly addressed: boolean
  readonly sentAt: Date
}

/** The messages that must not be lost: unique by account and message id, so a second delivery changes nothing. */
export function inbox(db: Db, random: Random, appender: Appender) {
  return {
    /** Keeps those not seen before and returns them, in the order given. All of one account. */
    async keep(messages: readonly Omit<Received, 'id'>[], receivedAt: Date): Promise<readonly Received[]> {
      const account = messages[0]?.account ?? ''
      const known = await db.inbox.findMany({
        where: { account, messageId: { in: messages.map((one) => one.messageId) } },
        select: { messageId: true },
      })
      const seen = new Set(known.map((one) => one.messageId))
      const fresh = messages.filter((one) => !seen.has(one.messageId) && seen.add(one.messageId))
      const rows = fresh.map((one) => ({ ...one, id: random.id() }))
      await append(
        db,
        'Inbox',
        rows.map((row) => ({ ...row, receivedAt })),
      )
      return rows
    },

    /** What was kept and not handled before the process ended, oldest first. */
    async waiting(account: string): Promise<readonly Received[]> {
      const rows = await db.inbox.findMany({
        where: { account, handledAt: null },
        orderBy: { id: 'asc' },
        omit: { handledAt: true, receivedAt: true, outcome: true },
      })
      return rows.map((row) => ({ ...row, mentions: row.mentions as unknown as Received['mentions'] }))
    },

    /** Marks a message as handled, in the transaction that handled it. */
    handled(id: string, outcome: string): void {
      const ids = appender.handled.get(outcome)
      if (ids) ids.push(id)
      else appender.handled.set(outcome, [id])
    },

    /** Leaves of a message only that it came, so that nobody learns from it who said what. */
    async blank(id: string): Promise<void> {
      const data = { talkerId: '', talkerName: '', chatId: null, text: '', mentions: [] }
      await db.inbox.updateMany({ where: { id }, data })
    },

    /** Deletes handled messages received before a moment; what people typed is not kept longer than needed. */
    async forgetBefore(moment: Date): Promise<number> {
      const { count } = await db.inbox.deleteMany({ where: { handledAt: { not: null }, receivedAt: { lt: moment } } })
      return count
    },
  }
}
