import type { Role } from '../../domain/roles.ts'
import type { Db } from '../connection/client.ts'
import { rowsOf, tables } from '../whole/tables.ts'

/** What whoever keeps the machine asks of the database as a whole. */
export function upkeep(db: Db) {
  return {
    /** When the newest of what happened was written; ids sort by time. Null in a new database. */
    async latest(): Promise<Date | null> {
      const newest = { orderBy: { id: 'desc' } } as const
      const moments = [
        (await db.inbox.findFirst({ ...newest, select: { receivedAt: true } }))?.receivedAt,
        (await db.matterEvent.findFirst({ ...newest, select: { at: true } }))?.at,
        (await db.audit.findFirst({ ...newest, select: { at: true } }))?.at,
      ].filter((one) => one !== undefined)
      return moments.length === 0 ? null : new Date(Math.max(...moments.map(Number)))
    },

    /** Reads a row of every table. */
    async readable(): Promise<void> {
      for (const table of tables()) await rowsOf(db, table).findFirst()
    },

    /** Who holds one of these roles while no account speaks for them: how many, and the first of them. */
    async withoutAccount(
      roles: readonly Role[],
      take: number,
    ): Promise<{ readonly count: number; readonly people: readonly { readonly id: string; readonly name: string }[] }> {
      const where = {
        vanishedAt: null,
        erasedAt: null,
        bindings: { none: {} },
        holdings: { some: { role: { in: [...roles] } } },
      }
      return {
        count: await db.person.count({ where }),
        people: await db.person.findMany({ where, orderBy: { id: 'asc' }, take, select: { id: true, name: true } }),
      }
    },
  }
}
