/** 走遍 (guidance §16): who comes to which places, and within what time, as data. */
import type { OrgKind } from '../../src/domain/org.ts'
import type { Role } from '../../src/domain/roles.ts'
import type { OrgSetting } from '../../src/speech/org-setting.ts'

/** What is walked: townships, whole villages, or the natural villages in them (屯, 村民小组). */
export type Level = 'township' | 'village' | 'hamlet'
export type Within = 'year' | 'half-year' | 'term'

export interface WalkRule {
  readonly id: string
  readonly role: Role
  /** The kind of organisation the role is held in, where it has other duties elsewhere. */
  readonly heldIn?: OrgKind
  readonly each: Level
  readonly within: Within
  /** Wherever the role is held, all that the roster has: it is of the county or the city. */
  readonly everywhere?: true
  /** Only those the roster gives them (sheet 联系户), where it gives them any. */
  readonly their?: true
}

/** Each role's own, in the order they are told. 乡镇干部 come to households instead (§16), which the roster's visits hold. */
export const WALK_RULES: readonly WalkRule[] = [
  { id: 'city-secretary', role: 'citySecretary', each: 'township', within: 'term', everywhere: true },
  { id: 'county-secretary', role: 'countySecretary', each: 'village', within: 'term', everywhere: true },
  { id: 'county', role: 'countyLeader', each: 'village', within: 'year' },
  { id: 'secretary', role: 'secretary', heldIn: 'township', each: 'hamlet', within: 'year' },
  { id: 'head', role: 'townHead', each: 'hamlet', within: 'year' },
  { id: 'leader', role: 'townLeader', each: 'hamlet', within: 'half-year', their: true },
]

/** Who writes down that they were somewhere: those above, and those who run the village or its grids. */
export const WALKERS: readonly Role[] = [
  'citySecretary',
  'countySecretary',
  'countyLeader',
  'townLeader',
  'townHead',
  'townStaff',
  'secretary',
  'cadre',
  'gridWorker',
  'admin',
]

/** Whose walks lead through all that the roster has. */
export const EVERYWHERE: readonly Role[] = WALK_RULES.flatMap(({ role, everywhere }) => (everywhere ? [role] : []))

/** In which year a term of the county's and the city's committees began; each lasts for five (党章 §27). */
export const TERM_FROM: OrgSetting = {
  ...{ id: 'walk-term', of: '走遍', title: '县里这一届从哪一年起', unit: '年' },
  ...{ usual: 2021, least: 2001, most: 2100, row: (orgId) => `walk-term ${orgId}` },
}
export const TERM_YEARS = 5

/** Whose duty it is to come everywhere. */
export const OWING: readonly Role[] = [...new Set(WALK_RULES.map(({ role }) => role))]

/** Shares of the time after which somebody who is not through hears of it once each (mechanisms.md §9), and no more. */
export const NUDGED_AT: readonly number[] = [0.5, 0.85]

export const LEVEL_NAMES: Readonly<Record<Level, string>> = { township: '乡镇', village: '村', hamlet: '自然村' }
