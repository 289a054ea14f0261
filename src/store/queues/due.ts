import type { Matter } from '../../domain/matter.ts'
import type { Db } from '../connection/client.ts'
import { countInParts } from '../connection/in-parts.ts'
import { MATTER, shaped } from '../nouns/matter-shape.ts'

/** How far a sweep has read: what is due later, or at the same moment under a later id, comes next. */
export interface Cursor {
  readonly dueAt: Date
  readonly id: string
}

export interface DueMatter extends Matter {
  readonly dueAt: Date
  readonly nudgeStep: number
}

export interface DueDuty extends Cursor {
  readonly kind: string
  readonly villageId: string
  readonly orgId: string
  readonly ownerId: string
  readonly title: string
  readonly fromDay: string
  readonly dueDay: string
  readonly nudgeStep: number
  readonly mutedUntil: string | null
  readonly owner: { readonly name: string; readonly orgId: string }
  /** Only ever told to the owner. */
  readonly household: { readonly head: string; readonly number: string; readonly categories: readonly string[] } | null
}

/** Where a ladder stands after a look at it. */
export interface Climb {
  readonly dueAt: Date | null
  readonly nudgeStep: number
}

export interface Climbing<Row> {
  readonly row: Row
  readonly to: Climb
}

/** What a sweep reads and moves: only what is due and of a kind the program knows, by index, in pages. */
export function due(db: Db) {
  return {
    async matters(
      kinds: readonly string[],
      until: Date,
      from: Cursor | null,
      take: number,
    ): Promise<readonly DueMatter[]> {
      const select = { ...MATTER, nudgeStep: true }
      const rows = await db.matter.findMany({ where: page(kinds, until, from), orderBy: ORDER, take, select })
      return rows.map(({ nudgeStep, ...row }) => ({
        ...shaped(row),
        dueAt: row.dueAt as Date,
        nudgeStep,
      }))
    },

    async duties(
      kinds: readonly string[],
      until: Date,
      from: Cursor | null,
      take: number,
    ): Promise<readonly DueDuty[]> {
      const rows = await db.duty.findMany({ where: page(kinds, until, from), orderBy: ORDER, take, select: DUTY })
      return rows.map(({ household, ...row }) => ({
        ...row,
        dueAt: row.dueAt as Date,
        household: household && { ...household, categories: household.categories as string[] },
      }))
    },

    /** Moves ladders on; how many: a matter that moved, or that another process looked at first, is left alone. */
    climbMatters(climbs: readonly Climbing<DueMatter>[]): Promise<number> {
      return inGroups(climbs, ({ version, nudgeStep }, ids, data) =>
        db.matter.updateMany({ where: { id: { in: ids }, version, nudgeStep }, data }),
      )
    },

    /** Likewise for duties, which move when they are fulfilled. */
    climbDuties(climbs: readonly Climbing<DueDuty>[]): Promise<number> {
      return inGroups(climbs, ({ dueDay, nudgeStep }, ids, data) =>
        db.duty.updateMany({ where: { id: { in: ids }, dueDay, nudgeStep }, data }),
      )
    },
  }
}

/** One statement for all that stand and go alike; what is due on the same day mostly does. */
async function inGroups<Row extends Cursor & Climb>(
  climbs: readonly Climbing<Row>[],
  update: (like: Row, ids: string[], to: Climb) => Promise<{ count: number }>,
): Promise<number> {
  const groups = new Map<string, { readonly like: Row; readonly to: Climb; readonly ids: string[] }>()
  for (const { row, to } of climbs) {
    const { version = 0, dueDay = '' } = row as { version?: number; dueDay?: string }
    const key = JSON.stringify([version, dueDay, row.nudgeStep, to.dueAt, to.nudgeStep])
    const group = groups.get(key)
    if (group) group.ids.push(row.id)
    else groups.set(key, { like: row, to, ids: [row.id] })
  }
  let moved = 0
  for (const { like, to, ids } of groups.values()) {
    moved += await countInParts(ids, (part) => update(like, part, { ...to }))
  }
  return moved
}

const ORDER = [{ dueAt: 'asc' as const }, { id: 'asc' as const }]

function page(kinds: readonly string[], until: Date, from: Cursor | null) {
  const later = from && { OR: [{ dueAt: { gt: from.dueAt } }, { dueAt: from.dueAt, id: { gt: from.id } }] }
  return { kind: { in: [...kinds] }, dueAt: { lt: until, ...(from && { gte: from.dueAt }) }, ...later }
}

const DUTY = {
  id: true,
  kind: true,
  villageId: true,
  orgId: true,
  ownerId: true,
  title: true,
  fromDay: true,
  dueDay: true,
  dueAt: true,
  nudgeStep: true,
  mutedUntil: true,
  owner: { select: { name: true, orgId: true } },
  household: { select: { head: true, number: true, categories: true } },
} as const
