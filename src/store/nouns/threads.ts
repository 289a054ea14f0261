import type { Db } from '../connection/client.ts'

/** A matter of the same thread, as a line of a list. */
export interface Kin {
  readonly number: number
  readonly kind: string
  readonly title: string
}

/** More steps than any thread takes; a loop in the data ends here. */
const DEEPEST = 8

/** What a matter came of, and what came of it. */
export function threads(db: Db) {
  return {
    /** From the first to the last, without the matter itself. */
    async around(matterId: string): Promise<{ readonly before: readonly Kin[]; readonly after: readonly Kin[] }> {
      const before: Kin[] = []
      const self = await db.matter.findUnique({ where: { id: matterId }, select: { parentId: true } })
      for (let id = self?.parentId; id && before.length < DEEPEST;) {
        const row = await db.matter.findUnique({ where: { id }, select: { ...KIN, parentId: true } })
        if (!row) break
        const { parentId, ...kin } = row
        before.unshift(kin)
        id = parentId
      }
      const after = await db.matter.findMany({
        where: { parentId: matterId },
        orderBy: { number: 'asc' },
        take: DEEPEST,
        select: KIN,
      })
      return { before, after }
    },
  }
}

const KIN = { number: true, kind: true, title: true } as const
