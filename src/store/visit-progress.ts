import type { Db, Prisma } from './client.ts'

/** How many households of an organisation stand where; each in one of all but the last. */
export interface VisitTally {
  readonly orgId: string
  /** Visited, and not due yet. */
  readonly covered: number
  /** Not visited yet, and not due yet. */
  readonly ahead: number
  /** In the window of a visit. */
  readonly due: number
  /** Past the day a visit was due. */
  readonly overdue: number
  /** Held back for a time. */
  readonly muted: number
  /** Nobody is their liaison. */
  readonly alone: number
  /** Of all these, those in which nobody has ever been. */
  readonly never: number
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
      const count = async (more: Prisma.HouseholdWhereInput = {}): Promise<ReadonlyMap<string, number>> => {
        const rows = await db.household.groupBy({
          by: ['orgId'],
          where: { orgId: { in: [...orgIds] }, vanishedAt: null, ...more },
          _count: { _all: true },
        })
        return new Map(rows.map((row) => [row.orgId, row._count._all]))
      }
      const muted = { mutedUntil: { gte: today } }
      const heard = heardOn(today)
      const begun = { ...heard, fromDay: { lte: today } }
      const all = await count()
      const counts = {
        owed: await count({ duties: { some: OWED } }),
        begun: await count({ duties: { some: begun } }),
        late: await count({ duties: { some: { ...heard, dueDay: { lt: today } } } }),
        muted: await count({ duties: { some: { ...OWED, ...muted }, none: begun } }),
        covered: await count({
          duties: { some: OWED, none: { ...OWED, OR: [muted, { fromDay: { lte: today } }] } },
          visits: { some: {} },
        }),
        never: await count({ visits: { none: {} } }),
      }
      return [...all].map(([orgId, total]) => {
        const of = (what: keyof typeof counts) => counts[what].get(orgId) ?? 0
        return {
          orgId,
          covered: of('covered'),
          ahead: of('owed') - of('begun') - of('muted') - of('covered'),
          due: of('begun') - of('late'),
          overdue: of('late'),
          muted: of('muted'),
          alone: total - of('owed'),
          never: of('never'),
        }
      })
    },

    /** A window that ended without a visit is missed, whether or not somebody went there since. */
    async history(orgIds: readonly string[], today: string): Promise<VisitHistory> {
      const where = { kind: 'visit' as const, orgId: { in: [...orgIds] }, householdId: { not: null } }
      const { _sum } = await db.duty.aggregate({ where, _sum: { done: true, missed: true } })
      const open = { ...where, ...heardOn(today), endDay: { lt: today }, household: { vanishedAt: null } }
      const missing = await db.duty.count({ where: open })
      const ended = await db.duty.count({ where: { ...where, endedAt: { not: null } } })
      return { done: _sum.done ?? 0, missed: (_sum.missed ?? 0) + missing, ended }
    },
  }
}

const OWED = { kind: 'visit', endedAt: null } as const

/** What is owed and not held back on a day. */
function heardOn(today: string) {
  return { ...OWED, OR: [{ mutedUntil: null }, { mutedUntil: { lt: today } }] }
}
