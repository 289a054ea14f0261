import { expiryOf, type Purpose } from '../../domain/shelf-life.ts'
import type { Db } from '../connection/client.ts'
import type { PageOf } from '../views/matter-pages.ts'
import { TOO_LATE } from './given-up.ts'
import { type Delivery, LISTED, type ListedMessage } from './messages.ts'
import type { Addressees } from './receivers.ts'

/** What an account has not said. */
export interface Backlog {
  readonly account: string
  readonly waiting: number
  readonly dead: number
  /** Since when the first that waits may be said. */
  readonly since: Date | null
}

/** Which messages are listed: in a state, for a purpose, to some. */
export interface MessageFilter {
  readonly state: Delivery
  readonly purpose?: Purpose | undefined
  readonly to?: Addressees | undefined
}

const addressedTo = ({ rooms, contactIds, personIds }: Addressees) => [
  ...rooms,
  { chatId: null, contactId: { in: [...contactIds] } },
  { personId: { in: [...personIds] } },
]

/** Messages of an account that wait too long. */
export interface Late {
  readonly account: string
  readonly rows: number
}

/** What was not said yet, or could not be: for the operator, the console and whoever watches over the bots. */
export function undelivered(db: Db) {
  return {
    /** How many rows wait, and how many were given up. */
    async backlog(): Promise<{ waiting: number; dead: number }> {
      const waiting = await db.outbox.count({ where: { state: { in: ['waiting', 'sending'] } } })
      return { waiting, dead: await db.outbox.count({ where: { state: 'dead' } }) }
    },

    /** What waits and what was given up, by the account that should say it. */
    async byAccount(): Promise<readonly Backlog[]> {
      const rows = await db.outbox.groupBy({
        by: ['account', 'state'],
        where: { state: { in: ['waiting', 'sending', 'dead'] } },
        _count: true,
        _min: { notBefore: true },
        orderBy: { account: 'asc' },
      })
      return [...new Set(rows.map((row) => row.account))].map((account) => {
        const own = rows.filter((row) => row.account === account)
        const count = (some: typeof own) => some.reduce((sum, row) => sum + row._count, 0)
        const waiting = own.filter((row) => row.state !== 'dead')
        const since = waiting.flatMap((row) => row._min.notBefore ?? []).sort((one, other) => +one - +other)[0]
        return { account, waiting: count(waiting), dead: count(own) - count(waiting), since: since ?? null }
      })
    },

    /** What should have been said before a moment and was not, of these accounts: nobody speaks for them, or too slowly. */
    async late(accounts: readonly string[], before: Date): Promise<readonly Late[]> {
      const rows = await db.outbox.groupBy({
        by: ['account'],
        where: { account: { in: [...accounts] }, ...dueBefore({ lt: before }) },
        _count: true,
        orderBy: { account: 'asc' },
      })
      return rows.map((row) => ({ account: row.account, rows: row._count }))
    },

    /** Rows in a state, newest first; without their text, which is nobody's business but the receivers'. */
    async page({ state, purpose, to }: MessageFilter, skip: number, take: number): Promise<PageOf<ListedMessage>> {
      const where = { state, ...(purpose && { purpose }), ...(to && { OR: addressedTo(to) }) }
      const rows = await db.outbox.findMany({ where, orderBy: { id: 'desc' }, skip, take, select: LISTED })
      return { rows, total: await db.outbox.count({ where }) }
    },

    /** A row that was given up. */
    dead(id: string): Promise<ListedMessage | null> {
      return db.outbox.findFirst({ where: { id, state: 'dead' }, select: LISTED })
    },

    /** Since when the row waits that is ready and waits longest; null when none is ready. */
    async readySince(now: Date): Promise<Date | null> {
      const where = dueBefore({ lte: now })
      const row = await db.outbox.findFirst({
        where,
        orderBy: { id: 'asc' },
        select: { notBefore: true, createdAt: true, attempts: true },
      })
      return row && (row.attempts > 0 ? row.createdAt : row.notBefore)
    },

    /**
     * 重发: rows that were given up wait again, with a new end: those named, or all that was not too late already. Returns
     * how many.
     */
    async revive(now: Date, ids?: readonly string[]): Promise<number> {
      const meant = ids ? { id: { in: [...ids] } } : { NOT: { error: TOO_LATE } }
      let revived = 0
      for (const [purpose, use] of REVIVED) {
        const { count } = await db.outbox.updateMany({
          where: { state: 'dead', purpose, ...meant },
          data: {
            state: 'waiting',
            notBefore: now,
            expiresAt: expiryOf(use, now),
            attempts: 0,
            error: null,
            givenUpAt: null,
            reportedAt: null,
          },
        })
        revived += count
      }
      return revived
    },
  }
}

/** What is put off for another attempt was due when it was written. */
function dueBefore(moment: { readonly lt: Date } | { readonly lte: Date }) {
  return {
    state: { in: ['waiting' as const, 'sending' as const] },
    OR: [{ notBefore: moment }, { attempts: { gt: 0 }, createdAt: moment }],
  }
}

/** What somebody asks for again is worth as much as news. */
const REVIVED = [
  ['reply', 'news'],
  ['nudge', 'nudge'],
  ['announcement', 'announcement'],
] as const
