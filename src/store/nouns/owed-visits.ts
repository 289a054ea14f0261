import type { RosterDuties } from '../../domain/roster-duties.ts'

/** Which duties are visits that somebody owes: of their kind, as long as they have not ended. */
export interface OwedVisits {
  readonly kind: string
  readonly endedAt: null
}

export const owedVisits = ({ visits }: RosterDuties): OwedVisits => ({ kind: visits, endedAt: null })
