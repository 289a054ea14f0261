import type { Matter } from '../../domain/matter.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'
import type { Household } from '../nouns/households.ts'
import { MATTER, shaped } from '../nouns/matter-shape.ts'
import type { OwedVisits } from '../nouns/owed-visits.ts'
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
  /** Only those in whose number or head, or in the name of somebody who visits them, these words stand. */
  readonly words?: string | undefined
  /** Only those that this person visits. */
  readonly liaisonId?: string | undefined
}

/** A household whole, as its own page shows it to who may see all of it. */
export interface WholeHousehold extends ListedHousehold {
  readonly members: number | null
  readonly address: string | null
  /** No roster names it any more. */
  readonly hasLeft: boolean
  /** 户代表, where it is not its head. */
  readonly delegate: string | null
  /** Of each of its duties, in their order. */
  readonly cadences: readonly string[]
  /** The last ones, the newest first. */
  readonly visits: readonly {
    readonly day: string
    readonly note: string | null
    readonly person: { readonly id: string; readonly name: string }
  }[]
  readonly matters: readonly Matter[]
}

/** The console's list of households, by number, a page at a time. */
export function householdPages(db: Db, visits: OwedVisits) {
  return {
    async households(
      filter: HouseholdFilter,
      since: string,
      skip: number,
      take: number,
    ): Promise<PageOf<ListedHousehold>> {
      const where = whereOf(filter, visits)
      const rows = await db.household.findMany({
        where,
        orderBy: [{ number: 'asc' }, { id: 'asc' }],
        skip,
        take,
        select: {
          ...HOUSEHOLD,
          duties: { where: visits, orderBy: { dueDay: 'asc' }, select: DUTY },
          visits: { where: { day: { gte: since } }, orderBy: { day: 'asc' }, select: { day: true } },
        },
      })
      return {
        rows: rows.map(shapedHousehold),
        total: await db.household.count({ where }),
      }
    },

    /** One household with all that is known of it, its last visits and matters; one that left the roster too. */
    async household(id: string, since: string, take: number): Promise<WholeHousehold | null> {
      const row = await db.household.findUnique({
        where: { id },
        select: {
          ...{ ...HOUSEHOLD, members: true, address: true, vanishedAt: true },
          delegate: { select: { person: { select: { name: true } } } },
          duties: { where: visits, orderBy: { dueDay: 'asc' }, select: { ...DUTY, cadence: true } },
          visits: { where: { day: { gte: since } }, orderBy: { day: 'desc' }, take: DAYS, select: { day: true } },
        },
      })
      if (!row) return null
      const made = await db.visit.findMany({
        where: { householdId: id },
        orderBy: [{ day: 'desc' }, { id: 'desc' }],
        take,
        select: { day: true, note: true, person: { select: { id: true, name: true } } },
      })
      const matters = await db.matter.findMany({
        where: { householdId: id },
        orderBy: { number: 'desc' },
        take,
        select: MATTER,
      })
      const { members, address, vanishedAt, delegate, ...listed } = row
      return {
        ...shapedHousehold(listed),
        ...{ members, address, hasLeft: vanishedAt !== null, delegate: delegate?.person.name ?? null },
        cadences: row.duties.map(({ cadence }) => cadence),
        visits: made,
        matters: matters.map(shaped),
      }
    },

    /** The numbers of households, by their ids; of those that left the roster too. */
    async householdNumbers(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const select = { id: true, number: true } as const
      const rows = await inParts(ids, (part) => db.household.findMany({ where: { id: { in: part } }, select }))
      return new Map(rows.map(({ id, number }) => [id, number]))
    },

    /** Those of a village whose number or head this is, wherever they are now. */
    async householdsCalled(villageId: string, words: string, take: number): Promise<readonly string[]> {
      const where = { villageId, OR: [{ number: words }, { head: words }] }
      return (await db.household.findMany({ where, take, select: { id: true } })).map(({ id }) => id)
    },
  }
}

function whereOf(
  { orgIds, lateOn, words, liaisonId }: HouseholdFilter,
  visits: OwedVisits,
): Prisma.HouseholdWhereInput {
  const late = lateOn && {
    ...visits,
    dueDay: { lt: lateOn },
    OR: [{ mutedUntil: null }, { mutedUntil: { lt: lateOn } }],
  }
  const theirs = liaisonId !== undefined && { duties: { some: { ...visits, ownerId: liaisonId } } }
  const both = [late ? { duties: { some: late } } : {}, theirs || {}, calledSo(words, visits)]
  return { orgId: { in: [...orgIds] }, vanishedAt: null, AND: both }
}

function calledSo(words: string | undefined, visits: OwedVisits): Prisma.HouseholdWhereInput {
  if (words === undefined) return {}
  const name = { contains: words }
  return { OR: [{ number: name }, { head: name }, { duties: { some: { ...visits, owner: { name } } } }] }
}

/** Visits of one household that are looked through for the months somebody was there. */
const DAYS = 400
const HOUSEHOLD = {
  id: true,
  villageId: true,
  orgId: true,
  number: true,
  head: true,
  categories: true,
} as const
const DUTY = {
  ownerId: true,
  fromDay: true,
  dueDay: true,
  mutedUntil: true,
  mutedReason: true,
  owner: { select: { name: true } },
} as const

type Row = Prisma.HouseholdGetPayload<{
  select: typeof HOUSEHOLD & { duties: { select: typeof DUTY }; visits: { select: { day: true } } }
}>

function shapedHousehold({ duties, visits, categories, ...row }: Row): ListedHousehold {
  return {
    ...row,
    categories: categories as string[],
    duties: duties.map(({ owner, ...duty }) => ({ ...duty, owner: owner.name })),
    visitedOn: visits.map((one) => one.day),
  }
}
