/** Places of a township that can be walked, and what being in one of them counts for. Pure. */
import type { Org, OrgTree } from '../../src/domain/org.ts'
import type { Level } from './rules.ts'

/** The places of a level within an organisation, or anywhere (null), in the roster's order. */
export function placesIn(orgId: string | null, level: Level, orgs: OrgTree): readonly Org[] {
  const within = [...orgs.all].filter(({ id, vanished }) => !vanished && (orgId === null || orgs.isWithin(id, orgId)))
  if (level === 'township') return within.filter(({ kind }) => kind === 'township')
  const villages = within.filter(({ kind }) => kind === 'village')
  if (level === 'village' || orgId === null) return villages
  const own = villages.length > 0 ? villages : [...orgs.upward(orgId)].slice(0, 1)
  return own.flatMap((village) => hamletsOf(village, within, orgs))
}

/** Its 村民小组 and 屯; where the roster names none its grids, else the village itself. */
function hamletsOf(village: Org, within: readonly Org[], orgs: OrgTree): readonly Org[] {
  const inside = within.filter(({ id }) => orgs.isWithin(id, village.id))
  const of = (kind: Org['kind']) => inside.filter((one) => one.kind === kind)
  const groups = of('group')
  if (groups.length > 0) return groups
  const grids = of('grid')
  return grids.length > 0 ? grids : [village]
}

/** Those of the places in which somebody has been who was in these organisations: in one is in all that it is part of. */
export function cameTo(places: readonly Org[], been: readonly string[], orgs: OrgTree): ReadonlySet<string> {
  const reached = new Set(been.flatMap((id) => [...orgs.upward(id)].map((org) => org.id)))
  return new Set(places.flatMap(({ id }) => (reached.has(id) ? [id] : [])))
}
