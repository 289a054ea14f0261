import type { Db, Prisma } from '../connection/client.ts'

/** Facts about this installation. */
export function settings(db: Db) {
  return {
    async get(key: string): Promise<unknown> {
      return (await db.setting.findUnique({ where: { key } }))?.value ?? null
    },
    /** Those whose key begins so, by their whole keys. */
    async beginning(key: string): Promise<ReadonlyMap<string, unknown>> {
      const rows = await db.setting.findMany({ where: { key: { startsWith: key } } })
      return new Map(rows.map((row) => [row.key, row.value]))
    },
    async set(key: string, value: Prisma.InputJsonValue): Promise<void> {
      await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    },
    async drop(key: string): Promise<void> {
      await db.setting.deleteMany({ where: { key } })
    },
  }
}
