import type { Command } from '../mechanism.ts'
import type { Found } from './found.ts'

/** A reading in the making. */
export interface Draft extends Found {
  readonly command: Command
}

/** The outcome of reading one slot: go on with the next, or the whole line is talk after all. */
export type Step = 'next' | 'talk'
