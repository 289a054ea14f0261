import type { Command } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import type { Found } from './found.ts'

/** A reading in the making. */
export interface Draft extends Found {
  readonly command: Command
}

/** The outcome of reading one slot: go on with the next, or the whole line is talk after all. */
export type Step = 'next' | 'talk'

/** Turns a finished draft into the reading others see. */
export function toReading(draft: Draft, typo: boolean): Reading {
  const { command, quoted, ask, head, sure: _sure, numberFirst: _first, ...slots } = draft
  const reason = typo ? 'typo' : ask
  return {
    command: command.id,
    slots,
    ...(quoted ? { quoted } : {}),
    ...(head === undefined ? {} : { head }),
    ...(reason === undefined ? {} : { ask: reason }),
  }
}
