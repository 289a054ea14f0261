import { soundOf } from '../../language/sound.ts'
import type { HoldingRow, NewPerson, PersonRow, RosterRows } from '../../store/index.ts'
import { keyOf } from '../names.ts'
import type { RosterPerson } from '../roster.ts'
import { best, grouped, Ledger } from './ledger.ts'
import type { Means } from './means.ts'
import type { OrgPlan } from './orgs.ts'

type KnownPerson = RosterRows['people'][number]

export interface PeoplePlan {
  readonly ledger: Ledger<PersonRow, NewPerson>
  readonly holdings: { readonly create: HoldingRow[]; readonly remove: HoldingRow[] }
  readonly idOf: (person: RosterPerson) => string
  /** People the roster does not name. */
  readonly unnamed: readonly KnownPerson[]
  /** Names that are new in one organisation while somebody of that name in the same village is not named any more. */
  readonly moved: readonly string[]
}

/** People are the same when they have the same name in the same organisation. */
export function planPeople(
  rows: RosterRows['people'],
  people: readonly RosterPerson[],
  orgs: OrgPlan,
  { newId, prune }: Means,
): PeoplePlan {
  const ledger = new Ledger<PersonRow, NewPerson>()
  const holdings: PeoplePlan['holdings'] = { create: [], remove: [] }
  const byName = grouped(rows, (row) => `${row.orgId} ${keyOf(row.name)}`)
  const ids = new Map<RosterPerson, string>()
  const named = new Set<string>()
  for (const person of people) {
    const orgId = orgs.idOf(person.org)
    const row = best(
      byName.get(`${orgId} ${keyOf(person.name)}`) ?? [],
      (one) => one.vanishedAt === null,
      (one) => one.bound,
    )
    const id = row?.id ?? newId()
    const { name, phone } = person
    const wanted = { name, sound: soundOf(name) }
    if (row) ledger.want(row, { ...wanted, ...(phone !== undefined && { phone }), vanishedAt: null })
    else ledger.add({ id, orgId, ...wanted, phone: phone ?? null })
    ids.set(person, id)
    named.add(id)

    const held = row?.holdings ?? []
    const missing = person.roles.filter((role) => !held.some((one) => one.orgId === orgId && one.role === role))
    for (const role of missing) holdings.create.push({ id: newId(), personId: id, orgId, role })
    const wants = (one: HoldingRow) => one.orgId === orgId && person.roles.includes(one.role)
    if (row && prune) holdings.remove.push(...held.filter((one) => !wants(one) && !isAdministrator(one, row)))
  }
  const unnamed = rows.filter((row) => !named.has(row.id))
  return {
    ledger,
    holdings,
    idOf: (person) => ids.get(person) as string,
    unnamed,
    moved: movedAmong(ledger, unnamed, orgs),
  }
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

function movedAmong(
  ledger: Ledger<PersonRow, NewPerson>,
  unnamed: readonly KnownPerson[],
  orgs: OrgPlan,
): readonly string[] {
  const place = (row: NewPerson) => `${orgs.tree.villageOf(row.orgId)} ${keyOf(row.name)}`
  const left = new Set(unnamed.filter((row) => row.vanishedAt === null).map(place))
  return ledger.create.filter((row) => left.has(place(row))).map((row) => row.name)
}
