import type { Db } from './client.ts'

/** How often something may happen in a span of time: misread lines, forbidden lines, wrong codes. */
export function allowances(db: Db) {
  const read = (key: string) => db.allowance.findUnique({ where: { key } })

  return {
    /** Takes one of `limit` uses in `ms`; false when they are used up. A span begins with its first use. */
    async take(key: string, limit: number, ms: number, now: Date): Promise<boolean> {
      const row = await read(key)
      if (!row || now.getTime() - row.since.getTime() >= ms) {
        const fresh = { used: 1, since: now }
        await db.allowance.upsert({ where: { key }, create: { key, ...fresh }, update: fresh })
        return true
      }
      if (row.used >= limit) return false
      const { count } = await db.allowance.updateMany({
        where: { key, used: row.used },
        data: { used: { increment: 1 } },
      })
      return count === 1
    },

    /** Whether `limit` uses are already spent, without taking one. */
    async spent(key: string, limit: number, ms: number, now: Date): Promise<boolean> {
      const row = await read(key)
      return row !== null && now.getTime() - row.since.getTime() < ms && row.used >= limit
    },

    async forgetBefore(moment: Date): Promise<number> {
      return (await db.allowance.deleteMany({ where: { since: { lt: moment } } })).count
    },
  }
}
