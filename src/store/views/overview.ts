import { UNDECIDED } from '../../domain/workflows/identity.ts'
import type { Db } from '../connection/client.ts'

/** What waits for a village's secretary; matters by number. */
export interface Overview {
  readonly unclaimed: readonly number[]
  readonly requests: readonly number[]
  readonly overdue: readonly number[]
  /** Questions nobody answered in their time. */
  readonly questions: readonly number[]
  /** Tasks for which more time is asked for. */
  readonly extensions: readonly number[]
  /** Households whose visit is late beyond its window. */
  readonly lateVisits: number
  /** What should have been public by now and has been owed so long that others heard of it. */
  readonly lateDisclosures: number
}

/** From when on something counts as waiting too long. */
export interface Limits {
  readonly unclaimedSince: Date
  readonly heldSince: Date
  readonly askedSince: Date
  readonly at: Date
  /** The village's day of `at`. */
  readonly day: string
}

/** How many of a kind are read; nobody reads more numbers in one message. */
const LISTED = 30

/** What a secretary is told of in the morning. */
export function overview(db: Db) {
  const numbers = async (where: Parameters<Db['matter']['findMany']>[0] & object): Promise<readonly number[]> => {
    const rows = await db.matter.findMany({
      ...where,
      orderBy: { number: 'asc' },
      take: LISTED,
      select: { number: true },
    })
    return rows.map((row) => row.number)
  }

  const late = (kind: 'visit' | 'disclosure', villageId: string, day: string): Promise<number> =>
    db.duty.count({
      where: {
        villageId,
        kind,
        ...(kind === 'visit' && { householdId: { not: null } }),
        endedAt: null,
        endDay: { lt: day },
        OR: [{ mutedUntil: null }, { mutedUntil: { lt: day } }],
      },
    })

  return {
    async ofVillage(villageId: string, { unclaimedSince, heldSince, askedSince, at, day }: Limits): Promise<Overview> {
      const order = { villageId, kind: 'order' as const }
      return {
        unclaimed: await numbers({ where: { ...order, state: 'open', enteredAt: { lte: unclaimedSince } } }),
        requests: await numbers({
          where: { villageId, kind: 'identity', state: { in: [...UNDECIDED] }, createdAt: { lte: at } },
        }),
        extensions: await numbers({ where: { villageId, kind: 'task', state: 'asked', enteredAt: { lte: at } } }),
        overdue: [
          ...(await numbers({ where: { ...order, state: 'claimed', enteredAt: { lte: heldSince } } })),
          ...(await numbers({ where: { villageId, kind: 'task', closedAt: null, deadline: { lt: at } } })),
        ],
        questions: await numbers({
          where: { villageId, kind: 'question', state: { in: ['open', 'disputed'] }, enteredAt: { lte: askedSince } },
        }),
        lateVisits: await late('visit', villageId, day),
        lateDisclosures: await late('disclosure', villageId, day),
      }
    },
  }
}
