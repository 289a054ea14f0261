import { type Place, ROOM_KINDS } from '../../src/domain/roles.ts'

/** Everywhere something can be said. */
export const PLACES: readonly Place[] = [...ROOM_KINDS, 'unbound', 'direct']
