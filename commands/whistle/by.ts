/** Whose words they are. Each move has its own rule besides, since who is of a department counts in one whistle alone. */
import { SECRETARY_UP } from '../../src/domain/roles.ts'

export const BY_DEPARTMENT = { roles: 'anyone', places: 'anywhere', shownTo: ['department'] } as const
export const BY_WHISTLER = {
  roles: 'anyone',
  places: 'anywhere',
  shownTo: ['gridWorker', 'cadre', 'secretary'],
} as const
export const BY_TOWN = { roles: SECRETARY_UP, places: 'anywhere', shownTo: ['townStaff', 'admin'] } as const
