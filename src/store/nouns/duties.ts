import type { Window } from '../../domain/due-window.ts'
import type { Details } from '../../domain/matter.ts'
import type { Random } from '../../domain/ports.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { countInParts } from '../connection/in-parts.ts'

/** Something that will recur from now on, said in chat. */
export interface NewDuty {
  readonly kind: string
  readonly villageId: string
  readonly orgId: string
  /** Who said it and answers for it: the creator of its tasks, the organiser of its check-ins. */
  readonly ownerId: string
  readonly title: string
  /** `RRULE:…` or `LUNAR-RRULE:…`. */
  readonly cadence: string
  readonly window: Window
  /** When the next matter is raised. */
  readonly dueAt: Date
  readonly details: Details
  readonly now: Date
}

/** A duty whose matters are raised anew each time it comes round. */
export interface Recurring extends Omit<NewDuty, 'window' | 'now'> {
  readonly id: string
  readonly dueDay: string
  readonly createdAt: Date
  readonly owner: { readonly name: string }
  /** How often it has come round. */
  readonly done: number
}

/** What somebody answers for. */
export interface Owned {
  readonly id: string
  readonly kind: string
  readonly orgId: string
}

/** More than this no village has; what a roster gone wrong holds beyond is not read. */
const MOST = 500

/** Things that recur. */
export function duties(db: Db, random: Random) {
  return {
    async begin({ window, details, now, ...duty }: NewDuty): Promise<string> {
      const id = random.id()
      const { fromDay, dueDay, endDay } = window
      await db.duty.create({
        data: {
          ...duty,
          id,
          ...{ fromDay, dueDay, endDay },
          details: details as Prisma.InputJsonValue,
          source: 'chat',
          createdAt: now,
        },
        select: { id: true },
      })
      return id
    },

    /** The village in which something is owed. */
    async villageOf(id: string): Promise<string | null> {
      return (await db.duty.findUnique({ where: { id }, select: { villageId: true } }))?.villageId ?? null
    },

    /** What comes round and goes on; null for what ended. */
    async recurring(id: string): Promise<Recurring | null> {
      const row = await db.duty.findUnique({ where: { id }, select: RECURRING })
      if (!row?.dueAt || row.endedAt) return null
      return shaped(row)
    },

    /** What recurs in a village and is of one of these kinds, the oldest first. */
    async ofVillage(villageId: string, kinds: readonly string[]): Promise<readonly Recurring[]> {
      const rows = await db.duty.findMany({
        where: { villageId, kind: { in: [...kinds] }, endedAt: null, dueAt: { not: null } },
        orderBy: { id: 'asc' },
        take: MOST,
        select: RECURRING,
      })
      return rows.map(shaped)
    },

    /** What of these kinds somebody answers for now. */
    async ownedBy(ownerId: string, kinds: readonly string[]): Promise<readonly Owned[]> {
      return db.duty.findMany({
        where: { ownerId, kind: { in: [...kinds] }, endedAt: null },
        orderBy: { id: 'asc' },
        take: MOST,
        select: { id: true, kind: true, orgId: true },
      })
    },

    /** Somebody else answers for it from now on. */
    async handOver(ids: readonly string[], ownerId: string): Promise<void> {
      await countInParts(ids, (part) => db.duty.updateMany({ where: { id: { in: part } }, data: { ownerId } }))
    },

    /** How many are owed so long past their window, before this day, that others hear of it. */
    late(villageId: string, kind: string, day: string, ofHouseholds: boolean): Promise<number> {
      return db.duty.count({
        where: {
          villageId,
          kind,
          ...(ofHouseholds && { householdId: { not: null } }),
          endedAt: null,
          endDay: { lt: day },
          OR: [{ mutedUntil: null }, { mutedUntil: { lt: day } }],
        },
      })
    },

    /** It does not come round any more; what it raised before stays. */
    async end(id: string, now: Date): Promise<void> {
      await db.duty.updateMany({ where: { id, endedAt: null }, data: { endedAt: now, dueAt: null } })
    },

    /** Goes on to the next round, or ends where there is none; false when another process did so first. */
    async comeRound(
      { id, dueAt }: Recurring,
      next: (Window & { readonly dueAt: Date }) | null,
      now: Date,
    ): Promise<boolean> {
      const { count } = await db.duty.updateMany({
        where: { id, dueAt },
        data: next
          ? { ...windowOf(next), dueAt: next.dueAt, nudgeStep: 0, done: { increment: 1 } }
          : { dueAt: null, endedAt: now, done: { increment: 1 } },
      })
      return count === 1
    },
  }
}

const windowOf = ({ fromDay, dueDay, endDay }: Window): Window => ({ fromDay, dueDay, endDay })

const RECURRING = {
  id: true,
  kind: true,
  villageId: true,
  orgId: true,
  ownerId: true,
  title: true,
  cadence: true,
  dueDay: true,
  dueAt: true,
  details: true,
  createdAt: true,
  endedAt: true,
  done: true,
  owner: { select: { name: true } },
} as const

function shaped(row: Prisma.DutyGetPayload<{ select: typeof RECURRING }>): Recurring {
  return { ...row, dueAt: row.dueAt as Date, details: row.details as Details }
}
