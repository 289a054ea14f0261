import type { Reading } from '../reading.ts'
import type { Draft } from './draft.ts'

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
