import { QUOTA_ROLES } from '../domain/quota.ts'
import type { Db, Prisma } from './client.ts'

/** How many households of an organisation stand where; each in one of the first five. */
export interface VisitTally {
  readonly orgId: string
  /** Visited, and not due yet. */
  readonly covered: number
  /** In the window of a visit. */
  readonly due: number
  /** Past the day a visit was due. */
  readonly overdue: number
  /** Never visited by those who visit it now, and not due yet. */
  readonly never: number
  /** Visited by nobody. */
  readonly alone: number
}

/** What became of the windows of visits: done, ended before a visit, or of no account any more. */
export interface VisitHistory {
  readonly done: number
  readonly missed: number
  readonly ended: number
}

/** Counts of households by how their visits stand. A household with several liaisons is as late as its latest visit. */
export function visitProgress(db: Db) {
  return {
    async tallies(orgIds: readonly string[], today: string): Promise<readonly VisitTally[]> {
      const count = async (duties?: Prisma.DutyListRelationFilter): Promise<ReadonlyMap<string, number>> => {
        const rows = await db.household.groupBy({
          by: ['orgId'],
          where: { orgId: { in: [...orgIds] }, vanishedAt: null, ...(duties && { duties }) },
          _count: { _all: true },
        })
        return new Map(rows.map((row) => [row.orgId, row._count._all]))
      }
      const heard = { ...OWED, OR: [{ mutedUntil: null }, { mutedUntil: { lt: today } }] }
      const all = await count()
      const owed = await count({ some: OWED })
      const begun = await count({ some: { ...heard, fromDay: { lte: today } } })
      const late = await count({ some: { ...heard, dueDay: { lt: today } } })
      const visited = await count({
        some: { ...OWED, lastDoneDay: { not: null } },
        none: { ...heard, fromDay: { lte: today } },
      })
      return [...all].map(([orgId, total]) => {
        const of = (counts: ReadonlyMap<string, number>) => counts.get(orgId) ?? 0
        return {
          orgId,
          covered: of(visited),
          due: of(begun) - of(late),
          overdue: of(late),
          never: of(owed) - of(begun) - of(visited),
          alone: total - of(owed),
        }
      })
    },

    /** Who visits whom among the people and households of these organisations, for the quotas. */
    async visiting(orgIds: readonly string[]) {
      const here = { orgId: { in: [...orgIds] }, vanishedAt: null }
      const people = await db.person.findMany({
        where: { ...here, erasedAt: null, holdings: { some: { role: { in: [...QUOTA_ROLES] } } } },
        orderBy: { id: 'asc' },
        select: {
          name: true,
          holdings: { select: { role: true } },
          duties: {
            where: { ...OWED, household: { vanishedAt: null } },
            select: { household: { select: { categories: true } } },
          },
        },
      })
      const visited = { ...OWED, owner: { vanishedAt: null, erasedAt: null } }
      const households = await db.household.findMany({
        where: here,
        orderBy: { number: 'asc' },
        select: { ...HOME, duties: { where: visited, select: { id: true } } },
      })
      return {
        people: people.map(({ name, holdings, duties }) => ({
          name,
          roles: holdings.map((one) => one.role),
          visits: duties.map((one) => one.household?.categories as string[]),
        })),
        households: households.map(({ duties, ...home }) => ({ ...home, visited: duties.length > 0 })),
      }
    },

    async history(orgIds: readonly string[]): Promise<VisitHistory> {
      const where = { kind: 'visit' as const, orgId: { in: [...orgIds] }, householdId: { not: null } }
      const { _sum } = await db.duty.aggregate({ where, _sum: { done: true, missed: true } })
      const ended = await db.duty.count({ where: { ...where, endedAt: { not: null } } })
      return { done: _sum.done ?? 0, missed: _sum.missed ?? 0, ended }
    },
  }
}

const HOME = { id: true, villageId: true, orgId: true, number: true, head: true } as const
const OWED = { kind: 'visit', endedAt: null } as const
