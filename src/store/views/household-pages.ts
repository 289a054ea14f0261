import { VISIT_DUTY } from '../../domain/roster-duties.ts'
import type { Db, Prisma } from '../connection/client.ts'
import type { Household } from '../nouns/households.ts'
import type { PageOf } from './matter-pages.ts'

/** A household as the console lists it: who visits it, how that stands, and on which days somebody was there. */
export interface ListedHousehold extends Omit<Household, 'address' | 'liaisons' | 'delegate'> {
  readonly duties: readonly {
    readonly ownerId: string
    readonly owner: string
    readonly fromDay: string
    readonly dueDay: string
    readonly mutedUntil: string | null
    readonly mutedReason: string | null
  }[]
  readonly visitedOn: readonly string[]
}

export interface HouseholdFilter {
  readonly orgIds: readonly string[]
  /** Only those whose visit was due before this day and is not muted on it. */
  readonly lateOn?: string | undefined
}

/** The console's list of households, by number, a page at a time. */
export function householdPages(db: Db) {
  return {
    async households(
      filter: HouseholdFilter,
      since: string,
      skip: number,
      take: number,
    ): Promise<PageOf<ListedHousehold>> {
      const where = whereOf(filter)
      const rows = await db.household.findMany({
        where,
        orderBy: [{ number: 'asc' }, { id: 'asc' }],
        skip,
        take,
        select: {
          ...{ id: true, villageId: true, orgId: true, number: true, head: true, categories: true },
          duties: { where: OWED, orderBy: { dueDay: 'asc' }, select: DUTY },
          visits: { where: { day: { gte: since } }, orderBy: { day: 'asc' }, select: { day: true } },
        },
      })
      return {
        rows: rows.map(({ duties, visits, categories, ...row }) => ({
          ...row,
          categories: categories as string[],
          duties: duties.map(({ owner, ...duty }) => ({ ...duty, owner: owner.name })),
          visitedOn: visits.map((one) => one.day),
        })),
        total: await db.household.count({ where }),
      }
    },
  }
}

function whereOf({ orgIds, lateOn }: HouseholdFilter): Prisma.HouseholdWhereInput {
  const late = lateOn && {
    ...OWED,
    dueDay: { lt: lateOn },
    OR: [{ mutedUntil: null }, { mutedUntil: { lt: lateOn } }],
  }
  return { orgId: { in: [...orgIds] }, vanishedAt: null, ...(late && { duties: { some: late } }) }
}

const OWED = { kind: VISIT_DUTY, endedAt: null } as const
const DUTY = {
  ownerId: true,
  fromDay: true,
  dueDay: true,
  mutedUntil: true,
  mutedReason: true,
  owner: { select: { name: true } },
} as const
