/** The parts of a village and how their visits stand, for the chat and the console alike. */
import type { Org, OrgTree } from '../domain/org.ts'
import type { VisitTally } from '../store/index.ts'

/** 那良屯党小组 is 那良屯 to the people who live there. */
export function homeName(org: Org | null): string {
  return areaName(org?.name ?? '')
}

/** Likewise, where only the name is known. */
export function areaName(name: string): string {
  return name.replace(/(党小组|网格党支部|党支部|党委|网格)$/u, '')
}

/** How many households stand where, without saying whose. */
export type Counts = Omit<VisitTally, 'orgId'>

/** One line a part of the scope, in the order of their names: a ledger, not a ranking. */
export function byPart(
  tallies: readonly VisitTally[],
  scopeId: string,
  orgs: OrgTree,
): readonly (readonly [string, Counts])[] {
  const parts = new Map<string, VisitTally[]>()
  for (const tally of tallies) {
    const way = [...orgs.upward(tally.orgId)]
    const part = way[way.findIndex((one) => one.id === scopeId) - 1] ?? way[0]
    const name = tally.orgId === scopeId ? '直属' : homeName(part ?? null)
    parts.set(name, [...(parts.get(name) ?? []), tally])
  }
  const sums = [...parts].map(([name, ofPart]) => [name, sum(ofPart)] as const)
  return sums.sort(([one], [other]) => one.localeCompare(other, 'zh'))
}

export function sum(tallies: readonly VisitTally[]): Counts {
  const none: Counts = { covered: 0, ahead: 0, due: 0, overdue: 0, muted: 0, alone: 0, never: 0 }
  return tallies.reduce<Counts>(
    (all, one) => ({
      covered: all.covered + one.covered,
      ahead: all.ahead + one.ahead,
      due: all.due + one.due,
      overdue: all.overdue + one.overdue,
      muted: all.muted + one.muted,
      alone: all.alone + one.alone,
      never: all.never + one.never,
    }),
    none,
  )
}
