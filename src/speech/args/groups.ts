import { ROLE_NAMES, type Role } from '../../domain/roles.ts'

/** Who can be called together: 全体党员, 所有网格员. */
export const GROUPS: readonly Role[] = ['member', 'cadre', 'gridWorker', 'volunteer']

const CALLED = new RegExp(
  `^(?:全体|所有|各位?|每位)?(${[...GROUPS.map((role) => ROLE_NAMES[role]), '村干'].join('|')})们?$`,
  'u',
)
const CALL = /^(?:全体|所有|各位?|每位)/u

/** The role a word calls together, or null: 全体党员 is everybody who holds it, 党员 alone only as an answer. */
export function groupCalled(word: string, asAnswer = false): Role | null {
  const name = CALLED.exec(word.trim())?.[1]
  if (name === undefined || !(asAnswer || CALL.test(word.trim()))) return null
  return name === '村干' ? 'cadre' : (GROUPS.find((role) => ROLE_NAMES[role] === name) ?? null)
}

/** The call a text begins with (全体党员 周五前 …), as it stands there. */
export function leadingGroup(text: string): string | null {
  return LEADING.exec(text)?.[0] ?? null
}

const LEADING = new RegExp(`^(?:全体|所有|各位|每位)(?:${GROUPS.map((role) => ROLE_NAMES[role]).join('|')})`, 'u')
