import type { Db } from '../connection/client.ts'

/** Nobody asks more that is not over. */
const MOST = 20

/**
 * Who asked without being named. Only ever read to bring them the answer, to let them say that it does not do, and to tell
 * them when they ask the same twice.
 */
export function askers(db: Db) {
  return {
    async keep(matterId: string, personId: string): Promise<void> {
      await db.asker.create({ data: { matterId, personId }, select: { matterId: true } })
    },

    /** How many questions somebody has asked since a moment that are not over yet. */
    count(personId: string, since: Date): Promise<number> {
      return db.asker.count({ where: { personId, matter: { createdAt: { gt: since } } } })
    },

    /** What somebody has asked since a moment that is not over yet. */
    async since(personId: string, since: Date): Promise<readonly string[]> {
      const rows = await db.asker.findMany({
        where: { personId, matter: { createdAt: { gte: since } } },
        take: MOST,
        select: { matterId: true },
      })
      return rows.map(({ matterId }) => matterId)
    },

    /** Nobody has to be told of what is over, so nobody need be known. */
    async forgetClosed(): Promise<number> {
      return (await db.asker.deleteMany({ where: { matter: { closedAt: { not: null } } } })).count
    },

    /** Null as well when they asked to be forgotten. */
    async of(matterId: string): Promise<string | null> {
      const row = await db.asker.findUnique({ where: { matterId }, select: { personId: true } })
      return row?.personId ?? null
    },
  }
}
