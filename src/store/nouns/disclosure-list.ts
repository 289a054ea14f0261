import type { Fulfilled, Published } from '../../domain/disclosure-schedule.ts'
import type { Window } from '../../domain/due-window.ts'
import { PUBLIC_DUTY } from '../../domain/roster-duties.ts'
import type { Db, Prisma } from '../connection/client.ts'

/** Something of a village's 公开清单. */
export interface ListedDisclosure extends Window {
  readonly id: string
  readonly title: string
  readonly category: string
  readonly cadence: string
  readonly lastDoneDay: string | null
  readonly owner: { readonly name: string }
}

/** When an item is next reminded of. */
interface Reminded {
  readonly dueAt: Date | null
  readonly nudgeStep: number
}

/** More than this no village has; what a roster gone wrong holds beyond is not read. */
const MOST = 1_000

/** What a village must make public, item by item. */
export function disclosureList(db: Db) {
  return {
    /** What is due first comes first; what has not happened yet comes last. */
    async ofVillage(villageId: string): Promise<readonly ListedDisclosure[]> {
      const rows = await db.duty.findMany({
        where: { kind: PUBLIC_DUTY, villageId, endedAt: null },
        orderBy: [{ dueDay: 'asc' }, { id: 'asc' }],
        take: MOST,
        select: ITEM,
      })
      return rows.map(shaped)
    },

    /** Goes on to the next round; false when somebody else published it meanwhile. */
    async fulfil(item: ListedDisclosure, { next, missed }: Published, day: string, at: Reminded): Promise<boolean> {
      const { count } = await db.duty.updateMany({
        where: { id: item.id, dueDay: item.dueDay, endedAt: null },
        data: {
          ...windowIn(next),
          ...at,
          lastDoneDay: day,
          done: { increment: 1 },
          ...(missed && { missed: { increment: 1 } }),
        },
      })
      return count === 1
    },

    /** Owes again what was published and withdrawn; false when it was published anew or changed since. */
    async oweAgain(was: Fulfilled, window: Window, at: Reminded): Promise<boolean> {
      const { count } = await db.duty.updateMany({
        where: { id: was.id, dueDay: was.nextDueDay, endedAt: null },
        data: {
          ...windowIn(window),
          ...at,
          lastDoneDay: was.lastDoneDay,
          done: { decrement: 1 },
          ...(was.missed && { missed: { decrement: 1 } }),
        },
      })
      return count === 1
    },

    /** What it is about has happened; false when somebody else said so first. */
    async begin(item: ListedDisclosure, window: Window, at: Reminded): Promise<boolean> {
      const { count } = await db.duty.updateMany({
        where: { id: item.id, dueDay: item.dueDay, endedAt: null },
        data: { ...windowIn(window), ...at },
      })
      return count === 1
    },
  }
}

function windowIn({ fromDay, dueDay, endDay }: Window): Window {
  return { fromDay, dueDay, endDay }
}

const ITEM = {
  id: true,
  title: true,
  details: true,
  cadence: true,
  fromDay: true,
  dueDay: true,
  endDay: true,
  lastDoneDay: true,
  owner: { select: { name: true } },
} as const satisfies Prisma.DutySelect

function shaped({ details, endDay, ...row }: Prisma.DutyGetPayload<{ select: typeof ITEM }>): ListedDisclosure {
  return { ...row, endDay: endDay ?? row.dueDay, category: categoryIn(details) }
}

/** The category an item is kept with. */
export function categoryIn(details: Prisma.JsonValue): string {
  return (details as { readonly category?: string }).category ?? ''
}
