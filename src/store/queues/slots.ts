import type { Appender } from '../commit/appender.ts'
import type { Db } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'

/**
 * What sweeps have done. Whoever commits a key first has done it: a second process that wrote the same key fails as a
 * whole, undoes what went with it, and finds the key taken when it looks again.
 */
export function slots(db: Db, appender: Appender) {
  return {
    /** Which of these are taken, by an earlier commit or in this one. */
    async taken(keys: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await inParts(keys, (part) =>
        db.slot.findMany({ where: { key: { in: part } }, select: { key: true } }),
      )
      return new Set([...rows.map((row) => row.key), ...appender.slots.map((row) => row.key)])
    },

    take(key: string, at: Date): void {
      appender.slots.push({ key, at })
    },

    async forgetBefore(moment: Date): Promise<number> {
      return (await db.slot.deleteMany({ where: { at: { lt: moment } } })).count
    },
  }
}
