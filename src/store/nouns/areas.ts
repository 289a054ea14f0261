import { windowDue } from '../../domain/due-window.ts'
import { type Term, termOf } from '../../domain/term.ts'
import type { OwedVisit } from '../../domain/visit.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'
import type { OwedVisits } from './owed-visits.ts'

/** A visit that somebody owes an organisation: any of its households fulfils it. */
export interface AreaDuty extends OwedVisit {
  readonly id: string
  readonly orgId: string
  readonly ownerId: string
}

/** All households of an organisation, to be come to once within a term of office. */
export interface TermDuty {
  readonly id: string
  readonly orgId: string
  readonly ownerId: string
  readonly term: Term
}

/** More than this no village has; what a roster gone wrong holds beyond is not read. */
const MOST = 1_000

/** What is owed to organisations and not to one household each. */
export function areas(db: Db, visits: OwedVisits) {
  return {
    /** Those of a person. */
    ofLiaison: (ownerId: string) => find({ ownerId }),
    /** Those towards any of these organisations. */
    towards: (orgIds: readonly string[]) => find({ orgId: { in: [...orgIds] } }),

    /** The organisations in which somebody visited a household within these days. */
    async visitedBy(personId: string, fromDay: string, toDay: string): Promise<readonly string[]> {
      const visits = await db.visit.groupBy({
        by: ['householdId'],
        where: { personId, day: { gte: fromDay, lte: toDay } },
      })
      const homes = await inParts(
        visits.map((one) => one.householdId),
        (part) => db.household.findMany({ where: { id: { in: part } }, select: { orgId: true } }),
      )
      return [...new Set(homes.map(({ orgId }) => orgId))]
    },

    /** How many households there are in these organisations, and how many of them one of these people has visited since. */
    async walked(personIds: readonly string[], orgIds: readonly string[], since: string) {
      const here = { orgId: { in: [...orgIds] }, vanishedAt: null }
      // From the visits to the households: asked of each household, SQLite looks through all of the visits every time.
      const visited = await db.visit.groupBy({
        by: ['householdId'],
        where: { personId: { in: [...personIds] }, day: { gte: since }, household: here },
      })
      return { all: await db.household.count({ where: here }), visited: visited.length }
    },
  }

  async function find(where: Prisma.DutyWhereInput) {
    const rows = await db.duty.findMany({
      where: { ...visits, householdId: null, ...where },
      orderBy: { dueDay: 'asc' },
      take: MOST,
      select: AREA,
    })
    const any: AreaDuty[] = []
    const whole: TermDuty[] = []
    for (const row of rows) {
      const term = termOf(row.cadence)
      const cadence = Number(row.cadence)
      if (term) whole.push({ id: row.id, orgId: row.orgId, ownerId: row.ownerId, term })
      else any.push({ ...row, cadence, endDay: row.endDay ?? windowDue(row.dueDay, cadence).endDay })
    }
    return { any, whole }
  }
}

const AREA = {
  id: true,
  orgId: true,
  ownerId: true,
  cadence: true,
  fromDay: true,
  dueDay: true,
  endDay: true,
  lastDoneDay: true,
  mutedUntil: true,
} as const satisfies Prisma.DutySelect
