import { startOfDay } from '../../domain/day.ts'
import type { Details } from '../../domain/matter.ts'
import type { Db } from '../connection/client.ts'

/** A matter somebody played a part in, as far as its mechanism counts it. */
export interface Played {
  readonly villageId: string
  readonly orgId: string
  readonly state: string
  readonly details: Details
}

/** Matters by who plays a part in them, in whatever village. */
export function played(db: Db) {
  return {
    /** Those of a kind raised on a day or after it, the newest first; what was done on a day is never raised before it. */
    async since(
      of: { readonly kind: string; readonly part: string; readonly personId: string; readonly day: string },
      take: number,
    ): Promise<readonly Played[]> {
      const { kind, part, personId, day } = of
      const rows = await db.matter.findMany({
        where: {
          ...{ kind, createdAt: { gte: startOfDay(day) } },
          participants: { some: { personId, part, active: true } },
        },
        orderBy: { id: 'desc' },
        take,
        select: { villageId: true, orgId: true, state: true, details: true },
      })
      return rows.map((row) => ({ ...row, details: row.details as Details }))
    },
  }
}
