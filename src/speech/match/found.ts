import type { AskReason, Rating } from '../reading.ts'

/** What was found in a line so far, whatever command it is for. */
export interface Found {
  number?: number
  numbers?: number[]
  ofVillage?: string
  quoted?: true
  people?: string[]
  text?: string
  reason?: string
  activity?: string
  date?: string
  rating?: Rating
  household?: string
  households?: string[]
  /** The head's name said beside the number of a single household. */
  head?: string
  category?: string
  ask?: AskReason
  /** The number stood before the word (#12 我来): what touches the word then belongs to it. */
  numberFirst?: true
  /** Something was said that only a command says: `#12`, a mention, a code, the quoted bot. */
  sure: boolean
}
