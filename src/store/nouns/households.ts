import type { SharedStatements } from '../commit/shared-statements.ts'
import type { Db } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'
import type { OwedVisits } from './owed-visits.ts'

/** A household as the roster has it, with those who visit it. */
export interface Household {
  readonly id: string
  readonly villageId: string
  readonly orgId: string
  readonly number: string
  readonly head: string
  readonly categories: readonly string[]
  readonly address: string | null
  readonly liaisons: readonly { readonly personId: string; readonly name: string }[]
  /** 户代表: who was named to answer for it; null for its head. */
  readonly delegate: { readonly personId: string; readonly name: string } | null
}

/** An open matter about a household. */
export interface HouseholdMatter {
  readonly householdId: string
  readonly villageId: string
  readonly number: number
  readonly kind: string
  readonly state: string
  readonly title: string
  readonly createdAt: Date
}

/** Where so many might be meant, it is asked which one is, however many more there are. */
const ALIKE = 100
/** Nobody says later than this which household they speak of. */
const TOLD = 2_000
/** More open matters than this are not told of together. */
const OPEN = 500

/** Households that are still in the roster. */
export function households(db: Db, statements: SharedStatements, visits: OwedVisits) {
  const headedBy = statements.of(headedByEach(db))
  const find = async (villageIds: readonly string[], where: object): Promise<readonly Household[]> => {
    const rows = await db.household.findMany({
      where: { villageId: { in: [...villageIds] }, vanishedAt: null, ...where },
      orderBy: { number: 'asc' },
      take: ALIKE,
      select: household(visits),
    })
    return rows.map(({ categories, duties, delegate, ...row }) => ({
      ...row,
      delegate: delegate && { personId: delegate.person.id, name: delegate.person.name },
      categories: categories as string[],
      liaisons: duties.map(({ owner }) => ({ personId: owner.id, name: owner.name })),
    }))
  }

  return {
    /** By any of these ways to write one number. */
    numbered: (numbers: readonly string[], villageIds: readonly string[]) =>
      find(villageIds, { number: { in: [...numbers] } }),
    headed: (head: string, villageIds: readonly string[]) => find(villageIds, { head }),
    /** Those whose head or number stands somewhere in a text, as the roster writes it. */
    namedIn(text: string, villageId: string) {
      const told = text.slice(0, TOLD)
      const piece = (length: number) => Array.from({ length: told.length }, (_, at) => told.slice(at, at + length))
      const heads = [2, 3, 4].flatMap(piece)
      const numbers = [...new Set(told.match(/[\dA-Za-z-]{3,12}/gu))]
      return find([villageId], { OR: [{ head: { in: [...new Set(heads)] } }, { number: { in: numbers } }] })
    },
    /** The household somebody of this name and organisation heads; null where two might be meant, of people or households. */
    headedBy: (name: string, orgId: string): Promise<string | null> => headedBy({ name, orgId }),
    /** Those whose head sounds like this. */
    sounding: (sound: string, villageIds: readonly string[]) => find(villageIds, { sound }),
    async byId(id: string): Promise<Household | null> {
      const row = await db.household.findUnique({ where: { id }, select: { villageId: true } })
      return row && ((await find([row.villageId], { id }))[0] ?? null)
    },

    /** The household somebody was named to answer for. */
    async representedBy(personId: string): Promise<Household | null> {
      const row = await db.household.findFirst({
        where: { delegate: { personId }, vanishedAt: null },
        select: { id: true },
      })
      return row && this.byId(row.id)
    },
    /** Names who answers for a household; null for its head again. */
    async nameDelegate(id: string, personId: string | null): Promise<void> {
      if (personId === null) await db.delegate.deleteMany({ where: { householdId: id } })
      else
        await db.delegate.upsert({
          where: { householdId: id },
          create: { householdId: id, personId },
          update: { personId },
        })
    },

    /** How many there are in these organisations. */
    countIn: (orgIds: readonly string[]): Promise<number> =>
      db.household.count({ where: { orgId: { in: [...orgIds] }, vanishedAt: null } }),

    /** What is open about these households, oldest first. */
    async openMatters(householdIds: readonly string[]): Promise<readonly HouseholdMatter[]> {
      const rows = await inParts(householdIds, (part) =>
        db.matter.findMany({
          where: { householdId: { in: part }, closedAt: null },
          orderBy: { number: 'asc' },
          take: OPEN,
          select: {
            householdId: true,
            villageId: true,
            number: true,
            kind: true,
            state: true,
            title: true,
            createdAt: true,
          },
        }),
      )
      return rows.map((row) => ({ ...row, householdId: row.householdId ?? '' }))
    },

    /** The household a matter is about. */
    async ofMatter(matterId: string): Promise<Household | null> {
      const row = await db.matter.findUnique({ where: { id: matterId }, select: { householdId: true } })
      return row?.householdId ? this.byId(row.householdId) : null
    },
  }
}

const household = (visits: OwedVisits) =>
  ({
    id: true,
    villageId: true,
    orgId: true,
    number: true,
    head: true,
    categories: true,
    address: true,
    delegate: { select: { person: { select: { id: true, name: true } } } },
    duties: {
      where: visits,
      orderBy: { id: 'asc' },
      select: { owner: { select: { id: true, name: true } } },
    },
  }) as const

interface Head {
  readonly name: string
  readonly orgId: string
}

function headedByEach(db: Db) {
  return async (heads: readonly Head[]): Promise<readonly (string | null)[]> => {
    const names = [...new Set(heads.map(({ name }) => name))]
    const orgIds = [...new Set(heads.map(({ orgId }) => orgId))]
    const homes = await db.household.findMany({
      where: { head: { in: names }, orgId: { in: orgIds }, vanishedAt: null },
      take: ALIKE * heads.length,
      select: { id: true, head: true, orgId: true },
    })
    const where = { name: { in: names }, orgId: { in: orgIds }, vanishedAt: null, erasedAt: null }
    const people =
      homes.length > 0
        ? await db.person.findMany({ where, take: ALIKE * heads.length, select: { name: true, orgId: true } })
        : []
    return heads.map(({ name, orgId }) => {
      const [home, other] = homes.filter((one) => one.head === name && one.orgId === orgId)
      const namesakes = people.filter((one) => one.name === name && one.orgId === orgId)
      return home && !other && namesakes.length === 1 ? home.id : null
    })
  }
}
