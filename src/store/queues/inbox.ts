import type { Random } from '../../domain/ports.ts'
import { type Appender, append } from '../commit/appender.ts'
import { type Db, Prisma } from '../connection/client.ts'
import { AT_ONCE } from '../connection/in-parts.ts'

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
  /** What was made of it when it came (a `Heard`); nothing where it is to be read when it is handled. */
  readonly reading?: unknown
  /** Which ear made it. */
  readonly earVersion?: string | null
}

/** The messages that must not be lost: unique by account and message id, so a second delivery changes nothing. */
export function inbox(db: Db, random: Random, appender: Appender) {
  return {
    /**
     * Keeps those not seen before and returns what waits to be handled, in the order given. All of one account. What was
     * kept and not handled is returned too: when the connection broke over the commit, the second run finds its own rows.
     */
    async keep(messages: readonly Omit<Received, 'id'>[], receivedAt: Date): Promise<readonly Received[]> {
      const account = messages[0]?.account ?? ''
      const known = await db.inbox.findMany({
        where: { account, messageId: { in: messages.map((one) => one.messageId) } },
        select: { id: true, messageId: true, handledAt: true },
      })
      const before = new Map(known.map((one) => [one.messageId, one]))
      const seen = new Set<string>()
      const rows = messages
        .filter((one) => !before.get(one.messageId)?.handledAt)
        .filter((one) => !seen.has(one.messageId) && seen.add(one.messageId))
        .map((one) => ({ ...one, id: before.get(one.messageId)?.id ?? random.id() }))
      await append(
        db,
        'Inbox',
        rows.filter((row) => !before.has(row.messageId)).map((row) => ({ ...row, receivedAt })),
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

    /** Marks a message as handled, in the transaction that handled it, which fails with `AlreadyHandled` when it was. */
    handled(id: string, outcome: string): void {
      const ids = appender.handled.get(outcome)
      if (ids) ids.push(id)
      else appender.handled.set(outcome, [id])
    },

    /** Leaves of a message only that it came, so that nobody learns from it who said what. */
    async blank(id: string): Promise<void> {
      await db.inbox.updateMany({ where: { id }, data: UNTOLD })
    },

    /** Deletes handled messages received before a moment; what people typed is not kept longer than needed. */
    async forgetBefore(moment: Date): Promise<number> {
      const { count } = await db.inbox.deleteMany({
        where: { handledAt: { not: null }, receivedAt: { lt: moment } },
        limit: AT_ONCE,
      })
      return count
    },
  }
}

/** A message of which nothing is left but that it came: neither what was said nor what it was taken to mean. */
export const UNTOLD = {
  talkerId: '',
  talkerName: '',
  chatId: null,
  text: '',
  mentions: [],
  reading: Prisma.DbNull,
  earVersion: null,
}
