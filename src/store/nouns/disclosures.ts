import type { Matter } from '../../domain/matter.ts'
import type { Db } from '../connection/client.ts'
import { MATTER, shaped } from './matter-shape.ts'

/** What a village has published. */
export function disclosures(db: Db) {
  return {
    /** Newest first, what was withdrawn included. */
    async published(villageId: string, take: number): Promise<readonly Matter[]> {
      const rows = await db.matter.findMany({
        where: { villageId, kind: 'disclosure', state: { in: ['published', 'withdrawn'] } },
        orderBy: { number: 'desc' },
        take,
        select: MATTER,
      })
      return rows.map(shaped)
    },
  }
}
