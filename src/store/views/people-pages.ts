import { knownRoles, type Role } from '../../domain/roles.ts'
import type { Db } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'
import type { PageOf } from './matter-pages.ts'

/** A person as the console lists them. */
export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly orgId: string
  readonly holdings: readonly { readonly orgId: string; readonly role: Role }[]
  /** How many accounts speak for them. */
  readonly accounts: number
}

export interface PeopleFilter {
  readonly orgIds: readonly string[]
  readonly name?: string | undefined
  readonly role?: Role | undefined
}

/** The console's list of people, a page at a time. */
export function peoplePages(db: Db) {
  return {
    async people({ orgIds, name, role }: PeopleFilter, skip: number, take: number): Promise<PageOf<ListedPerson>> {
      const where = {
        ...PRESENT,
        orgId: { in: [...orgIds] },
        ...(name === undefined ? {} : { name: { contains: name } }),
        ...(role === undefined ? {} : { holdings: { some: { role } } }),
      }
      const rows = await db.person.findMany({ where, orderBy: { id: 'asc' }, skip, take, select: PERSON })
      return {
        rows: rows.map(({ _count, holdings, ...row }) => ({
          ...row,
          holdings: knownRoles(holdings),
          accounts: _count.bindings,
        })),
        total: await db.person.count({ where }),
      }
    },

    /** One person as they are listed, also one who left the roster; null once they were erased. */
    async person(id: string): Promise<(ListedPerson & { readonly hasLeft: boolean }) | null> {
      const select = { ...PERSON, vanishedAt: true } as const
      const row = await db.person.findFirst({ where: { id, erasedAt: null }, select })
      if (!row) return null
      const { _count, holdings, vanishedAt, ...rest } = row
      return { ...rest, holdings: knownRoles(holdings), accounts: _count.bindings, hasLeft: vanishedAt !== null }
    },

    /** People in whose name these words stand, wherever they belong. */
    async idsCalled(words: string, take: number): Promise<readonly string[]> {
      const where = { name: { contains: words }, erasedAt: null }
      return (await db.person.findMany({ where, take, select: { id: true } })).map(({ id }) => id)
    },

    /** The names of people, by id; of those who were erased, nothing. */
    async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const rows = await inParts(ids, (part) =>
        db.person.findMany({ where: { id: { in: part } }, select: { id: true, name: true } }),
      )
      return new Map(rows.map((row) => [row.id, row.name]))
    },
    /** Whom accounts speak for. */
    async ofAccounts(accounts: readonly string[]) {
      const person = { select: { id: true, name: true, orgId: true } } as const
      const rows = await inParts(accounts, (part) =>
        db.binding.findMany({ where: { accountId: { in: part } }, select: { accountId: true, person } }),
      )
      return new Map(rows.map((row) => [row.accountId, row.person]))
    },
    /** The organisation each of these people belongs to. */
    async ofIds(ids: readonly string[]) {
      const select = { id: true, name: true, orgId: true } as const
      const rows = await inParts(ids, (part) => db.person.findMany({ where: { id: { in: part } }, select }))
      return new Map(rows.map((row) => [row.id, row]))
    },

    /** Names of those who hold one of the roles in these organisations, for a list to pick from. */
    async namesHolding(roles: readonly Role[], orgIds: readonly string[], take: number): Promise<readonly string[]> {
      const rows = await db.person.findMany({
        where: { ...PRESENT, holdings: { some: { role: { in: [...roles] }, orgId: { in: [...orgIds] } } } },
        orderBy: { sound: 'asc' },
        take,
        select: { name: true },
      })
      return rows.map((row) => row.name)
    },
  }
}

const PRESENT = { vanishedAt: null, erasedAt: null }
const PERSON = {
  id: true,
  name: true,
  orgId: true,
  holdings: { select: { orgId: true, role: true } },
  _count: { select: { bindings: true } },
} as const
