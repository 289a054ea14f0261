/**
 * What a mediation remembers. Its title tells the class and nobody's name; who and what, and whatever was written down since,
 * stand in `told` and `entries`, which nothing shows but through `sight`.
 */
import { momentIn } from '../../src/domain/ladder.ts'
import type { Details, Matter } from '../../src/domain/matter.ts'
import type { MediationMove } from './workflow.ts'

/** What was written down with a move. */
export interface Entry {
  readonly move: MediationMove | 'raise'
  /** ISO 8601. */
  readonly at: string
  /** Who wrote it down. */
  readonly by: string
  readonly said: string
}

export const toldIn = ({ details }: Pick<Matter, 'details'>): string =>
  typeof details.told === 'string' ? details.told : ''

/** Likewise of what is agreed: on paper, unless it was said that it is oral. */
export const isOral = ({ details }: Pick<Matter, 'details'>): boolean => details.oral === true

export const entriesOf = ({ details }: Pick<Matter, 'details'>): readonly Entry[] =>
  Array.isArray(details.entries) ? (details.entries as readonly Entry[]) : []

/** The last that was written down with one of these moves; null where nothing was. */
export function lastEntry(matter: Pick<Matter, 'details'>, ...moves: readonly Entry['move'][]): Entry | null {
  return entriesOf(matter).findLast(({ move }) => moves.includes(move)) ?? null
}

/** The details with one entry more. */
export function withEntry(matter: Pick<Matter, 'details'>, entry: Entry): Details {
  return { entries: [...entriesOf(matter), entry] }
}

export const signedAt = (matter: Pick<Matter, 'details'>): Date | null => momentIn(matter.details.signedAt)

/** Under this name the details hold which village it came up from: its number says that to nobody above. */
export const VILLAGE = 'village'

export const villageIn = (details: Details): string => (typeof details[VILLAGE] === 'string' ? details[VILLAGE] : '')
