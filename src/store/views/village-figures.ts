import { type Db, Prisma } from '../connection/client.ts'
import type { WaitingFilter } from './matter-pages.ts'

/** How many matters of a kind a village has in a state. */
export interface StateCount {
  readonly villageId: string
  readonly kind: string
  readonly state: string
  readonly count: number
}

export type InState = Pick<StateCount, 'kind' | 'state'>

/** One entry of a timeline, by whose it is. */
export interface Moved {
  readonly matterId: string
  readonly actorId: string
  readonly move: string
  readonly at: Date
}

/** More of a year nobody counts. */
const MOST_MOVES = 5_000

/** What recurs in a village: how much of it there is, and how much is late. */
export interface LateCount {
  readonly all: number
  readonly late: number
}

/** Villages side by side: each question is asked once for all of them, however many there are. */
export function villageFigures(db: Db) {
  const counted = async (where: object): Promise<readonly StateCount[]> => {
    const rows = await db.matter.groupBy({ by: ['villageId', 'kind', 'state'], where, _count: { _all: true } })
    return rows.map(({ _count, ...row }) => ({ ...row, count: _count._all }))
  }
  return {
    /** Matters raised from a moment on. */
    raised: (villageIds: readonly string[], kinds: readonly string[], since: Date) =>
      counted({ villageId: { in: [...villageIds] }, kind: { in: [...kinds] }, createdAt: { gte: since } }),

    /** Matters that are in one of these states now, whenever they were raised. */
    standing: (villageIds: readonly string[], kinds: readonly string[], states: readonly string[]) =>
      counted({ villageId: { in: [...villageIds] }, kind: { in: [...kinds] }, state: { in: [...states] } }),

    /**
     * In which of these states a village has a matter at all. Each is looked up by itself, and whatever is in no such state is
     * passed over: grouping would count all that ever was.
     */
    async inStates(villageId: string, wanted: readonly InState[]): Promise<readonly InState[]> {
      if (wanted.length === 0) return []
      const named = Prisma.join(wanted.map(({ kind, state }) => Prisma.sql`(${kind}, ${state})`))
      return db.$queryRaw`
        WITH wanted("kind", "state") AS (VALUES ${named})
        SELECT "kind", "state" FROM wanted WHERE EXISTS (
          SELECT 1 FROM "Matter" AS one
          WHERE one."villageId" = ${villageId} AND one."kind" = wanted."kind" AND one."state" = wanted."state"
        )`
    },

    /** What people did in matters of these kinds of a village within a time, the newest first. */
    async moved(villageId: string, kinds: readonly string[], from: Date, until: Date): Promise<readonly Moved[]> {
      const rows = await db.matterEvent.findMany({
        where: {
          at: { gte: from, lt: until },
          actorId: { not: null },
          matter: { villageId, kind: { in: [...kinds] } },
        },
        orderBy: { id: 'desc' },
        take: MOST_MOVES,
        select: { matterId: true, actorId: true, move: true, at: true },
      })
      return rows.map(({ actorId, ...row }) => ({ ...row, actorId: actorId ?? '' }))
    },

    /** How many wait for somebody, by village. */
    async waiting(villageIds: readonly string[], filter: WaitingFilter): Promise<ReadonlyMap<string, number>> {
      const { kind, states, enteredBy, deadlineBefore } = filter
      const rows = await db.matter.groupBy({
        by: ['villageId'],
        where: {
          ...{ villageId: { in: [...villageIds] }, kind, state: { in: [...states] } },
          ...(enteredBy && { enteredAt: { lte: enteredBy } }),
          ...(deadlineBefore && { deadline: { lt: deadlineBefore } }),
        },
        _count: { _all: true },
      })
      return new Map(rows.map((row) => [row.villageId, row._count._all]))
    },

    /** What recurs and is past its window before this day, of all there is, by village. */
    async late(
      villageIds: readonly string[],
      kind: string,
      day: string,
      ofHouseholds: boolean,
    ): Promise<ReadonlyMap<string, LateCount>> {
      const all = {
        ...{ villageId: { in: [...villageIds] }, kind, endedAt: null },
        ...(ofHouseholds && { householdId: { not: null } }),
      }
      const late = { ...all, endDay: { lt: day }, OR: [{ mutedUntil: null }, { mutedUntil: { lt: day } }] }
      const by = (where: object) => db.duty.groupBy({ by: ['villageId'], where, _count: { _all: true } })
      const [whole, past] = [await by(all), await by(late)]
      const lateIn = new Map(past.map((row) => [row.villageId, row._count._all]))
      return new Map(
        whole.map((row) => [row.villageId, { all: row._count._all, late: lateIn.get(row.villageId) ?? 0 }]),
      )
    },
  }
}
