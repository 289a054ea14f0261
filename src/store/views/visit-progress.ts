import type { Db, Prisma } from '../connection/client.ts'
import type { OwedVisits } from '../nouns/owed-visits.ts'

/** How many households of an organisation stand where; each in one of all but the last. */
export interface VisitTally {
  readonly orgId: string
  /** Visited by a liaison, and not due yet. */
  readonly covered: number
  /** Not visited by a liaison yet, and not due yet. */
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
export function visitProgress(db: Db, visits: OwedVisits) {
  /** What is owed and not held back on a day. */
  const heardOn = (today: string) => ({ ...visits, OR: [{ mutedUntil: null }, { mutedUntil: { lt: today } }] })
  return {
    /**
     * Counted by the database, so that what is read follows the organisations and not what is owed in them. Reading every
     * duty instead costs 0.7 of the counts over 20,000 households, 0.4 over 200,000, and all of them in memory.
     */
    async tallies(orgIds: readonly string[], today: string): Promise<readonly VisitTally[]> {
      const here = { orgId: { in: [...orgIds] }, vanishedAt: null }
      const count = async (where: Prisma.HouseholdWhereInput): Promise<(orgId: string) => number> => {
        const rows = await db.household.groupBy({ by: ['orgId'], where: { ...here, ...where }, _count: { _all: true } })
        const counts = new Map(rows.map((row) => [row.orgId, row._count._all]))
        return (orgId) => counts.get(orgId) ?? 0
      }
      const owing = (duty: Prisma.DutyWhereInput) => count({ duties: { some: { ...visits, ...duty } } })
      const all = await db.household.groupBy({ by: ['orgId'], where: here, _count: { _all: true } })
      const never = await count({ visits: { none: {} } })
      // Each holds all that follow, so that the difference of two is those whose latest visit stands just there.
      const begun = { fromDay: { lte: today } }
      const held = { mutedUntil: { gte: today } }
      const owed = await owing({})
      const covered = await owing({ OR: [begun, held, { lastDoneDay: { not: null } }] })
      const muted = await owing({ OR: [begun, held] })
      const due = await owing({ ...heardOn(today), ...begun })
      const overdue = await owing({ ...heardOn(today), ...begun, dueDay: { lt: today } })
      return all.map(({ orgId, _count }) => ({
        orgId,
        covered: covered(orgId) - muted(orgId),
        ahead: owed(orgId) - covered(orgId),
        due: due(orgId) - overdue(orgId),
        overdue: overdue(orgId),
        muted: muted(orgId) - due(orgId),
        alone: _count._all - owed(orgId),
        never: never(orgId),
      }))
    },

    /** A window that ended without a visit is missed, whether or not somebody went there since. */
    async history(orgIds: readonly string[], today: string): Promise<VisitHistory> {
      const where = { kind: visits.kind, orgId: { in: [...orgIds] }, householdId: { not: null } }
      const { _sum } = await db.duty.aggregate({ where, _sum: { done: true, missed: true } })
      const open = { ...where, ...heardOn(today), endDay: { lt: today }, household: { vanishedAt: null } }
      const missing = await db.duty.count({ where: open })
      const ended = await db.duty.count({ where: { ...where, endedAt: { not: null } } })
      return { done: _sum.done ?? 0, missed: (_sum.missed ?? 0) + missing, ended }
    },
  }
}
