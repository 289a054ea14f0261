import type { Matter } from '../../domain/matter.ts'
import type { Db } from '../connection/client.ts'
import { MATTER, shaped } from './matter-shape.ts'

/** Whose matters, of which kind, and raised since when. */
export interface RaisedLately {
  readonly villageId: string
  readonly kind: string
  readonly states: readonly string[]
  readonly personId: string
  readonly since: Date
}

/** Nobody raises more in the few minutes that are asked about. */
const MOST = 20

/** What each of these people raised lately, newest first: one statement for all who ask in a commit. */
export function raisedLatelyBy(db: Db) {
  return async (asks: readonly RaisedLately[]): Promise<readonly (readonly Matter[])[]> => {
    const all = <T>(of: (ask: RaisedLately) => T | readonly T[]): T[] => [...new Set(asks.flatMap(of))]
    const rows = await db.matter.findMany({
      where: {
        villageId: { in: all(({ villageId }) => villageId) },
        kind: { in: all(({ kind }) => kind) },
        state: { in: all(({ states }) => states) },
        createdById: { in: all(({ personId }) => personId) },
        createdAt: { gte: new Date(Math.min(...asks.map(({ since }) => since.getTime()))) },
      },
      orderBy: { createdAt: 'desc' },
      take: MOST * asks.length,
      select: { ...MATTER, createdById: true },
    })
    return asks.map(({ villageId, kind, states, personId, since }) =>
      rows
        .filter((row) => row.villageId === villageId && row.kind === kind && row.createdById === personId)
        .filter((row) => states.includes(row.state) && row.createdAt >= since)
        .map(({ createdById: _, ...row }) => shaped(row)),
    )
  }
}
