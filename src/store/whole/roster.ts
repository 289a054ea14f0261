import type { Random } from '../../domain/ports.ts'
import { knownRoles } from '../../domain/roles.ts'
import type { RosterDuties } from '../../domain/roster-duties.ts'
import type { AfterCommit } from '../commit/after-commit.ts'
import type { Db } from '../connection/client.ts'
import { partsOf } from '../connection/in-parts.ts'
import { departures } from '../nouns/departures.ts'
import type { Directory } from '../nouns/directory.ts'
import { categoryIn } from '../nouns/disclosure-list.ts'
import type { Changes, HoldingRow, RosterChanges, RosterRows } from './roster-rows.ts'

/** The roster as a whole: read in few statements, written in few. */
export function roster(db: Db, random: Random, directory: Directory, afterCommit: AfterCommit, kinds: RosterDuties) {
  return {
    async read(): Promise<RosterRows> {
      const orgs = await db.org.findMany({ select: ORG, orderBy: { id: 'asc' } })
      const people = await db.person.findMany({ where: { erasedAt: null }, select: PERSON, orderBy: { id: 'asc' } })
      const holdings = await db.roleHolding.findMany({ orderBy: { id: 'asc' } })
      const bindings = await db.binding.findMany({ select: { personId: true } })
      const households = await db.household.findMany({ orderBy: { id: 'asc' } })
      const duties = await db.duty.findMany({ where: { kind: kinds.visits }, select: VISIT, orderBy: { id: 'asc' } })

      const disclosures = await db.duty.findMany({
        where: { kind: kinds.publications },
        select: DISCLOSURE,
        orderBy: { id: 'asc' },
      })

      const delegates = await db.delegate.findMany({ select: { householdId: true, personId: true } })
      const bound = new Set(bindings.map((one) => one.personId))
      const held = new Map<string, HoldingRow[]>()
      for (const one of knownRoles(holdings)) {
        const others = held.get(one.personId)
        if (others) others.push(one)
        else held.set(one.personId, [one])
      }
      return {
        orgs,
        people: people.map((one) => ({ ...one, holdings: held.get(one.id) ?? [], bound: bound.has(one.id) })),
        households: households.map((one) => ({ ...one, categories: one.categories as string[] })),
        duties,
        delegates,
        disclosures: disclosures.map(({ details, ...one }) => ({ ...one, category: categoryIn(details) })),
      }
    },

    /**
     * Waits until no other process writes, and keeps them waiting: what is read from here on is true until the commit.
     * Called first in a transaction that means to write. SQLite would otherwise refuse a transaction that read before
     * another process wrote.
     */
    async lock(): Promise<void> {
      await directory.changed(db, random.id(), afterCommit)
      afterCommit(() => directory.names.changed())
    },

    async write(changes: RosterChanges, now: Date): Promise<void> {
      const { orgs, people, holdings, households, duties, disclosures, delegates } = changes
      for (const data of partsOf(orgs.create)) await db.org.createMany({ data })
      for (const { where, data } of alike(orgs)) await db.org.updateMany({ where, data })

      const newcomers = people.create.map((row) => ({ ...row, createdAt: now }))
      for (const data of partsOf(newcomers)) await db.person.createMany({ data })
      afterCommit(() => {
        for (const one of newcomers) directory.names.added(one)
      })
      for (const { where, data } of alike(people)) await db.person.updateMany({ where, data })
      // At once: what waits for who is gone may be said the next moment.
      if (people.update.some(({ set }) => set.vanishedAt)) await departures(db).unsay()
      for (const rows of partsOf(holdings.remove)) {
        await db.roleHolding.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } })
      }
      for (const rows of partsOf(holdings.confirm)) {
        await db.roleHolding.updateMany({ where: { id: { in: rows.map((row) => row.id) } }, data: { source: null } })
      }
      for (const data of partsOf(holdings.create)) await db.roleHolding.createMany({ data })

      // First what frees a number, then what takes one.
      for (const { where, data } of alike(households)) await db.household.updateMany({ where, data: jsonIn(data) })
      for (const data of partsOf(households.create.map(jsonIn))) await db.household.createMany({ data })

      for (const rows of partsOf(delegates)) {
        const spoken = rows.flatMap(({ householdId, personId }) =>
          personId === null ? [] : [{ householdId, personId }],
        )
        await db.delegate.deleteMany({ where: { householdId: { in: rows.map((row) => row.householdId) } } })
        if (spoken.length > 0) await db.delegate.createMany({ data: spoken })
      }

      const owed = duties.create.map((row) => ({ ...row, kind: kinds.visits, details: {}, createdAt: now }))
      for (const data of partsOf(owed)) await db.duty.createMany({ data })
      for (const { where, data } of alike(duties)) await db.duty.updateMany({ where, data })

      const listed = disclosures.create.map((row) => ({
        ...detailed(row),
        kind: kinds.publications,
        createdAt: now,
      }))
      for (const data of partsOf(listed)) await db.duty.createMany({ data })
      for (const { where, data } of alike(disclosures)) await db.duty.updateMany({ where, data: detailed(data) })
    },
  }
}

/** Categories as Prisma's JSON wants them: a list that may be written to. */
function jsonIn<Row extends { readonly categories?: readonly string[] }>(row: Row) {
  const { categories, ...others } = row
  return { ...others, ...(categories ? { categories: [...categories] } : {}) } as Row & { categories: string[] }
}

/** A category as duties keep it. */
function detailed<Row extends { readonly category?: string }>(row: Row) {
  const { category, ...others } = row
  return { ...others, ...(category === undefined ? {} : { details: { category } }) } as Omit<Row, 'category'> & {
    details: { category: string }
  }
}

const ORG = { id: true, name: true, kind: true, parentId: true, vanishedAt: true } as const
const PERSON = { id: true, name: true, sound: true, orgId: true, phone: true, vanishedAt: true, source: true } as const
const DUTY = {
  id: true,
  villageId: true,
  orgId: true,
  ownerId: true,
  title: true,
  cadence: true,
  fromDay: true,
  dueDay: true,
  endDay: true,
  dueAt: true,
  nudgeStep: true,
  source: true,
  endedAt: true,
} as const
const VISIT = { ...DUTY, householdId: true, lastDoneDay: true } as const
const DISCLOSURE = { ...DUTY, details: true } as const

/** Updates that set the same values, together. */
function* alike<Row>(
  changes: Pick<Changes<Row>, 'update'>,
): Iterable<{ where: { id: { in: string[] } }; data: Partial<Row> }> {
  const groups = new Map<string, { data: Partial<Row>; ids: string[] }>()
  for (const { id, set } of changes.update) {
    const key = JSON.stringify(set)
    const group = groups.get(key)
    if (group) group.ids.push(id)
    else groups.set(key, { data: set, ids: [id] })
  }
  for (const { data, ids } of groups.values()) {
    for (const chunk of partsOf(ids)) yield { where: { id: { in: chunk } }, data }
  }
}
