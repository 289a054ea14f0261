import { OrgTree } from '../../domain/org.ts'
import type { OrgRow } from '../../store/index.ts'
import { keyOf } from '../names.ts'
import type { RosterOrg } from '../roster.ts'
import { best, grouped, Ledger } from './ledger.ts'
import type { Means } from './means.ts'

export interface OrgPlan {
  readonly ledger: Ledger<OrgRow>
  /** The row of an organisation of the roster. */
  readonly idOf: (org: RosterOrg) => string
  /** The tree as it will be. */
  readonly tree: OrgTree
  /** Organisations the roster does not name. */
  readonly unnamed: readonly OrgRow[]
}

/** Organisations are the same when they have the same name; of several, the one with the same parent. */
export function planOrgs(rows: readonly OrgRow[], orgs: readonly RosterOrg[], { newId }: Means): OrgPlan {
  const ledger = new Ledger<OrgRow>()
  const byName = grouped(rows, (row) => keyOf(row.name))
  const ids = new Map<RosterOrg, string>()
  const tree = new Map(rows.map((row) => [row.id, row]))
  const named = new Set<string>()
  for (const org of orgs) {
    const parentId = org.parent ? (ids.get(org.parent) ?? null) : null
    const wanted = { name: org.name, kind: org.kind, parentId, vanishedAt: null }
    const row = best(
      byName.get(keyOf(org.name)) ?? [],
      (one) => one.vanishedAt === null,
      (one) => one.parentId === parentId,
    )
    const id = row?.id ?? newId()
    if (row) ledger.want(row, wanted)
    else ledger.add({ id, ...wanted })
    ids.set(org, id)
    named.add(id)
    tree.set(id, { id, ...wanted })
  }
  return {
    ledger,
    idOf: (org) => ids.get(org) as string,
    tree: new OrgTree(tree.values()),
    unnamed: rows.filter((row) => !named.has(row.id)),
  }
}

/** Lets those go that the roster does not name, unless somebody in them or in a part of them stays. */
export function pruneOrgs(plan: OrgPlan, inUse: Iterable<string>, now: Date): readonly string[] {
  const kept = new Set([...inUse].flatMap((id) => [...plan.tree.upward(id)].map((org) => org.id)))
  const going = plan.unnamed.filter((row) => row.vanishedAt === null && !kept.has(row.id))
  for (const row of going) plan.ledger.want(row, { vanishedAt: now })
  return going.map((row) => row.name)
}
