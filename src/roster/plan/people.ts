import type { OrgTree } from '../../domain/org.ts'
import { ROLE_NAMES } from '../../domain/roles.ts'
import { soundOf } from '../../language/sound.ts'
import type { HoldingRow, NewHolding, NewPerson, PersonRow, RosterRows } from '../../store/index.ts'
import type { RosterPerson } from '../roster.ts'
import { Ledger } from './ledger.ts'
import type { Means } from './means.ts'
import { type Around, answerOf, cluesOf, type KnownPerson, twinsOf } from './person-clues.ts'
import { type Doubt, recognise } from './recognise.ts'
import { isSaid, type Staying, settled } from './said-in-chat.ts'

export interface PeoplePlan {
  readonly ledger: Ledger<PersonRow, NewPerson>
  readonly holdings: {
    readonly create: NewHolding[]
    readonly remove: HoldingRow[]
    readonly confirm: HoldingRow[]
  }
  readonly idOf: (person: RosterPerson) => string
  /** Whether the roster says that somebody died, or chat that they left. */
  readonly isGone: (person: RosterPerson) => boolean
  /** People the roster does not name. */
  readonly unnamed: readonly KnownPerson[]
  /** Who belongs somewhere else now. */
  readonly moved: readonly Moved[]
  /** Those the roster says died, who were here until now. */
  readonly died: readonly KnownPerson[]
  /** Rows of somebody the database had twice, who is one from now on. */
  readonly merged: readonly KnownPerson[]
  /** What chat said otherwise. */
  readonly stays: Staying[]
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
  const holdings: PeoplePlan['holdings'] = { create: [], remove: [], confirm: [] }
  const { rowOf, doubts } = recognise(rows, people, cluesOf(rows, people, around), answerOf(means))
  const { twins, twice } = twinsOf(rows, rowOf, orgs, means)
  const ids = new Map<RosterPerson, string>()
  const moved: Moved[] = []
  const died: KnownPerson[] = []
  const stays: Staying[] = []
  const left = new Set<RosterPerson>()
  const roleName = ({ role, orgId }: HoldingRow) => `${ROLE_NAMES[role]}（${orgs.tree.get(orgId)?.name ?? ''}）`
  for (const person of people) {
    const row = twins.get(person) ?? rowOf.get(person)
    const id = row?.id ?? newId()
    ids.set(person, id)
    if (person.died) {
      if (row?.vanishedAt === null) died.push(row)
      if (row) ledger.want(row, { vanishedAt: row.vanishedAt ?? now })
      holdings.remove.push(...(row?.holdings ?? []))
      continue
    }
    const { phone } = person
    const listed = { name: person.name, orgId: orgs.idOf(person.org), ...(phone !== undefined && { phone }) }
    if (row?.vanishedAt && isSaid(row)) {
      left.add(person)
      stays.push({ kind: 'left', name: row.name, org: person.org.name })
      continue
    }
    const { name, orgId, ...known } = row && isSaid(row) ? settled(row, listed, stays) : { ...listed, source: null }
    const wanted = { name, sound: soundOf(name), orgId }
    if (row) ledger.want(row, { ...wanted, ...known, vanishedAt: null })
    else ledger.add({ id, ...wanted, phone: phone ?? null })

    const held = row?.holdings ?? []
    const missing = person.roles.filter((role) => !held.some((one) => one.orgId === orgId && one.role === role))
    for (const role of missing) holdings.create.push({ id: newId(), personId: id, orgId, role })
    const wants = (one: HoldingRow) => one.orgId === orgId && person.roles.includes(one.role)
    if (!row) continue
    const before = row.orgId === orgId ? null : row.orgId
    if (before !== null) moved.push({ name, from: orgs.tree.get(before)?.name ?? '', to: person.org.name })
    // What somebody was in the place they left ends with it, whether or not the import prunes.
    const over = held.filter((one) => (prune || one.orgId === before) && !wants(one) && !isAdministrator(one, row))
    holdings.remove.push(...over.filter((one) => !isGiven(one)))
    stays.push(...over.filter(isGiven).map((one) => ({ kind: 'role' as const, name, role: roleName(one) })))
    holdings.confirm.push(...held.filter((one) => wants(one) && isSaid(one)))
  }
  const merged = [...twins.keys()].flatMap((person) => rowOf.get(person) ?? [])
  for (const row of merged) {
    ledger.want(row, { vanishedAt: now })
    holdings.remove.push(...row.holdings)
  }
  const named = new Set(people.map((person) => ids.get(person)))
  const unnamed = rows.filter((row) => !named.has(row.id) && !merged.includes(row))
  return {
    ...{ ledger, holdings, unnamed, moved, died, stays, merged, twice, doubts },
    idOf: (person) => ids.get(person) as string,
    isGone: (person) => person.died || left.has(person),
  }
}

/**
 * Lets people go that the roster does not name, with their roles. Who was added in chat stays as they are. An administrator
 * with an account stays and keeps 管理员: otherwise an old roster could lock everybody out.
 */
export function prunePeople(
  plan: PeoplePlan,
  orgs: OrgTree,
  now: Date,
): { gone: readonly KnownPerson[]; kept: readonly KnownPerson[]; added: readonly KnownPerson[] } {
  const present = plan.unnamed.filter((row) => row.vanishedAt === null)
  const kept = present.filter((row) => row.holdings.some((one) => isAdministrator(one, row)))
  const added = present.filter((row) => isSaid(row) && !kept.includes(row))
  const gone = present.filter((row) => !kept.includes(row) && !added.includes(row))
  for (const row of gone) plan.ledger.want(row, { vanishedAt: now })
  for (const row of [...gone, ...kept]) {
    plan.holdings.remove.push(...row.holdings.filter((one) => !isAdministrator(one, row)))
  }
  plan.stays.push(
    ...added.map(({ name, orgId }) => ({ kind: 'added' as const, name, org: orgs.get(orgId)?.name ?? '' })),
  )
  return { gone, kept, added }
}

/** Whether it was given in chat; that somebody is a villager needs no giving. */
function isGiven(one: HoldingRow): boolean {
  return isSaid(one) && one.role !== 'villager'
}

/** Whether it is 管理员 of somebody who has an account. */
export function isAdministrator(holding: HoldingRow, person: Pick<KnownPerson, 'bound'>): boolean {
  return holding.role === 'admin' && person.bound
}
