/** Whose words they are, and where: those who run the village and mediate, among themselves or in private. */
import type { Place, Role } from '../../src/domain/roles.ts'
import { mediationHears } from './hears.ts'

/** Each move has its own rule besides: whoever mediates this one, or answers for it. */
export const MEDIATORS: readonly Role[] = ['mediator', 'gridWorker', 'cadre', 'secretary', 'townStaff', 'admin']
export const PLACES: readonly Place[] = ['cadres', 'town', 'direct']

export const BY_MEDIATORS = {
  hears: mediationHears,
  everyday: true,
  countsThings: true,
  roles: MEDIATORS,
  places: PLACES,
} as const
