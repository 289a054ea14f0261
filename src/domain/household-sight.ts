import { GRID_UP, may, type Place, type Role } from './roles.ts'

/** What is known about a household, by how private it is. */
export const HOUSEHOLD_FIELDS = ['head', 'number', 'dates', 'category', 'note', 'address'] as const
export type HouseholdField = (typeof HOUSEHOLD_FIELDS)[number]

/** Who looks at a household. */
export interface Viewer {
  /** One of those who visit it. */
  readonly isLiaison: boolean
  /** Roles towards the household's organisation. */
  readonly roles: ReadonlySet<Role>
}

/** Those of the village itself who may know why a household is on a list; the township sees counts. */
const CONFIDANTS: readonly Role[] = ['cadre', 'secretary']

const NOTHING: ReadonlySet<HouseholdField> = new Set()
const OUTSIDE: ReadonlySet<HouseholdField> = new Set(['head', 'number', 'dates'])
const EVERYTHING: ReadonlySet<HouseholdField> = new Set(HOUSEHOLD_FIELDS)

/**
 * The fields somebody may be shown in a place; nothing about a household is said in chat without asking here.
 *
 * In private and among the cadres, the liaison and the village's cadres see everything; those above the grid see which
 * household it is and when it was visited. Where members listen, only own households are spoken of, and only so far.
 * Everywhere else, nothing.
 */
export function visibleFields({ isLiaison, roles }: Viewer, place: Place): ReadonlySet<HouseholdField> {
  if (place === 'members') return isLiaison ? OUTSIDE : NOTHING
  if (place !== 'direct' && place !== 'cadres') return NOTHING
  if (isLiaison || may(roles, CONFIDANTS)) return EVERYTHING
  return may(roles, GRID_UP) ? OUTSIDE : NOTHING
}

/** Who may write down a visit: whose household it is, and those above the grid. */
export function mayRecord({ isLiaison, roles }: Viewer): boolean {
  return isLiaison || may(roles, GRID_UP)
}

/** Where what comes of visits may be spoken of at all: it stays among those who visit. */
export const AMONG_OURSELVES: readonly Place[] = ['members', 'cadres', 'direct']
/** Where people work together. */
export const AT_WORK: readonly Place[] = ['members', 'cadres', 'volunteers', 'direct']
/** Where only those who run the village listen. */
export const AT_THE_OFFICE: readonly Place[] = ['cadres', 'direct']
