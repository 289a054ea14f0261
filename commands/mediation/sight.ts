/** Who may read who quarrels with whom, and what was written down: one table, through the one `redact`. */
import { HOLDER, type Matter, playing } from '../../src/domain/matter.ts'
import { redact } from '../../src/domain/redact.ts'
import { may, type Place, type Role } from '../../src/domain/roles.ts'
import { entriesOf, lastEntry, toldIn } from './details.ts'

/** What is private of a dispute: who and what; what was agreed; whatever else was written down. */
export const FIELDS = ['told', 'agreed', 'notes'] as const
export type DisputeField = (typeof FIELDS)[number]

export interface Reader {
  readonly isMediator: boolean
  /** Roles towards its village. */
  readonly roles: ReadonlySet<Role>
}

/** Besides whoever mediates: who leads the village, and the township it may go up to. */
const CONFIDANTS: readonly Role[] = ['secretary', 'townStaff', 'townHead']

const NOTHING: ReadonlySet<DisputeField> = new Set()
const ALL: ReadonlySet<DisputeField> = new Set(FIELDS)

/** In private alone: in every group somebody listens who has nothing to do with it, the cadres' and the township's included. */
export function visibleOf({ isMediator, roles }: Reader, place: Place): ReadonlySet<DisputeField> {
  return place === 'direct' && (isMediator || may(roles, CONFIDANTS)) ? ALL : NOTHING
}

export function readerOf(matter: Matter, personId: string | null, roles: ReadonlySet<Role>): Reader {
  return { isMediator: playing(matter, HOLDER).some((one) => personId !== null && one.personId === personId), roles }
}

/** As much of a dispute as a reader may be told in a place, a line each; empty for nothing. */
export function tellable(matter: Matter, reader: Reader, place: Place): string {
  const notes = entriesOf(matter).filter(({ move }) => move !== 'agree' && move !== 'raise')
  const known = {
    told: toldIn(matter),
    agreed: lastEntry(matter, 'agree')?.said ?? '',
    notes: notes.at(-1)?.said ?? '',
  } satisfies Record<DisputeField, string>
  const { told, agreed, notes: last } = redact(known, visibleOf(reader, place))
  return [told, agreed && `约定：${agreed}`, last && `最近记的：${last}`].filter(Boolean).join('\n')
}
