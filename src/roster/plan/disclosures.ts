import { DEFAULT_LIST } from '../../domain/default-disclosures.ts'
import { firstReminder, firstWindow, isNotBegun, NOT_BEGUN } from '../../domain/disclosure-schedule.ts'
import type { DisclosureRow, NewDisclosure } from '../../store/index.ts'
import { keyOf } from '../names.ts'
import type { RosterDisclosure, RosterOrg, RosterPerson } from '../roster.ts'
import { villageOf } from '../roster.ts'
import { best, grouped, Ledger } from './ledger.ts'
import type { Means } from './means.ts'
import type { OrgPlan } from './orgs.ts'
import type { PeoplePlan } from './people.ts'

export interface DisclosurePlan {
  readonly ledger: Ledger<DisclosureRow, NewDisclosure>
  /** Items that go on though the roster does not name them, by whether it names others of their village. */
  readonly unnamed: readonly { readonly row: DisclosureRow; readonly replaced: boolean }[]
  /** Who answers for a village's list when nobody else does. */
  readonly officerOf: ReadonlyMap<string, string>
}

/** The source of what no roster named. */
const USUAL = 'default'

type Item = Pick<RosterDisclosure, 'title' | 'category' | 'cadence'>

/**
 * An item is the same when it has the same name in the same village. One that goes on keeps its window, unless its rhythm
 * changed or it was not begun with and the roster now names it. A village for which the roster names nothing and that has no
 * list yet is given the usual one, of which nothing is waited for before somebody begins with it.
 */
export function planDisclosures(
  rows: readonly DisclosureRow[],
  listed: readonly RosterDisclosure[],
  plans: { readonly orgs: OrgPlan; readonly people: PeoplePlan },
  roster: { readonly people: readonly RosterPerson[] },
  { newId, today }: Means,
): DisclosurePlan {
  const { orgs, people } = plans
  const ledger = new Ledger<DisclosureRow, NewDisclosure>()
  const byName = grouped(rows, (row) => `${row.orgId} ${keyOf(row.title)}`)
  const named = new Set<string>()
  const villages = new Set<string>()
  const officers = officersIn(roster.people.filter((person) => !people.isGone(person)))
  const officerOf = new Map([...officers].map(([org, officer]) => [orgs.idOf(org), people.idOf(officer)]))

  const put = (orgId: string, ownerId: string, { title, category, cadence }: Item, source: string) => {
    const row = best(byName.get(`${orgId} ${keyOf(title)}`) ?? [], (one) => one.endedAt === null)
    const wanted = { villageId: orgs.tree.villageOf(orgId), orgId, ownerId, title, category, cadence, source }
    const window = source === USUAL ? NOT_BEGUN : firstWindow(cadence, today)
    const opened = { ...window, ...firstReminder(window, today) }
    const opens = row && (row.endedAt || row.cadence !== cadence || (source !== USUAL && isNotBegun(row)))
    if (!row) ledger.add({ id: newId(), ...wanted, ...opened })
    else ledger.want(row, { ...wanted, ...(opens ? opened : {}), endedAt: null })
    if (row) named.add(row.id)
  }

  for (const item of listed) {
    for (const [village, officer] of answering(item, officers, people)) {
      villages.add(orgs.idOf(village))
      put(orgs.idOf(village), people.idOf(officer), item, 'roster')
    }
  }
  const kept = new Set(rows.filter((row) => row.endedAt === null).map((row) => row.orgId))
  for (const [orgId, ownerId] of officerOf) {
    if (villages.has(orgId) || kept.has(orgId)) continue
    for (const item of DEFAULT_LIST) put(orgId, ownerId, item, USUAL)
  }

  const goingOn = rows.filter((row) => row.endedAt === null && !named.has(row.id))
  for (const row of goingOn) ledger.want(row, { villageId: orgs.tree.villageOf(row.orgId) })
  return { ledger, unnamed: goingOn.map((row) => ({ row, replaced: villages.has(row.orgId) })), officerOf }
}

/** What somebody who is gone answered for goes to who answers now. With `prune`, what a village's own list names no longer ends. */
export function endDisclosures(
  plan: DisclosurePlan,
  gone: ReadonlySet<string>,
  { prune, now }: Pick<Means, 'prune' | 'now'>,
): void {
  for (const { row, replaced } of plan.unnamed) {
    const ownerId = gone.has(row.ownerId) ? plan.officerOf.get(row.orgId) : row.ownerId
    if ((prune && replaced) || ownerId === undefined) plan.ledger.want(row, { endedAt: now, dueAt: null })
    else plan.ledger.want(row, { ownerId })
  }
}

/** Who answers for an item in which village: whom the roster names, and in place of who is gone, whoever answers for the list. */
function answering(
  { owner }: RosterDisclosure,
  officers: ReadonlyMap<RosterOrg, RosterPerson>,
  { isGone }: Pick<PeoplePlan, 'isGone'>,
): Iterable<readonly [RosterOrg, RosterPerson]> {
  if (!owner) return officers
  const village = villageOf(owner.org)
  const officer = isGone(owner) ? officers.get(village) : owner
  return officer ? [[village, officer]] : []
}

/** Who answers for the list of each village unless the roster says so: its secretary, else a cadre. */
function officersIn(people: readonly RosterPerson[]): ReadonlyMap<RosterOrg, RosterPerson> {
  const officers = new Map<RosterOrg, RosterPerson>()
  for (const role of ['secretary', 'cadre'] as const) {
    for (const person of people) {
      const village = villageOf(person.org)
      if (village.kind === 'village' && person.roles.includes(role) && !officers.has(village)) {
        officers.set(village, person)
      }
    }
  }
  return officers
}
