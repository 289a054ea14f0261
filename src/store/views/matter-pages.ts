import { startOfDay } from '../../domain/day.ts'
import type { Matter } from '../../domain/matter.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { byAge, MATTER, shaped } from '../nouns/matter-shape.ts'

/** Which matters a list shows. */
export interface ListFilter {
  readonly villageId: string
  readonly kinds: readonly string[]
  /** Only those in this state. */
  readonly state?: string | undefined
  /** Only those raised in this month, `YYYY-MM`. */
  readonly month?: string | undefined
  /** Only those that were rated so, 1 to 5. */
  readonly rating?: number | undefined
  /** Only those of this number. */
  readonly number?: number | undefined
  /** Only those in whose title these words stand, or, of the kinds that name their people, in somebody's name. */
  readonly words?: { readonly said: string; readonly naming: readonly string[] } | undefined
}

/** What is answered above: for which villages, by which organisation. */
export interface AboveFilter {
  readonly villageIds: readonly string[]
  readonly orgId: string
  readonly kinds: readonly string[]
}

/** Which matters wait: those of a kind that are in one of these states … */
export interface WaitingFilter {
  readonly kind: string
  readonly states: readonly string[]
  /** … since this moment or longer … */
  readonly enteredBy?: Date
  /** … with a deadline before this one. */
  readonly deadlineBefore?: Date
}

/** One page of a longer list, and how long that is. */
export interface PageOf<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** When a matter was raised and when the first of some moves followed. */
export interface Followed {
  readonly createdAt: Date
  readonly followedAt: Date | null
}

/** Something that is owed by a day. */
export interface Owed {
  readonly title: string
  readonly details: unknown
  readonly dueDay: string
  readonly cadence: string
  readonly owner: string
}

/** Where the details of a matter of any kind hold how it was rated. */
const RATING = 'rating'

/** More matters than this are not counted into a picture. */
const MOST = 2_000

/** The console's lists of matters: newest first, a page at a time. */
export function matterPages(db: Db, within: (field: string) => string) {
  const whereOf = (filter: ListFilter) => listedSo(filter, within)
  return {
    async matters(filter: ListFilter, skip: number, take: number): Promise<PageOf<Matter>> {
      const where = whereOf(filter)
      const rows = await db.matter.findMany({ where, orderBy: { number: 'desc' }, skip, take, select: MATTER })
      return { rows: rows.map(shaped), total: await db.matter.count({ where }) }
    },

    /** What an organisation answers for these villages, newest first; all of it, or only in some states. */
    async above({ villageIds, orgId, kinds }: AboveFilter, states: readonly string[] | null, take: number) {
      const where = {
        ...{ villageId: { in: [...villageIds] }, orgId, kind: { in: [...kinds] } },
        ...(states && { state: { in: [...states] } }),
      }
      const rows = await db.matter.findMany({ where, orderBy: { createdAt: 'desc' }, take, select: MATTER })
      return { rows: rows.map(shaped), total: rows.length < take ? rows.length : await db.matter.count({ where }) }
    },

    /** How many of these kinds there are in each state. */
    async states({ state: _, ...filter }: ListFilter): Promise<ReadonlyMap<string, number>> {
      const where = whereOf(filter)
      const rows = await db.matter.groupBy({ by: ['state'], where, _count: { _all: true } })
      return new Map(rows.map((row) => [row.state, row._count._all]))
    },

    /** What somebody has a part in, of these kinds, newest first. */
    async mattersOf(personId: string, filter: Pick<ListFilter, 'villageId' | 'kinds'>, take: number) {
      const { villageId, kinds } = filter
      const rows = await db.matter.findMany({
        where: { villageId, kind: { in: [...kinds] }, participants: { some: { personId, active: true } } },
        orderBy: { number: 'desc' },
        take,
        select: MATTER,
      })
      return rows.map(shaped)
    },

    /** What waits for somebody, oldest first. */
    async waiting(villageId: string, filter: WaitingFilter, take: number): Promise<PageOf<Matter>> {
      const { kind, states, enteredBy, deadlineBefore } = filter
      const where = {
        villageId,
        kind,
        state: { in: [...states] },
        ...(enteredBy && { enteredAt: { lte: enteredBy } }),
        ...(deadlineBefore && { deadline: { lt: deadlineBefore } }),
      }
      const rows = await db.matter.findMany({ where, orderBy: byAge(states, 'asc', take), take, select: MATTER })
      return { rows: rows.map(shaped), total: rows.length < take ? rows.length : await db.matter.count({ where }) }
    },

    /** Open matters whose title begins so. */
    async titled(villageId: string, title: string, take: number): Promise<readonly Matter[]> {
      const where = { villageId, closedAt: null, title: { startsWith: title } }
      const rows = await db.matter.findMany({ where, orderBy: { number: 'asc' }, take, select: MATTER })
      return rows.map(shaped)
    },

    /** The matters of a kind raised since a moment, oldest first, and when one of these moves followed. */
    async followed(
      villageId: string,
      { kind, moves }: { readonly kind: string; readonly moves: readonly string[] },
      since: Date,
    ): Promise<readonly Followed[]> {
      const rows = await db.matter.findMany({
        where: { villageId, kind, createdAt: { gte: since } },
        orderBy: { number: 'desc' },
        take: MOST,
        select: {
          createdAt: true,
          events: {
            where: { move: { in: [...moves] } },
            orderBy: { id: 'asc' },
            take: 1,
            select: { at: true },
          },
        },
      })
      return rows.map(({ createdAt, events }) => ({ createdAt, followedAt: events[0]?.at ?? null })).reverse()
    },

    /** What of a kind is owed and late, or owed soon. */
    async owed(villageId: string, kind: string, until: string, take: number): Promise<readonly Owed[]> {
      const rows = await db.duty.findMany({
        where: { villageId, kind, endedAt: null, dueDay: { lte: until } },
        orderBy: { dueDay: 'asc' },
        take,
        select: { title: true, dueDay: true, cadence: true, details: true, owner: { select: { name: true } } },
      })
      return rows.map(({ owner, ...row }) => ({ ...row, owner: owner.name }))
    },
  }
}

function listedSo(
  { villageId, kinds, state, month, number, words, rating }: ListFilter,
  within: (field: string) => string,
): Prisma.MatterWhereInput {
  return {
    villageId,
    kind: { in: [...kinds] },
    ...(state === undefined ? {} : { state }),
    ...(month === undefined ? {} : { createdAt: { gte: startOfDay(`${month}-01`), lt: startOfDay(nextMonth(month)) } }),
    ...(number !== undefined && { number }),
    ...(rating !== undefined && { details: { path: within(RATING), equals: rating } }),
    ...(words !== undefined && {
      OR: [
        { title: { contains: words.said } },
        { kind: { in: [...words.naming] }, participants: { some: { name: { contains: words.said } } } },
      ],
    }),
  }
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}
