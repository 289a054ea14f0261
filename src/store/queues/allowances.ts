import { after, latestBy } from '../../domain/time.ts'
import type { Db } from '../connection/client.ts'

/** How often something may happen in a span of time: misread lines, forbidden lines, wrong codes. */
export function allowances(db: Db) {
  return {
    /** Takes one of `limit` uses in `ms`; false when they are used up. A span begins with its first use. */
    async take(key: string, limit: number, ms: number, now: Date): Promise<boolean> {
      // What began in the future was written by a clock that ran ahead: it would lock somebody out until then.
      const over = { key, OR: [{ since: { lte: after(now, -ms) } }, { since: { gt: latestBy(now) } }] }
      await db.allowance.updateMany({ where: over, data: { used: 0, since: now } })
      const { used } = await db.allowance.upsert({
        where: { key },
        create: { key, used: 1, since: now },
        update: { used: { increment: 1 } },
        select: { used: true },
      })
      return used <= limit
    },

    /** Gives back a use that turned out to be no reason for a limit. */
    async giveBack(key: string): Promise<void> {
      await db.allowance.updateMany({ where: { key, used: { gt: 0 } }, data: { used: { decrement: 1 } } })
    },

    /** Whether `limit` uses are already spent, without taking one. */
    async spent(key: string, limit: number, ms: number, now: Date): Promise<boolean> {
      const row = await db.allowance.findUnique({ where: { key } })
      if (row === null || row.since > latestBy(now)) return false
      return now.getTime() - row.since.getTime() < ms && row.used >= limit
    },

    async forgetBefore(moment: Date): Promise<number> {
      return (await db.allowance.deleteMany({ where: { since: { lt: moment } } })).count
    },
  }
}
