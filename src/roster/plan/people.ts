import { soundOf } from '../../language/sound.ts'
import type { HoldingRow, NewPerson, PersonRow, RosterRows } from '../../store/index.ts'
import type { RosterPerson } from '../roster.ts'
import { Ledger } from './ledger.ts'
import type { Means } from './means.ts'
import { type Around, answerOf, cluesOf, type KnownPerson, twinsOf } from './person-clues.ts'
import { type Doubt, recognise } from './recognise.ts'

export interface PeoplePlan {
  readonly ledger: Ledger<PersonRow, NewPerson>
  readonly holdings: { readonly create: HoldingRow[]; readonly remove: HoldingRow[] }
  readonly idOf: (person: RosterPerson) => string
  /** People the roster does not name. */
  readonly unnamed: readonly KnownPerson[]
  /** Who belongs somewhere else now. */
  readonly moved: readonly Moved[]
  /** Those the roster says died, who were here until now. */
  readonly died: readonly KnownPerson[]
  /** Rows of somebody the database had twice, who is one from now on. */
  readonly merged: readonly KnownPerson[]
  /** Names the database seems to have twice, once with an account and once as the roster has it. */
  readonly twice: readonly string[]
  readonly doubts: readonly Doubt<KnownPerson, RosterPerson>[]
}

export interface Moved {
  readonly name: string
  readonly from: string
  readonly to: string
}

/** Whoever is known again keeps account, duties and history, wherever the roster puts them now. */
export function planPeople(
  rows: RosterRows['people'],
  people: readonly RosterPerson[],
  around: Around,
  means: Means,
): PeoplePlan {
  const { newId, prune, now } = means
  const { orgs } = around
  const ledger = new Ledger<PersonRow, NewPerson>()
  const holdings: PeoplePlan['holdings'] = { create: [], remove: [] }
  const { rowOf, doubts } = recognise(rows, people, cluesOf(rows, around), answerOf(means))
  const { twins, twice } = twinsOf(rows, rowOf, orgs, means)
  const ids = new Map<RosterPerson, string>()
  const moved: Moved[] = []
  const died: KnownPerson[] = []
  for (const person of people) {
    const orgId = orgs.idOf(person.org)
    const row = twins.get(person) ?? rowOf.get(person)
    const id = row?.id ?? newId()
    ids.set(person, id)
    if (person.died) {
      if (row?.vanishedAt === null) died.push(row)
      if (row) ledger.want(row, { vanishedAt: row.vanishedAt ?? now })
      holdings.remove.push(...(row?.holdings ?? []))
      continue
    }
    const { name, phone } = person
    const wanted = { name, sound: soundOf(name), orgId }
    if (row) ledger.want(row, { ...wanted, ...(phone !== undefined && { phone }), vanishedAt: null })
    else ledger.add({ id, ...wanted, phone: phone ?? null })

    const held = row?.holdings ?? []
    const missing = person.roles.filter((role) => !held.some((one) => one.orgId === orgId && one.role === role))
    for (const role of missing) holdings.create.push({ id: newId(), personId: id, orgId, role })
    const wants = (one: HoldingRow) => one.orgId === orgId && person.roles.includes(one.role)
    if (!row) continue
    const left = row.orgId === orgId ? null : row.orgId
    if (left !== null) moved.push({ name, from: orgs.tree.get(left)?.name ?? '', to: person.org.name })
    // What somebody was in the place they left ends with it, whether or not the import prunes.
    const over = held.filter((one) => (prune || one.orgId === left) && !wants(one) && !isAdministrator(one, row))
    holdings.remove.push(...over)
  }
  const merged = [...twins.keys()].flatMap((person) => rowOf.get(person) ?? [])
  for (const row of merged) {
    ledger.want(row, { vanishedAt: now })
    holdings.remove.push(...row.holdings)
  }
  const named = new Set(people.map((person) => ids.get(person)))
  const unnamed = rows.filter((row) => !named.has(row.id) && !merged.includes(row))
  return { ledger, holdings, idOf: (person) => ids.get(person) as string, unnamed, moved, died, merged, twice, doubts }
}

/**
 * Lets people go that the roster does not name, with their roles. An administrator with an account stays and keeps
 * 管理员: otherwise an old roster could lock everybody out.
 */
export function prunePeople(
  plan: PeoplePlan,
  now: Date,
): { gone: readonly KnownPerson[]; kept: readonly KnownPerson[] } {
  const present = plan.unnamed.filter((row) => row.vanishedAt === null)
  const stays = (row: KnownPerson) => row.holdings.some((one) => isAdministrator(one, row))
  for (const row of present) {
    plan.holdings.remove.push(...row.holdings.filter((one) => !isAdministrator(one, row)))
    if (!stays(row)) plan.ledger.want(row, { vanishedAt: now })
  }
  return { gone: present.filter((row) => !stays(row)), kept: present.filter(stays) }
}

/** Whether it is 管理员 of somebody who has an account. */
export function isAdministrator(holding: HoldingRow, person: Pick<KnownPerson, 'bound'>): boolean {
  return holding.role === 'admin' && person.bound
}
