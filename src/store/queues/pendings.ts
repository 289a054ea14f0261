import type { Random } from '../../domain/ports.ts'
import { latestBy } from '../../domain/time.ts'
import type { AfterCommit } from '../commit/after-commit.ts'
import type { Db, Prisma } from '../connection/client.ts'

/** A question the bot asked and waits to be answered: act on `reading`, once confirmed or once a number was chosen. */
export interface Pending {
  /** The village it was asked for, and in which its answer acts; null when none was known. */
  readonly villageId: string | null
  readonly kind: 'confirm' | 'choose'
  readonly reading: unknown
  readonly options: readonly number[]
}

/** A question that is open; another one has another id, also when it took its place. */
export interface OpenPending extends Pending {
  readonly id: string
}

/** One open question per account and conversation: see `Scene.conversation`. */
export function pendings(db: Db, random: Random, expecting: Set<string>, afterCommit: AfterCommit) {
  /** What this transaction asked and closed, until everybody knows it. */
  const own = new Map<string, boolean>()
  const expect = (key: string, expected: boolean) => {
    own.set(key, expected)
    afterCommit(() => {
      if (expected) expecting.add(key)
      else expecting.delete(key)
    })
  }

  return {
    /** Whether an answer may be waited for, from memory: true too often, never too seldom. */
    isAwaited(accountId: string, chatId: string): boolean {
      const key = expectingKey(accountId, chatId)
      return own.get(key) ?? expecting.has(key)
    },

    async ask(accountId: string, chatId: string, pending: Pending, now: Date, expiresAt: Date): Promise<void> {
      const data = {
        id: random.id(),
        villageId: pending.villageId,
        kind: pending.kind,
        reading: pending.reading as Prisma.InputJsonValue,
        options: [...pending.options],
        createdAt: now,
        expiresAt,
      }
      await db.pending.upsert({
        where: { accountId_chatId: { accountId, chatId } },
        create: { accountId, chatId, ...data },
        update: data,
      })
      expect(expectingKey(accountId, chatId), true)
    },

    /** The open question, or null when there is none or it is too old. */
    async open(accountId: string, chatId: string, now: Date, saidAt: Date = now): Promise<OpenPending | null> {
      const row = await db.pending.findUnique({ where: { accountId_chatId: { accountId, chatId } } })
      if (!row || row.expiresAt <= saidAt || row.createdAt > latestBy(now)) return null
      const { id, villageId } = row
      return { id, villageId, kind: row.kind, reading: row.reading, options: row.options as number[] }
    },

    /** The reading of the last question, where that ran out unanswered and not before a moment; else null. */
    async lapsed(accountId: string, chatId: string, now: Date, since: Date): Promise<unknown> {
      const where = { accountId_chatId: { accountId, chatId }, expiresAt: { gt: since, lte: now } }
      return (await db.pending.findUnique({ where, select: { reading: true } }))?.reading ?? null
    },

    async close(accountId: string, chatId: string): Promise<void> {
      await db.pending.deleteMany({ where: { accountId, chatId } })
      expect(expectingKey(accountId, chatId), false)
    },

    /** Who is being waited for, as keys of `expectingKey`; read once at the start. */
    async everybody(now: Date): Promise<readonly string[]> {
      const rows = await db.pending.findMany({
        where: { expiresAt: { gt: now }, createdAt: { lte: latestBy(now) } },
        select: { accountId: true, chatId: true },
      })
      return rows.map((row) => expectingKey(row.accountId, row.chatId))
    },

    async forgetBefore(moment: Date): Promise<number> {
      return (await db.pending.deleteMany({ where: { expiresAt: { lt: moment } } })).count
    },
  }
}

/** How the set of those the bot waits for names an account in a conversation. */
export function expectingKey(accountId: string, chatId: string): string {
  return `${chatId} ${accountId}`
}
