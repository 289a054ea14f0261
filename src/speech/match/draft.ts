import type { Command } from '../mechanism.ts'
import type { AskReason, Rating } from '../reading.ts'

/** A reading in the making. */
export interface Draft {
  readonly command: Command
  number?: number
  numbers?: number[]
  quoted?: true
  people?: string[]
  text?: string
  reason?: string
  activity?: string
  date?: string
  rating?: Rating
  household?: string
  households?: string[]
  category?: string
  ask?: AskReason
  /** The number stood before the word (#12 我来): what touches the word then belongs to it. */
  numberFirst?: true
  /** Something was said that only a command says: `#12`, a mention, a code, the quoted bot. */
  sure: boolean
}

/** The outcome of reading one slot: go on with the next, or the whole line is talk after all. */
export type Step = 'next' | 'talk'
