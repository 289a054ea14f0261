import type { Random } from '../domain/ports.ts'
import type { Appender } from './appender.ts'
import type { Db } from './client.ts'

export type Purpose = 'reply' | 'nudge' | 'announcement'

/** Something to be said. Exactly one of `chatId` and `contactId` is set. */
export interface NewMessage {
  readonly account: string
  readonly chatId: string | null
  readonly contactId: string | null
  readonly purpose: Purpose
  readonly text: string
  readonly mentions?: readonly string[]
  /** Rows with the same key are said as one line, `text` of the newest with `{}` replaced by the items of all. */
  readonly merge?: { readonly key: string; readonly item: string }
  readonly onceKey?: string
  readonly notBefore?: Date
}

export interface Waiting {
  readonly id: string
  readonly chatId: string | null
  readonly contactId: string | null
  readonly purpose: Purpose
  readonly text: string
  readonly mentions: readonly string[]
  readonly mergeKey: string | null
  readonly mergeItem: string | null
  readonly attempts: number
}

/** The messages to be said, written in the transaction that decided them and delivered by the sender. */
export function outbox(db: Db, random: Random, appender: Appender) {
  return {
    say(message: NewMessage, now: Date): void {
      appender.outbox.push({
        id: random.id(),
        account: message.account,
        chatId: message.chatId,
        contactId: message.contactId,
        purpose: message.purpose,
        text: message.text,
        mentions: [...(message.mentions ?? [])],
        mergeKey: message.merge?.key ?? null,
        mergeItem: message.merge?.item ?? null,
        onceKey: message.onceKey ?? null,
        notBefore: message.notBefore ?? now,
        createdAt: now,
      })
    },

    /** Rows whose time has come: replies first, then nudges, then announcements, each oldest first. */
    async ready(account: string, now: Date, take: number): Promise<readonly Waiting[]> {
      const rows = await db.outbox.findMany({
        where: { account, state: 'waiting', notBefore: { lte: now } },
        orderBy: [{ purpose: 'desc' }, { id: 'asc' }],
        take,
        select: WAITING,
      })
      return rows.map((row) => ({ ...row, mentions: row.mentions as string[] }))
    },

    /** When the next waiting row may be said, or null when there is none. */
    async nextAt(account: string): Promise<Date | null> {
      const row = await db.outbox.findFirst({
        where: { account, state: 'waiting' },
        orderBy: { notBefore: 'asc' },
        select: { notBefore: true },
      })
      return row?.notBefore ?? null
    },

    /** Takes rows for sending; a crash from here until `sent` leaves it open whether they were said. */
    async lease(ids: readonly string[], now: Date): Promise<void> {
      await db.outbox.updateMany({
        where: { id: { in: [...ids] }, state: 'waiting' },
        data: { state: 'sending', leasedAt: now, attempts: { increment: 1 } },
      })
    },

    async sent(ids: readonly string[], now: Date): Promise<void> {
      await db.outbox.updateMany({ where: { id: { in: [...ids] } }, data: { state: 'sent', sentAt: now, error: null } })
    },

    /** The attempt failed: try again at a later moment, or give up when there is none. */
    async failed(ids: readonly string[], error: string, retryAt: Date | null): Promise<void> {
      await db.outbox.updateMany({
        where: { id: { in: [...ids] } },
        data: retryAt ? { state: 'waiting', notBefore: retryAt, error } : { state: 'dead', error },
      })
    },

    /** Rows a process was sending when it ended. */
    interrupted(
      account: string,
    ): Promise<readonly { id: string; purpose: Purpose; attempts: number; leasedAt: Date | null }[]> {
      return db.outbox.findMany({
        where: { account, state: 'sending' },
        orderBy: { id: 'asc' },
        select: { id: true, purpose: true, attempts: true, leasedAt: true },
      })
    },

    /** How many rows wait, and how many were given up. */
    async backlog(account: string): Promise<{ waiting: number; dead: number }> {
      const [waiting, dead] = [
        await db.outbox.count({ where: { account, state: { in: ['waiting', 'sending'] } } }),
        await db.outbox.count({ where: { account, state: 'dead' } }),
      ]
      return { waiting, dead }
    },

    /** 重发: rows that were given up wait again. Returns how many. */
    async revive(account: string, now: Date): Promise<number> {
      const { count } = await db.outbox.updateMany({
        where: { account, state: 'dead' },
        data: { state: 'waiting', notBefore: now, attempts: 0, error: null },
      })
      return count
    },

    async forgetBefore(moment: Date): Promise<number> {
      const { count } = await db.outbox.deleteMany({
        where: { state: { in: ['sent', 'dropped'] }, createdAt: { lt: moment } },
      })
      return count
    },
  }
}

const WAITING = {
  id: true,
  chatId: true,
  contactId: true,
  purpose: true,
  text: true,
  mentions: true,
  mergeKey: true,
  mergeItem: true,
  attempts: true,
} as const
