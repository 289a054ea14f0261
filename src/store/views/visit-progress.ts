import { VISIT_DUTY } from '../../domain/duty.ts'
import { visitStanding } from '../../domain/visit.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { inPages } from '../connection/in-parts.ts'

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

/** Duties are read so many at a time. */
const PAGE = 20_000

/** Of several liaisons of one household, the standing of the last of these counts. */
const STANDINGS = ['ahead', 'covered', 'muted', 'due', 'overdue'] as const
type Standing = (typeof STANDINGS)[number]

/** Counts of households by how their visits stand. A household with several liaisons is as late as its latest visit. */
export function visitProgress(db: Db) {
  return {
    /** Measured over 200,000 households: one pass over what is owed costs no more than asking for one of these counts. */
    async tallies(orgIds: readonly string[], today: string): Promise<readonly VisitTally[]> {
      const here = { orgId: { in: [...orgIds] }, vanishedAt: null }
      const count = async (where: Prisma.HouseholdWhereInput): Promise<ReadonlyMap<string, number>> => {
        const rows = await db.household.groupBy({ by: ['orgId'], where, _count: { _all: true } })
        return new Map(rows.map((row) => [row.orgId, row._count._all]))
      }
      const all = await count(here)
      const never = await count({ ...here, visits: { none: {} } })
      const households = new Map<string, { readonly orgId: string; readonly at: number }>()
      for await (const { householdId, orgId, lastDoneDay, ...duty } of owedIn(orgIds)) {
        const standing = visitStanding(today, duty)
        const at = STANDINGS.indexOf(standing === 'ahead' && lastDoneDay !== null ? 'covered' : standing)
        const known = households.get(householdId ?? '')
        if (householdId !== null && (!known || known.at < at)) households.set(householdId, { orgId, at })
      }
      const tallies = new Map([...all.keys()].map((orgId) => [orgId, STANDINGS.map(() => 0)]))
      for (const { orgId, at } of households.values()) {
        const tally = tallies.get(orgId)
        if (tally) tally[at] = (tally[at] ?? 0) + 1
      }
      return [...tallies].map(([orgId, tally]) => {
        const of = (standing: Standing) => tally[STANDINGS.indexOf(standing)] ?? 0
        const owed = tally.reduce((one, other) => one + other, 0)
        return {
          orgId,
          covered: of('covered'),
          ahead: of('ahead'),
          due: of('due'),
          overdue: of('overdue'),
          muted: of('muted'),
          alone: (all.get(orgId) ?? 0) - owed,
          never: never.get(orgId) ?? 0,
        }
      })
    },

    /** A window that ended without a visit is missed, whether or not somebody went there since. */
    async history(orgIds: readonly string[], today: string): Promise<VisitHistory> {
      const where = { kind: VISIT_DUTY, orgId: { in: [...orgIds] }, householdId: { not: null } }
      const { _sum } = await db.duty.aggregate({ where, _sum: { done: true, missed: true } })
      const open = { ...where, ...heardOn(today), endDay: { lt: today }, household: { vanishedAt: null } }
      const missing = await db.duty.count({ where: open })
      const ended = await db.duty.count({ where: { ...where, endedAt: { not: null } } })
      return { done: _sum.done ?? 0, missed: (_sum.missed ?? 0) + missing, ended }
    },
  }

  /** What is owed to households of these organisations. */
  function owedIn(orgIds: readonly string[]) {
    const owed = { ...OWED, orgId: { in: [...orgIds] }, householdId: { not: null }, household: { vanishedAt: null } }
    return inPages(
      ({ where, take }) =>
        db.duty.findMany({ where: { ...owed, ...where }, orderBy: { id: 'asc' }, take, select: OWED_VISIT }),
      PAGE,
    )
  }
}

const OWED_VISIT = {
  id: true,
  householdId: true,
  orgId: true,
  fromDay: true,
  dueDay: true,
  mutedUntil: true,
  lastDoneDay: true,
} as const

const OWED = { kind: VISIT_DUTY, endedAt: null } as const

/** What is owed and not held back on a day. */
function heardOn(today: string) {
  return { ...OWED, OR: [{ mutedUntil: null }, { mutedUntil: { lt: today } }] }
}
