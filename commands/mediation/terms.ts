/** How long each rung has a dispute in hand: the table, with what the township, and then the village, settled otherwise. */
import type { Details } from '../../src/domain/matter.ts'
import { after, days } from '../../src/domain/time.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type OrgSetting, settledIn } from '../../src/speech/org-setting.ts'
import { GRID_BY, TOWN_BY, VILLAGE_BY } from './moments.ts'

/** In days, one after the other (指引 §17 as practised: 小事不出网格, 大事不出村, 难事不出镇). */
export const RUNGS = {
  grid: { called: '网格', days: 1 },
  village: { called: '村', days: 2 },
  town: { called: '镇', days: 4 },
  /** When it is looked after what was signed, where no earlier day was agreed. */
  visit: { called: '回访', days: 15 },
} as const
export type RungId = keyof typeof RUNGS
export const RUNG_IDS = Object.keys(RUNGS) as RungId[]

export const LONGEST_DAYS = 60

/** Within so many days both sides may ask the court together to confirm what they signed (人民调解法 §33). */
export const CONFIRM_DAYS = 30
/** Whoever mediated hears so many days before. */
export const CONFIRM_AHEAD = 5

const setting = (id: RungId): OrgSetting => ({
  ...{ id: `mediation-${id}`, of: '调解', title: `${RUNGS[id].called}调解要几天`, unit: '天', usual: RUNGS[id].days },
  ...{ least: 1, most: LONGEST_DAYS, row: (orgId) => `mediation terms ${orgId}`, at: [id] },
})

export const MEDIATION_TERMS = Object.fromEntries(RUNG_IDS.map((id) => [id, setting(id)])) as Readonly<
  Record<RungId, OrgSetting>
>

/** How many days each has here. */
export async function termsFor(
  villageId: string,
  scene: Pick<Scene, 'tx' | 'orgs'>,
): Promise<Readonly<Record<RungId, number>>> {
  const found: (readonly [RungId, number])[] = []
  for (const id of RUNG_IDS) found.push([id, (await settledIn(scene, villageId, MEDIATION_TERMS[id])).value])
  return Object.fromEntries(found) as Record<RungId, number>
}

/** The moments of the rungs in the village, counted from now. */
export async function momentsInVillage(villageId: string, scene: Pick<Scene, 'tx' | 'orgs' | 'now'>): Promise<Details> {
  const { grid, village } = await termsFor(villageId, scene)
  const gridBy = after(scene.now, days(grid))
  return { [GRID_BY]: gridBy.toISOString(), [VILLAGE_BY]: after(gridBy, days(village)).toISOString() }
}

export async function momentInTown(villageId: string, scene: Pick<Scene, 'tx' | 'orgs' | 'now'>): Promise<Details> {
  const { town } = await termsFor(villageId, scene)
  return { [TOWN_BY]: after(scene.now, days(town)).toISOString() }
}
