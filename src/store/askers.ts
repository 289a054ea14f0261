import type { Db } from './client.ts'

/** Who asked without being named. Only ever read to bring them the answer, and to let them say that it does not do. */
export function askers(db: Db) {
  return {
    async keep(matterId: string, personId: string): Promise<void> {
      await db.asker.create({ data: { matterId, personId }, select: { matterId: true } })
    },

    /** Null as well when they asked to be forgotten. */
    async of(matterId: string): Promise<string | null> {
      const row = await db.asker.findUnique({ where: { matterId }, select: { personId: true } })
      return row?.personId ?? null
    },
  }
}
