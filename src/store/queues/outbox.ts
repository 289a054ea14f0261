import type { Random } from '../../domain/ports.ts'
import type { Appender } from '../commit/appender.ts'
import type { Db } from '../connection/client.ts'
import { undelivered } from './undelivered.ts'

export type Purpose = 'reply' | 'nudge' | 'announcement'

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
  /** Only said while the matter is in this state, or the duty in the window with this due day. */
  readonly while?: { readonly matterId?: string; readonly dutyId?: string; readonly isIn: string }
  readonly notBefore?: Date
  /** Sent instead of the text. */
  readonly attachmentId?: string
  /** Goes to somebody who is not named: nothing of it is kept once it was said. */
  readonly confidential?: true
}

export interface Waiting {
  readonly id: string
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
  readonly notBefore: Date
  readonly attempts: number
}

/** The messages to be said, written in the transaction that decided them and delivered by the sender. */
export function outbox(db: Db, random: Random, appender: Appender) {
  return {
    ...undelivered(db),

    say(message: NewMessage, now: Date): void {
      appender.outbox.push({
        id: random.id(),
        account: message.account,
        chatId: message.chatId,
        contactId: message.contactId,
        personId: message.personId ?? null,
        purpose: message.purpose,
        text: message.text,
        openText: message.openText ?? null,
        mentions: [...(message.mentions ?? [])],
        mergeKey: message.merge?.key ?? null,
        mergeItem: message.merge?.item ?? null,
        matterId: message.while?.matterId ?? null,
        dutyId: message.while?.dutyId ?? null,
        whileIn: message.while?.isIn ?? null,
        attachmentId: message.attachmentId ?? null,
        confidential: message.confidential ?? null,
        notBefore: message.notBefore ?? now,
        createdAt: now,
      })
    },

    /**
     * Rows whose time has come: replies first, then nudges, then announcements, each oldest first. An answer written in
     * what is now the future does not wait for it: the clock was put back.
     */
    async ready(account: string, now: Date, take: number): Promise<readonly Waiting[]> {
      const rows = await db.outbox.findMany({
        where: {
          account,
          state: 'waiting',
          OR: [{ notBefore: { lte: now } }, { purpose: 'reply', createdAt: { gt: now } }],
        },
        orderBy: [{ purpose: 'desc' }, { id: 'asc' }],
        take,
        select: WAITING,
      })
      return rows.map((row) => ({ ...row, mentions: row.mentions as string[] }))
    },

    /** What a person will be reminded of before a moment, ready or not. */
    async nudgesOf(account: string, personId: string, before: Date): Promise<readonly Waiting[]> {
      const rows = await db.outbox.findMany({
        where: { account, personId, state: 'waiting', purpose: 'nudge', notBefore: { lt: before } },
        orderBy: { id: 'asc' },
        select: WAITING,
      })
      return rows.map((row) => ({ ...row, mentions: row.mentions as string[] }))
    },

    /** A later step takes the place of what was not said yet. */
    async supersede(column: 'matterId' | 'dutyId', ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return
      const where = { [column]: { in: [...ids] }, state: 'waiting' as const, purpose: 'nudge' as const }
      await db.outbox.updateMany({ where, data: { state: 'dropped', error: 'a later step took its place' } })
    },

    /** Rows that are not needed any more. */
    async drop(ids: readonly string[], why: string): Promise<void> {
      await db.outbox.updateMany({ where: { id: { in: [...ids] } }, data: { state: 'dropped', error: why } })
    },

    /** Rows that may be said later only. */
    async postpone(ids: readonly string[], until: Date): Promise<void> {
      await db.outbox.updateMany({ where: { id: { in: [...ids] } }, data: { state: 'waiting', notBefore: until } })
    },

    /** What was to be announced there after a row waits as long as the row itself: a picture does not overtake its text. */
    async holdBack(account: string, chatId: string, after: string, until: Date): Promise<void> {
      await db.outbox.updateMany({
        where: {
          account,
          chatId,
          purpose: 'announcement',
          state: 'waiting',
          id: { gt: after },
          notBefore: { lt: until },
        },
        data: { notBefore: until },
      })
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

    /**
     * Takes rows for sending; a crash from here until `sent` leaves it open whether they were said. Returns how many were
     * still to be had.
     */
    async lease(ids: readonly string[], now: Date): Promise<number> {
      const { count } = await db.outbox.updateMany({
        where: { id: { in: [...ids] }, state: 'waiting' },
        data: { state: 'sending', leasedAt: now, attempts: { increment: 1 } },
      })
      return count
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
      if (!retryAt) await this.forgetConfidential(ids)
    },

    /** Deletes what nobody may look up, once it was said or given up. */
    async forgetConfidential(ids: readonly string[]): Promise<void> {
      await db.outbox.deleteMany({ where: { id: { in: [...ids] }, confidential: true } })
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
  personId: true,
  purpose: true,
  text: true,
  openText: true,
  mentions: true,
  mergeKey: true,
  mergeItem: true,
  matterId: true,
  dutyId: true,
  whileIn: true,
  attachmentId: true,
  confidential: true,
  notBefore: true,
  attempts: true,
} as const
