import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { FRESH_A_CHATTER, FRESH_A_SAYINGS } from './tables/fresh-a.ts'
import { FRESH_B_CHATTER, FRESH_B_SAYINGS } from './tables/fresh-b.ts'
import { FRESH_C_CHATTER, FRESH_C_SAYINGS } from './tables/fresh-c.ts'
import { FRESH_D_CHATTER, FRESH_D_SAYINGS } from './tables/fresh-d.ts'
import { FRESH_E_CHATTER, FRESH_E_SAYINGS } from './tables/fresh-e.ts'
import { FRESH_F_CHATTER, FRESH_F_SAYINGS } from './tables/fresh-f.ts'
import { FRESH_G_CHATTER, FRESH_G_SAYINGS } from './tables/fresh-g.ts'
import { FRESH_H_CHATTER, FRESH_H_SAYINGS } from './tables/fresh-h.ts'
import { FRESH_I_CHATTER, FRESH_I_SAYINGS } from './tables/fresh-i.ts'
import { FRESH_J_CHATTER, FRESH_J_SAYINGS } from './tables/fresh-j.ts'
import { readRows, trimmed } from './tables/rows.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])

/** Sets written by a second hand, each before the rules had seen it. */
const SETS = {
  A: [FRESH_A_SAYINGS, FRESH_A_CHATTER],
  B: [FRESH_B_SAYINGS, FRESH_B_CHATTER],
  C: [FRESH_C_SAYINGS, FRESH_C_CHATTER],
  D: [FRESH_D_SAYINGS, FRESH_D_CHATTER],
  E: [FRESH_E_SAYINGS, FRESH_E_CHATTER],
  F: [FRESH_F_SAYINGS, FRESH_F_CHATTER],
  G: [FRESH_G_SAYINGS, FRESH_G_CHATTER],
  H: [FRESH_H_SAYINGS, FRESH_H_CHATTER],
  I: [FRESH_I_SAYINGS, FRESH_I_CHATTER],
  J: [FRESH_J_SAYINGS, FRESH_J_CHATTER],
} as const

describe.each(Object.entries(SETS))('fresh set %s', (_name, [sayings, chatter]) => {
  test.each(readRows(sayings).map((row) => [row.text, row] as const))('%s', (text, row) => {
    expect(trimmed(understand(text, row.setting, NOW))).toEqual(trimmed(row.expected))
  })

  test('talk stays talk', () => {
    const taken = readRows(chatter).filter((row) => understand(row.text, row.setting, NOW).command !== null)
    expect(taken.map((row) => row.text)).toEqual([])
  })
})
