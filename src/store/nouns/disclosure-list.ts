import type { Fulfilled, Published } from '../../domain/disclosure-schedule.ts'
import type { Window } from '../../domain/due-window.ts'
import type { Random } from '../../domain/ports.ts'
import type { Db, Prisma } from '../connection/client.ts'

/** Something of a village's 公开清单. */
export interface ListedDisclosure extends Window {
  readonly id: string
  readonly title: string
  readonly category: string
  readonly cadence: string
  readonly lastDoneDay: string | null
  readonly owner: { readonly id: string; readonly name: string }
}

/** An item as a person says it. */
export interface NewItem {
  readonly villageId: string
  readonly title: string
  readonly category: string
  readonly cadence: string
  /** Who answers for it. */
  readonly ownerId: string
}

/** When an item is next reminded of. */
interface Reminded {
  readonly dueAt: Date | null
  readonly nudgeStep: number
}

/** More than this no village has; what a roster gone wrong holds beyond is not read. */
const MOST = 1_000

/** What a village must make public, item by item. */
export function disclosureList(db: Db, random: Random, kind: string) {
  return {
    /** What is due first comes first; what has not happened yet comes last. */
    async ofVillage(villageId: string): Promise<readonly ListedDisclosure[]> {
      const rows = await db.duty.findMany({
        where: { kind, villageId, endedAt: null },
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

    /** One more item, because a person said so. */
    async add({ villageId, title, ...item }: NewItem, window: Window, at: Reminded, now: Date): Promise<void> {
      const { category, cadence, ownerId } = item
      const where = { villageId, orgId: villageId, kind, source: 'chat', createdAt: now }
      const data = { ...where, title, ownerId, cadence, details: { category }, ...windowIn(window), ...at }
      await db.duty.create({ data: { ...data, id: random.id() }, select: { id: true } })
    },

    /** An item is of another kind, somebody else's or comes round otherwise; with the window only where that changed. */
    async change(
      id: string,
      { category, cadence, ownerId }: Omit<NewItem, 'villageId' | 'title'>,
      opened: (Window & Reminded) | null,
    ): Promise<void> {
      const data = { details: { category }, cadence, ownerId, source: 'chat' }
      await db.duty.updateMany({ where: { id, endedAt: null }, data: { ...data, ...opened } })
    },

    /** It need not be public any more; what was published stays. */
    async end(id: string, now: Date): Promise<void> {
      await db.duty.updateMany({ where: { id, endedAt: null }, data: { endedAt: now, dueAt: null } })
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
  owner: { select: { id: true, name: true } },
} as const satisfies Prisma.DutySelect

function shaped({ details, endDay, ...row }: Prisma.DutyGetPayload<{ select: typeof ITEM }>): ListedDisclosure {
  return { ...row, endDay: endDay ?? row.dueDay, category: categoryIn(details) }
}

/** The category an item is kept with. */
export function categoryIn(details: Prisma.JsonValue): string {
  return (details as { readonly category?: string }).category ?? ''
}
