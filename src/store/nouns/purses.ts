import type { Random } from '../../domain/ports.ts'
import type { Db } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'

/** So much goes from one purse of a village to another. */
export interface NewTransfer {
  readonly villageId: string
  readonly from: string
  readonly to: string
  /** A whole number above nothing, in what the purses hold: points, pieces, 分. */
  readonly amount: number
  /** What for; nobody's name. */
  readonly what: string
  /** What it is counted for: a second transfer of the same name is none. */
  readonly once: string
  readonly matterId?: string | null
  /** It comes from where there is no end of it, so that this purse may hold less than nothing. */
  readonly fromSource?: true
  readonly now: Date
}

/** A transfer that was made. */
export interface Transfer extends Omit<NewTransfer, 'fromSource' | 'now' | 'matterId'> {
  readonly id: string
  readonly at: Date
  readonly matterId: string | null
}

/** Nobody reads more of one purse. */
const MOST = 500

/**
 * What a village keeps count of. Each transfer is both sides of an entry, so what the purses of one kind hold is nothing in
 * all; none but a source holds less than nothing, whoever else takes from it in the same moment: the purse is lowered by a
 * statement that says so itself.
 */
export function purses(db: Db, random: Random) {
  return {
    /** Makes a transfer; false when the purse holds less than that or it was made before, and then nothing was written. */
    async transfer({ fromSource, now, ...made }: NewTransfer): Promise<boolean> {
      const { villageId, from, to, amount, once } = made
      if (!Number.isSafeInteger(amount) || amount <= 0 || from === to) throw new Error(`no transfer of ${amount}`)
      if (await db.transfer.findUnique({ where: { once }, select: { id: true } })) return false
      if (fromSource) await raise(villageId, from, -amount)
      else {
        const { count } = await db.purse.updateMany({
          where: { villageId, name: from, holds: { gte: amount } },
          data: { holds: { decrement: amount } },
        })
        if (count === 0) return false
      }
      await raise(villageId, to, amount)
      await db.transfer.create({
        data: { ...made, id: random.id(), at: now, matterId: made.matterId ?? null },
        select: { id: true },
      })
      return true
    },

    /** What these purses hold, by their names; one that was never filled holds nothing. */
    async holding(villageId: string, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const rows = await inParts(names, (part) =>
        db.purse.findMany({ where: { villageId, name: { in: part } }, select: { name: true, holds: true } }),
      )
      return new Map(rows.map(({ name, holds }) => [name, holds]))
    },

    /** What went in or out of any of these purses, the newest first. */
    async lately(villageId: string, names: readonly string[], take: number): Promise<readonly Transfer[]> {
      const some = names.slice(0, MOST)
      return db.transfer.findMany({
        where: { villageId, OR: [{ from: { in: some } }, { to: { in: some } }] },
        orderBy: { id: 'desc' },
        take: Math.min(take, MOST),
        select: TRANSFER,
      })
    },

    /** Which of these were counted already. */
    async counted(once: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await inParts(once, (part) =>
        db.transfer.findMany({ where: { once: { in: part } }, select: { once: true } }),
      )
      return new Set(rows.map((row) => row.once))
    },

    /** What was made in a span of time, in its order, after the last of these that was read. */
    made(villageId: string, span: { readonly from: Date; readonly to: Date }, after: string, take: number) {
      return db.transfer.findMany({
        where: { villageId, at: { gte: span.from, lt: span.to }, id: { gt: after } },
        orderBy: { id: 'asc' },
        take,
        select: TRANSFER,
      })
    },

    countMade: (villageId: string, span: { readonly from: Date; readonly to: Date }): Promise<number> =>
      db.transfer.count({ where: { villageId, at: { gte: span.from, lt: span.to } } }),
  }

  async function raise(villageId: string, name: string, by: number): Promise<void> {
    await db.purse.upsert({
      where: { villageId_name: { villageId, name } },
      create: { id: random.id(), villageId, name, holds: by },
      update: { holds: { increment: by } },
      select: { id: true },
    })
  }
}

const TRANSFER = {
  id: true,
  villageId: true,
  at: true,
  from: true,
  to: true,
  amount: true,
  what: true,
  once: true,
  matterId: true,
} as const
