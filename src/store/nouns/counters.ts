import { alike } from '../../domain/alike.ts'
import type { Db } from '../connection/client.ts'

/** Hands out the next number of each of these villages; who asks for the same village gets one after another. */
export function nextNumbers(db: Db) {
  return async (villageIds: readonly string[]): Promise<readonly number[]> => {
    const villages = alike(villageIds, (one) => one)
    const last = new Map<string, number>()
    for (const equal of alike(villages, (asks) => `${asks.length}`)) {
      const rows = await db.counter.updateManyAndReturn({
        where: { villageId: { in: equal.map(([villageId]) => villageId) } },
        data: { last: { increment: equal[0].length } },
      })
      for (const row of rows) last.set(row.villageId, row.last)
    }
    for (const asks of villages.filter(([villageId]) => !last.has(villageId))) {
      // A village's first numbers. Two processes may meet here, and then the second adds to what the first began.
      const row = await db.counter.upsert({
        where: { villageId: asks[0] },
        create: { villageId: asks[0], last: asks.length },
        update: { last: { increment: asks.length } },
      })
      last.set(row.villageId, row.last)
    }
    const next = new Map(villages.map((asks) => [asks[0], (last.get(asks[0]) ?? 0) - asks.length + 1]))
    return villageIds.map((villageId) => {
      const number = next.get(villageId) ?? 0
      next.set(villageId, number + 1)
      return number
    })
  }
}
