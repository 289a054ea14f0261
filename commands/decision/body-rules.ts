/** What a village, or a township for its villages, may settle of who has to come and how many have to agree: more than the law, never less. */
import { type OrgSetting, oneOf, type SettingChoice } from '../../src/speech/org-setting.ts'
import { BODIES, BODY_IDS, type BodyId, isByLaw } from './bodies.ts'
import { HALF, isLess, OVER_HALF, type Share, shareName, TWO_THIRDS } from './quorum.ts'

/** `meets`: who has to come; `passes`: how many have to be in favour. */
export type Part = 'meets' | 'passes'

/** The row that keeps what an organisation settled of bodies. */
export const bodiesKey = (orgId: string): string => `bodies:${orgId}`

/** What each part may be. 一半 in favour is more than half, as everywhere. */
const SHARES: Readonly<Record<Part, readonly Share[]>> = {
  meets: [HALF, OVER_HALF, TWO_THIRDS],
  passes: [OVER_HALF, TWO_THIRDS],
}
const TITLES: Readonly<Record<Part, string>> = { meets: '到会', passes: '同意' }

const sharesOf = (id: BodyId, part: Part): readonly Share[] =>
  SHARES[part].filter((share) => !isByLaw(BODIES[id]) || !isLess(share, BODIES[id][part]))

export const BODY_RULES = Object.fromEntries(
  BODY_IDS.map((id) => [id, { meets: settingOf(id, 'meets'), passes: settingOf(id, 'passes') }]),
) as Readonly<Record<BodyId, Readonly<Record<Part, OrgSetting>>>>

function settingOf(id: BodyId, part: Part): OrgSetting {
  const choices: readonly SettingChoice[] = sharesOf(id, part).map((share) => ({ name: shareName(share), kept: share }))
  return {
    ...{ id: `body-${id}-${part}`, of: '开会多少人算数', title: `${BODIES[id].name}，${TITLES[part]}` },
    ...oneOf(choices, valueFor(id, part, BODIES[id][part]) ?? 0),
    ...{ row: bodiesKey, at: [id, part] },
  }
}

/** The share that a value of its setting means. */
export const shareOf = (id: BodyId, part: Part, value: number): Share => sharesOf(id, part)[value] ?? BODIES[id][part]

/** And back; null for a share that cannot be settled: less than the law asks for. */
export function valueFor(id: BodyId, part: Part, share: Share): number | null {
  const value = sharesOf(id, part).findIndex((one) => !isLess(one, share) && !isLess(share, one))
  return value < 0 ? null : value
}
