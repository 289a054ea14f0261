import type { Details } from '../../domain/matter.ts'
import { knownRoles } from '../../domain/roles.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'
import type { OwedVisits } from '../nouns/owed-visits.ts'
import type { AuditRow, HouseholdLedgerRow, MatterRow, ResidentRow, Span, VisitRow } from './ledger-rows.ts'

/** The lists a village keeps, in pages: each page begins after the last row of the one before. */
export function ledgers(db: Db, visits: OwedVisits) {
  return {
    countMatters: (matters: MattersOf) => db.matter.count({ where: raised(matters) }),

    /** By number; above the villages, one village after the other. */
    async matters(
      matters: MattersOf,
      after: Pick<MatterRow, 'villageId' | 'number' | 'turn'> | null,
      take: number,
    ): Promise<readonly MatterRow[]> {
      const rows = await db.matter.findMany({
        where: { AND: [raised(matters), after ? later(matters, after) : {}] },
        orderBy: [{ villageId: 'asc' }, { number: 'asc' }, { turn: 'asc' }],
        take,
        select: MATTER,
      })
      const names = await namesOf(
        db,
        rows.flatMap(({ events }) => events.map(({ actorId }) => actorId)),
      )
      return rows.map(({ events, ...row }) => ({
        ...row,
        details: row.details as Details,
        events: events.map(({ actorId, ...event }) => ({ ...event, by: names.get(actorId ?? '') ?? null })),
      }))
    },

    countVisits: (villageId: string, span: Span) => db.visit.count({ where: visitsIn(villageId, span) }),

    /** By day. */
    async visits(villageId: string, span: Span, after: Pick<VisitRow, 'day' | 'id'> | null, take: number) {
      const later = after && { OR: [{ day: { gt: after.day } }, { day: after.day, id: { gt: after.id } }] }
      const rows = await db.visit.findMany({
        where: { ...visitsIn(villageId, span), ...later },
        orderBy: [{ day: 'asc' }, { id: 'asc' }],
        take,
        select: visit(visits),
      })
      return rows.map(({ household: { duties, categories, ...household }, ...visit }): VisitRow => {
        const liaisonIds = duties.map((duty) => duty.ownerId)
        return { ...visit, household: { ...household, categories: categories as string[], liaisonIds } }
      })
    },

    countResidents: (orgIds: readonly string[]) => db.person.count({ where: residentsOf(orgIds) }),

    async residents(orgIds: readonly string[], after: string, take: number) {
      const rows = await db.person.findMany({
        where: { ...residentsOf(orgIds), id: { gt: after } },
        orderBy: { id: 'asc' },
        take,
        select: RESIDENT,
      })
      return rows.map(({ bindings, holdings, ...row }): ResidentRow => ({
        ...row,
        holdings: knownRoles(holdings),
        bound: bindings.length > 0,
      }))
    },

    countHouseholds: (villageId: string) => db.household.count({ where: { villageId, vanishedAt: null } }),

    /** By 户号. */
    async households(villageId: string, after: string, take: number) {
      const rows = await db.household.findMany({
        where: { villageId, vanishedAt: null, number: { gt: after } },
        orderBy: { number: 'asc' },
        take,
        select: household(visits),
      })
      return rows.map(({ duties, categories, ...row }): HouseholdLedgerRow => ({
        ...row,
        categories: categories as string[],
        liaisons: duties.map((duty) => duty.owner),
        lastDoneDay: duties.reduce<string | null>(
          (last, { lastDoneDay: day }) => (!last || (day && day > last) ? day : last),
          null,
        ),
        dueDay: duties[0]?.dueDay ?? null,
      }))
    },

    countAudit: (villageId: string, span: Span) => db.audit.count({ where: { villageId, at: within(span) } }),

    /** Oldest first. */
    async audit(villageId: string, span: Span, after: string, take: number): Promise<readonly AuditRow[]> {
      const rows = await db.audit.findMany({
        where: { villageId, at: within(span), id: { gt: after } },
        orderBy: { id: 'asc' },
        take,
        select: { id: true, at: true, personId: true, accountId: true, action: true, subject: true, detail: true },
      })
      const names = await namesOf(
        db,
        rows.map(({ personId }) => personId),
      )
      // A look at a list names all it showed.
      const numbers = await numbersOf(
        db,
        rows.flatMap(({ subject }) => subject?.split(' ') ?? []),
      )
      return rows.map(({ personId, subject, detail, ...row }) => ({
        ...row,
        detail: detail as Details,
        name: names.get(personId ?? '') ?? null,
        subject: subject?.replace(/\S+/gu, (id) => numbers.get(id) ?? id) ?? null,
      }))
    },
  }
}

/** What people are called, by their ids. A page of rows holds few different ones. */
async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const people = await db.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** The numbers of households, by their ids. */
async function numbersOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const select = { id: true, number: true } as const
  const rows = await inParts(ids, (part) => db.household.findMany({ where: { id: { in: part } }, select }))
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** Of one village its index leads on from the number; the next villages follow whole. */
function later(
  { villageIds }: MattersOf,
  { villageId, number, turn }: Pick<MatterRow, 'villageId' | 'number' | 'turn'>,
): Prisma.MatterWhereInput {
  const here = { villageId, number: { gte: number }, NOT: { number, turn: { lte: turn } } }
  return villageIds.length === 1 ? here : { OR: [here, { villageId: { gt: villageId } }] }
}

/** Matters of a kind raised in a time; in some states alone, where not every one belongs into a ledger. */
export interface MattersOf {
  readonly villageIds: readonly string[]
  /** Only those that this organisation answers. */
  readonly orgId?: string | undefined
  readonly kind: string
  readonly span: Span
  readonly states?: readonly string[] | undefined
}

function raised({ villageIds, orgId, kind, span, states }: MattersOf): Prisma.MatterWhereInput {
  const where = { villageId: { in: [...villageIds] }, kind, createdAt: within(span) }
  return { ...where, ...(orgId !== undefined && { orgId }), ...(states && { state: { in: [...states] } }) }
}

const within = ({ from, to }: Span) => ({ gte: from, lt: to })

function visitsIn(villageId: string, { fromDay, toDay }: Span): Prisma.VisitWhereInput {
  return { AND: { day: { gte: fromDay, lt: toDay } }, household: { villageId } }
}

function residentsOf(orgIds: readonly string[]): Prisma.PersonWhereInput {
  return { orgId: { in: [...orgIds] }, vanishedAt: null, erasedAt: null }
}

const MATTER = {
  villageId: true,
  number: true,
  turn: true,
  title: true,
  state: true,
  details: true,
  createdAt: true,
  deadline: true,
  closedAt: true,
  parent: { select: { number: true, kind: true } },
  participants: {
    orderBy: { id: 'asc' },
    select: { personId: true, name: true, part: true, state: true, active: true, at: true },
  },
  events: { orderBy: { id: 'asc' }, select: { at: true, move: true, note: true, actorId: true } },
} as const satisfies Prisma.MatterSelect

const visit = (owed: OwedVisits) =>
  ({
    id: true,
    day: true,
    note: true,
    person: { select: { name: true } },
    household: {
      select: {
        id: true,
        orgId: true,
        number: true,
        head: true,
        categories: true,
        duties: { where: owed, select: { ownerId: true } },
      },
    },
  }) as const satisfies Prisma.VisitSelect

const RESIDENT = {
  id: true,
  name: true,
  orgId: true,
  phone: true,
  holdings: { orderBy: { id: 'asc' }, select: { orgId: true, role: true } },
  bindings: { select: { id: true }, take: 1 },
} as const satisfies Prisma.PersonSelect

const household = (owed: OwedVisits) =>
  ({
    id: true,
    orgId: true,
    number: true,
    head: true,
    members: true,
    categories: true,
    duties: {
      where: owed,
      orderBy: { dueDay: 'asc' },
      select: { dueDay: true, lastDoneDay: true, owner: { select: { id: true, name: true } } },
    },
  }) as const satisfies Prisma.HouseholdSelect
