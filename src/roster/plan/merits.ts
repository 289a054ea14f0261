import type { Merits } from '../../domain/merits.ts'
import type { MeritChange, RosterRows } from '../../store/index.ts'
import type { Roster, RosterOrg } from '../roster.ts'
import type { OrgPlan } from './orgs.ts'

/**
 * What villages give points for and in return: a sheet that names anything for a village is its whole list, and one that names
 * nothing leaves it as it is. What was given before stays given.
 */
export function planMerits(
  { merits: known }: Pick<RosterRows, 'merits'>,
  { orgs, merits, rewards }: Pick<Roster, 'orgs' | 'merits' | 'rewards'>,
  plan: Pick<OrgPlan, 'idOf'>,
): readonly MeritChange[] {
  return orgs
    .filter(({ kind }) => kind === 'village')
    .flatMap((village) => {
      const villageId = plan.idOf(village)
      const before = known.get(villageId) ?? { items: [], rewards: [] }
      const own = { items: ofVillage(merits, village), rewards: ofVillage(rewards, village) }
      const after: Merits = {
        items: own.items.length > 0 ? own.items : before.items,
        rewards: own.rewards.length > 0 ? own.rewards : before.rewards,
      }
      if (JSON.stringify(keyed(after)) === JSON.stringify(keyed(before))) return []
      const stock = after.rewards.filter(
        ({ title, stock }) => before.rewards.find((one) => one.title === title)?.stock !== stock,
      )
      return [{ villageId, merits: after, stock }]
    })
}

function ofVillage<Row extends { readonly village: RosterOrg | null }>(
  rows: readonly Row[],
  village: RosterOrg,
): readonly Omit<Row, 'village'>[] {
  return rows.filter((one) => one.village === null || one.village === village).map(({ village: _, ...row }) => row)
}

/** In one order of fields: a database keeps JSON in an order of its own. */
const keyed = ({ items, rewards }: Merits) => [
  items.map(({ title, points, fact, mostAQuarter, rule }) => [title, points, fact, mostAQuarter, rule]),
  rewards.map(({ title, points, stock, cost }) => [title, points, stock, cost]),
]
