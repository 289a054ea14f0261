import type { Role } from '../../src/domain/roles.ts'
import { HALF, OVER_HALF, type Rule, type Share, TWO_THIRDS } from './quorum.ts'

export type BodyId =
  | 'committee'
  | 'committees'
  | 'members'
  | 'partyGroup'
  | 'representatives'
  | 'villagers'
  | 'delegates'
  | 'group'
  | 'collective'

/** Those who meet and decide. */
export interface Body extends Rule {
  readonly name: string
  /** What else people call it, whole. */
  readonly also: readonly string[]
  /** Where 应到 comes from; null where the roster does not know who they are, so that somebody says how many. */
  readonly counts: Counts | null
  /** Its households or members are those of one 屯, not of the whole village. */
  readonly ofGroup?: true
  /** 人, or 户 where each household sends one. */
  readonly unit: '人' | '户'
  /** Where the rule is written. */
  readonly source: string
}

/** People who hold one of these roles and not that one, or the households of the roster. */
export type Counts = { readonly roles: readonly Role[]; readonly without?: Role } | 'households'

const rule = (meets: Share, passes: Share, of: Rule['of']): Rule => ({ meets, passes, of })

/** What goes where no text says otherwise. */
const USUAL = { ...rule(OVER_HALF, OVER_HALF, 'expected'), source: '通常做法：到会过半，同意过应到的一半' }

/**
 * Who may meet and what passes, with the text that says so; a village's own rule (议事规则) stands before it. 应到 of members
 * are those with a vote: without 预备党员, and with 书记, whose own row may name the office alone.
 */
export const BODIES: Readonly<Record<BodyId, Body>> = {
  committee: {
    name: '支部委员会',
    also: ['支委会', '支委'],
    counts: null,
    unit: '人',
    ...USUAL,
  },
  committees: {
    name: '村两委会',
    also: ['两委会', '两委', '村两委'],
    counts: { roles: ['cadre', 'secretary'] },
    unit: '人',
    ...USUAL,
  },
  members: {
    name: '党员大会',
    also: ['支部党员大会', '支部大会', '党员会'],
    counts: { roles: ['member', 'secretary'], without: 'probationer' },
    unit: '人',
    ...rule(HALF, OVER_HALF, 'expected'),
    source: '《中国共产党支部工作条例（试行）》第十一条，只算有表决权的正式党员',
  },
  partyGroup: {
    name: '党小组会',
    also: ['党小组'],
    counts: { roles: ['member', 'secretary'], without: 'probationer' },
    ofGroup: true,
    unit: '人',
    ...USUAL,
  },
  representatives: {
    name: '村民代表会议',
    also: ['代表会议', '村民代表会', '代表会', '代表大会', '村民代表大会', '村民代表'],
    counts: { roles: ['representative'] },
    unit: '人',
    ...rule(TWO_THIRDS, OVER_HALF, 'present'),
    source: '《村民委员会组织法》（2025 年修订）第三十条',
  },
  villagers: {
    name: '村民会议',
    also: ['村民大会'],
    counts: null,
    unit: '人',
    ...rule(OVER_HALF, OVER_HALF, 'present'),
    source: '《村民委员会组织法》（2025 年修订）第二十五、二十六条，应到是十八岁以上的村民',
  },
  delegates: {
    name: '户代表会议',
    also: ['户代表会', '户代表', '户代表大会'],
    counts: 'households',
    unit: '户',
    ...rule(TWO_THIRDS, OVER_HALF, 'present'),
    source: '《村民委员会组织法》（2025 年修订）第二十五、二十六条，一户一人',
  },
  group: {
    name: '屯户代表会',
    also: ['村民小组会议', '村民小组会', '小组会议', '屯户代表会议', '屯会'],
    counts: 'households',
    ofGroup: true,
    unit: '户',
    ...rule(TWO_THIRDS, OVER_HALF, 'present'),
    source: '《村民委员会组织法》（2025 年修订）第三十二条，一户一人',
  },
  collective: {
    name: '集体经济组织成员大会',
    also: ['成员大会', '集体成员大会', '合作社成员大会'],
    counts: null,
    unit: '人',
    ...rule(TWO_THIRDS, TWO_THIRDS, 'expected'),
    source: '《农村集体经济组织法》第二十七、二十八条，要全体成员三分之二以上同意',
  },
}

/** A rule of the law or of the party holds at the least; what is only usual a village settles as it likes. */
export const isByLaw = ({ source }: Body): boolean => source.startsWith('《')

export const BODY_IDS = Object.keys(BODIES) as BodyId[]

/** The body of this whole name. */
export function bodyCalled(name: string): BodyId | null {
  return BODY_IDS.find((id) => BODIES[id].name === name || BODIES[id].also.includes(name)) ?? null
}

/** Every name of a body, the longest first, so that 村民代表会议 is never read as 代表会议. */
export const BODY_NAMES: readonly string[] = BODY_IDS.flatMap((id) => [BODIES[id].name, ...BODIES[id].also]).toSorted(
  (one, other) => other.length - one.length,
)
