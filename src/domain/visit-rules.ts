import type { OrgKind } from './org.ts'
import type { Role } from './roles.ts'

/** What the guidance asks of those who visit households, as data with its paragraph. The roster may say otherwise, row by row. */

export interface VisitRule {
  /** Each of these once in so many days. */
  readonly days: number
  readonly each: 'household' | 'group'
  readonly paragraph: string
}

export const VISIT_RULES = {
  /** Members and village cadres visit regularly, which is read as monthly. */
  liaison: { days: 30, each: 'household', paragraph: '§16' },
  /** Township staff reach every household of their village within the year. */
  township: { days: 365, each: 'household', paragraph: '§16' },
  /** Leaders of the township reach every 村民小组 of theirs within half a year. */
  leadership: { days: 183, each: 'group', paragraph: '§16' },
} as const satisfies Readonly<Record<string, VisitRule>>

/** What somebody is asked who visits because of a role, when the roster does not say (guidance §16). */
const ROLE_RULES: Readonly<Record<Role, VisitRule>> = {
  villager: VISIT_RULES.liaison,
  member: VISIT_RULES.liaison,
  probationer: VISIT_RULES.liaison,
  volunteer: VISIT_RULES.liaison,
  representative: VISIT_RULES.liaison,
  delegate: VISIT_RULES.liaison,
  director: VISIT_RULES.liaison,
  overseer: VISIT_RULES.liaison,
  mediator: VISIT_RULES.liaison,
  gridWorker: VISIT_RULES.liaison,
  cadre: VISIT_RULES.liaison,
  secretary: VISIT_RULES.liaison,
  supervisor: VISIT_RULES.liaison,
  townStaff: VISIT_RULES.township,
  townHead: VISIT_RULES.township,
  townLeader: VISIT_RULES.leadership,
  countyLeader: VISIT_RULES.liaison,
  countySecretary: VISIT_RULES.liaison,
  citySecretary: VISIT_RULES.liaison,
  department: VISIT_RULES.liaison,
  departmentHead: VISIT_RULES.liaison,
  admin: VISIT_RULES.liaison,
}

/**
 * The most frequent of the rules of somebody's roles: a township cadre who is also 网格员 visits like a 网格员. The
 * secretary of a township is its leadership.
 */
export function visitRule(roles: Iterable<Role>, heldIn: OrgKind): VisitRule {
  const rules = [...roles].map((role) =>
    role === 'secretary' && heldIn === 'township' ? VISIT_RULES.leadership : ROLE_RULES[role],
  )
  return (
    rules.reduce<VisitRule | null>((most, rule) => (most && most.days <= rule.days ? most : rule), null) ??
    VISIT_RULES.liaison
  )
}

/** 任期走遍: members of the village's committees come to every household once in a term of office. */
export const TERM_WALK = { years: 5, paragraph: '§16' } as const

/** Whom nobody may forget (四必访, §16), with the words a roster uses for them. */
export const MUST_VISIT: readonly { readonly name: string; readonly words: readonly string[] }[] = [
  {
    name: '困难及病患',
    words: ['困难', '低保', '特困', '五保', '贫困', '返贫', '监测', '病患', '大病', '重病', '残疾'],
  },
  { name: '空巢老人及留守儿童', words: ['空巢', '独居', '留守', '孤儿', '困境儿童'] },
  { name: '遗属军烈属', words: ['遗属', '军属', '烈属', '军烈', '退役军人'] },
  { name: '信访', words: ['信访', '上访'] },
]

/** Whether a household with these roster categories comes first in every list. */
export function isMustVisit(categories: readonly string[]): boolean {
  return categories.some((category) => MUST_VISIT.some(({ words }) => words.some((word) => category.includes(word))))
}

/** Whether a text tells why a household with these categories is on a list. */
export function tellsCategory(text: string, categories: readonly string[]): boolean {
  const words = MUST_VISIT.flatMap((one) => one.words)
  return categories.some((category) =>
    [category, ...words.filter((word) => category.includes(word))].some((word) => text.includes(word)),
  )
}
