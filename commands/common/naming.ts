import type { Place } from '../../src/domain/roles.ts'

/** Groups of those who work together; a villagers' group is a public square, and so are groups with outsiders. */
const NAMING: ReadonlySet<Place> = new Set(['members', 'cadres', 'volunteers', 'direct'])

export function naming(place: Place): boolean {
  return NAMING.has(place)
}
