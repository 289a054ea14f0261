import { startOfDay } from '../../domain/day.ts'
import type { Details } from '../../domain/matter.ts'
import type { Db } from '../connection/client.ts'
import type { StateCount } from './village-figures.ts'

/** Days of a report, up to but without the second. */
export interface ReportDays {
  readonly fromDay: string
  readonly toDay: string
}

/** A matter as a report names it. */
export interface Reported {
  readonly id: string
  readonly villageId: string
  readonly kind: string
  readonly number: number
  readonly title: string
  readonly state: string
  readonly details: Details
  readonly createdAt: Date
  readonly closedAt: Date | null
}

/** What reports of villages count, each question asked once for all of them. */
export function reported(db: Db) {
  const raised = (villageIds: readonly string[], kinds: readonly string[], { fromDay, toDay }: ReportDays) => ({
    ...{ villageId: { in: [...villageIds] }, kind: { in: [...kinds] } },
    createdAt: { gte: startOfDay(fromDay), lt: startOfDay(toDay) },
  })
  return {
    /** How many of each kind were raised, by the state they are in now. */
    async raised(
      villageIds: readonly string[],
      kinds: readonly string[],
      days: ReportDays,
    ): Promise<readonly StateCount[]> {
      const rows = await db.matter.groupBy({
        by: ['villageId', 'kind', 'state'],
        where: raised(villageIds, kinds, days),
        _count: { _all: true },
      })
      return rows.map(({ _count, ...row }) => ({ ...row, count: _count._all }))
    },

    /** Those raised of these kinds that are done; the latest first, after `before` only. */
    async done(
      villageIds: readonly string[],
      kinds: readonly { readonly kind: string; readonly doneIn: readonly string[] }[],
      days: ReportDays,
      before: string | null,
      take: number,
    ): Promise<readonly Reported[]> {
      const rows = await db.matter.findMany({
        where: {
          ...raised(
            villageIds,
            kinds.map(({ kind }) => kind),
            days,
          ),
          OR: kinds.map(({ kind, doneIn }) => ({ kind, state: { in: [...doneIn] } })),
          ...(before && { id: { lt: before } }),
        },
        orderBy: { id: 'desc' },
        take,
        select: REPORTED,
      })
      return rows.map((row) => ({ ...row, details: row.details as Details }))
    },

    /** How many visits were made, and to how many of how many households. */
    async visits(villageIds: readonly string[], { fromDay, toDay }: ReportDays) {
      const here = { villageId: { in: [...villageIds] } }
      const made = { day: { gte: fromDay, lt: toDay }, household: here }
      const homes = await db.visit.groupBy({ by: ['householdId'], where: made })
      return {
        visits: await db.visit.count({ where: made }),
        visited: homes.length,
        homes: await db.household.count({ where: { ...here, vanishedAt: null } }),
      }
    },
  }
}

const REPORTED = {
  ...{ id: true, villageId: true, kind: true, number: true, title: true, state: true },
  ...{ details: true, createdAt: true, closedAt: true },
} as const
