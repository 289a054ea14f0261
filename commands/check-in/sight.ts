import { GRID_UP, isAmong, may, type Place, type Role, type RoomKind } from '../../src/domain/roles.ts'

/** Who asks how a check-in stands. */
export interface Asker {
  /** They opened it. */
  readonly organises: boolean
  /** Roles towards the organisation it was opened for. */
  readonly roles: ReadonlySet<Role>
}

/** How much of a check-in is told: how many, who, or also what each of them said with it. */
export type Sight = 'counts' | 'names' | 'reasons'

/** Groups of those who work together; a villagers' group is a public square, and so are groups with outsiders. */
const WORKING: ReadonlySet<Place> = new Set(['members', 'cadres', 'volunteers'])

/**
 * The one rule of what is seen of a check-in, wherever it is shown: `gathered` is the kind of group it was opened in
 * (null when that is bound no more), `isHere` says that it is shown in that very group.
 *
 * Why somebody is on leave or came late is for the organiser's eyes alone, so it is told in private only. Names are for
 * those who work together: in their own group, among the cadres, and in private to who is of the group or looks after the grid.
 */
export function sightOf({ organises, roles }: Asker, gathered: RoomKind | null, place: Place, isHere: boolean): Sight {
  if (place !== 'direct') return place === 'cadres' || (isHere && WORKING.has(place)) ? 'names' : 'counts'
  if (organises) return 'reasons'
  const isOfIt = gathered !== null && WORKING.has(gathered) && isAmong(gathered, roles)
  return isOfIt || may(roles, GRID_UP) ? 'names' : 'counts'
}

/** Own states that are said with a reason. */
const REASONED: ReadonlySet<string> = new Set(['leave', 'late'])

/** Who signed for somebody is no reason: 覃小芳代签，没带手机. */
const SIGNED_FOR = /^[^，]{2,8}代签/u

/** What may be told of what somebody said with their own state: a reason to who sees reasons, a mark or what they bring to all who see names. */
export function remarkOf(
  { state, note }: { readonly state: string; readonly note?: string | null },
  sight: Sight,
): string | null {
  if (sight === 'counts') return null
  if (sight === 'names' && REASONED.has(state)) return SIGNED_FOR.exec(note ?? '')?.[0] ?? null
  return note || null
}
