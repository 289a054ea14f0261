import { startOfDay } from '../../domain/day.ts'
import { type Window, windowDue } from '../../domain/due-window.ts'
import type { Random } from '../../domain/ports.ts'
import { termOf } from '../../domain/term.ts'
import type { Fulfilment, OwedVisit } from '../../domain/visit.ts'
import { append } from '../commit/appender.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { countInParts, inParts } from '../connection/in-parts.ts'
import type { Household } from './households.ts'
import type { OwedVisits } from './owed-visits.ts'

/** A visit that somebody owes a household, for as long as both are in the roster. */
export interface VisitDuty extends OwedVisit {
  readonly id: string
  readonly ownerId: string
  readonly mutedReason: string | null
  readonly household: Omit<Household, 'liaisons' | 'delegate'>
}

/** A visit that is owed, as far as lists are put in order by. */
export interface VisitOutline extends Pick<OwedVisit, 'fromDay' | 'dueDay' | 'lastDoneDay' | 'mutedUntil'> {
  readonly id: string
  readonly household: Pick<VisitDuty['household'], 'number' | 'categories'>
}

export interface NewVisit {
  readonly householdId: string
  readonly personId: string
  readonly day: string
  readonly note: string | null
}

/** Why a duty no longer applies, kept as its source: the roster does not bring it back. */
export const HANDED_OVER = 'handed-over'

/** Somebody who is to visit a household from now on. */
export interface NewLiaison {
  readonly householdId: string
  readonly villageId: string
  readonly orgId: string
  readonly ownerId: string
  /** In days. */
  readonly cadence: number
}

/** Visits that were made and visits that are owed. What has ended and what was done stays. */
export function visits(db: Db, random: Random, visiting: OwedVisits) {
  /** As long as both the duty and its household stand. */
  const owed = { ...visiting, household: { vanishedAt: null } }
  const find = async (where: Prisma.DutyWhereInput): Promise<readonly VisitDuty[]> => {
    const rows = await db.duty.findMany({
      where: { ...owed, ...where },
      orderBy: { dueDay: 'asc' },
      select: DUTY,
    })
    return rows.map(shaped)
  }

  return {
    ofLiaison: (ownerId: string) => find({ ownerId }),
    ofIds: (ids: readonly string[]) => inParts(ids, (part) => find({ id: { in: part } })),

    /** All that a liaison owes, as far as it is put in order by; what is shown of the first is read apart, which is quicker. */
    async outline(ownerId: string): Promise<readonly VisitOutline[]> {
      const rows = await db.duty.findMany({ where: { ...owed, ownerId }, select: OUTLINE })
      return rows.flatMap(({ household, ...row }) =>
        household ? [{ ...row, household: { ...household, categories: household.categories as string[] } }] : [],
      )
    },
    ofHouseholds: (householdIds: readonly string[]) =>
      inParts(householdIds, (part) => find({ householdId: { in: part } })),

    /** Writes visits down, once: the same person, household, day and words are the same visit. Returns those that are new. */
    async record(made: readonly NewVisit[], now: Date): Promise<readonly NewVisit[]> {
      const people = [...new Set(made.map((one) => one.personId))]
      const days = [...new Set(made.map((one) => one.day))]
      const known = await inParts(
        made.map((one) => one.householdId),
        (part) =>
          db.visit.findMany({
            where: { householdId: { in: part }, personId: { in: people }, day: { in: days } },
            select: { householdId: true, personId: true, day: true, note: true },
          }),
      )
      const seen = new Set(known.map(sameVisit))
      const fresh = made.filter((visit) => !seen.has(sameVisit(visit)))
      await append(
        db,
        'Visit',
        fresh.map((visit) => ({ ...visit, id: random.id(), recordedAt: now })),
      )
      return fresh
    },

    /** Moves duties to their next window; those that are to be alike in one statement. */
    async fulfil(fulfilled: readonly { readonly dutyId: string; readonly next: Fulfilment }[]): Promise<void> {
      const groups = new Map<string, { next: Fulfilment; ids: string[] }>()
      for (const { dutyId, next } of fulfilled) {
        const group = groups.get(JSON.stringify(next))
        if (group) group.ids.push(dutyId)
        else groups.set(JSON.stringify(next), { next, ids: [dutyId] })
      }
      for (const { next, ids } of groups.values()) {
        const { missed, ...window } = next
        const data = {
          ...window,
          dueAt: startOfDay(next.fromDay),
          nudgeStep: 0,
          done: { increment: 1 },
          ...(missed && { missed: { increment: 1 } }),
        }
        await countInParts(ids, (part) => db.duty.updateMany({ where: { id: { in: part } }, data }))
      }
    },

    /** Households that are held back on a day: how many, and the first of them by number. */
    async muted(orgIds: readonly string[], today: string, take: number) {
      const here = { orgId: { in: [...orgIds] }, mutedUntil: { gte: today } }
      const silent = { ...here, ...visiting }
      const where = { vanishedAt: null, duties: { some: silent } }
      const rows = await db.household.findMany({
        where,
        orderBy: { number: 'asc' },
        take,
        select: {
          ...{ id: true, villageId: true, number: true, head: true },
          duties: { where: silent, orderBy: { mutedUntil: 'desc' }, select: { mutedUntil: true, mutedReason: true } },
        },
      })
      const first = rows.map(({ duties: [duty], ...household }) => ({
        household,
        until: duty?.mutedUntil ?? today,
        reason: duty?.mutedReason ?? null,
      }))
      return { all: await db.household.count({ where }), first }
    },

    /** 暂缓; returns how many duties fell silent. */
    async mute(householdId: string, until: string, reason: string): Promise<number> {
      const { count } = await db.duty.updateMany({
        where: { ...visiting, householdId },
        data: { mutedUntil: until, mutedReason: reason },
      })
      return count
    },

    /** Somebody visits a household from now on because a person said so: the roster does not take it back. */
    async begin({ cadence, ...duty }: NewLiaison, window: Window, now: Date): Promise<void> {
      const kept = { kind: visiting.kind, title: '', cadence: String(cadence), ...opened(window) }
      const source = { source: HANDED_OVER, details: {}, createdAt: now }
      await append(db, 'Duty', [{ ...duty, ...kept, ...source, id: random.id(), done: 0, missed: 0 }])
    },

    /** Somebody visits a household no more because a person said so: the roster does not bring it back. */
    async end(ids: readonly string[], now: Date): Promise<void> {
      const data = { endedAt: now, dueAt: null, source: HANDED_OVER }
      await countInParts(ids, (part) => db.duty.updateMany({ where: { id: { in: part }, endedAt: null }, data }))
    },

    /** A visit is owed every so many days from now on. */
    async recur(id: string, cadence: number, window: Window): Promise<void> {
      await db.duty.updateMany({ where: { id, endedAt: null }, data: { cadence: String(cadence), ...opened(window) } })
    },

    /** Ends what one person owes; another takes it on with its window and what came before, unless they do already. */
    async handOver(moving: readonly { readonly id: string }[], ownerId: string, now: Date): Promise<void> {
      const ids = moving.map((duty) => duty.id)
      const rows = await inParts(ids, (part) => db.duty.findMany({ where: { id: { in: part } } }))
      const theirs = await db.duty.findMany({
        where: { ...visiting, ownerId },
        select: { householdId: true, orgId: true, cadence: true },
      })
      const known = new Set(theirs.map(keyOf))
      const going = rows.filter((row) => !known.has(keyOf(row)))
      const data = { endedAt: now, dueAt: null, source: HANDED_OVER }
      await countInParts(ids, (part) => db.duty.updateMany({ where: { id: { in: part } }, data }))
      await append(
        db,
        'Duty',
        going.map((row) => ({
          ...row,
          id: random.id(),
          ownerId,
          details: { from: row.id },
          done: 0,
          missed: 0,
          source: HANDED_OVER,
          createdAt: now,
          endedAt: null,
        })),
      )
    },
  }
}

/** A window with the moment it opens, when the first reminder is due. */
function opened({ fromDay, dueDay, endDay }: Window) {
  return { fromDay, dueDay, endDay, dueAt: startOfDay(fromDay), nudgeStep: 0 }
}

function sameVisit({ householdId, personId, day, note }: NewVisit): string {
  return JSON.stringify([householdId, personId, day, note])
}

/** What makes two duties of one person the same. */
function keyOf(duty: {
  readonly householdId: string | null
  readonly orgId: string
  readonly cadence: string
}): string {
  return duty.householdId ?? `${duty.orgId} ${termOf(duty.cadence) ? 'term' : 'any'}`
}

const OUTLINE = {
  id: true,
  fromDay: true,
  dueDay: true,
  lastDoneDay: true,
  mutedUntil: true,
  household: { select: { number: true, categories: true } },
} as const satisfies Prisma.DutySelect

const DUTY = {
  id: true,
  ownerId: true,
  cadence: true,
  fromDay: true,
  dueDay: true,
  endDay: true,
  lastDoneDay: true,
  mutedUntil: true,
  mutedReason: true,
  household: {
    select: { id: true, villageId: true, orgId: true, number: true, head: true, categories: true, address: true },
  },
} as const satisfies Prisma.DutySelect

function shaped(row: Prisma.DutyGetPayload<{ select: typeof DUTY }>): VisitDuty {
  const { household, endDay, ...duty } = row
  const cadence = Number(row.cadence)
  if (!household) throw new Error(`the visit duty ${row.id} has no household`)
  return {
    ...duty,
    cadence,
    endDay: endDay ?? windowDue(row.dueDay, cadence).endDay,
    household: { ...household, categories: household.categories as string[] },
  }
}
