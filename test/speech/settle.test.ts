import { expect, test } from 'vitest'
import acknowledge from '../../commands/common/acknowledge.ts'
import claim from '../../commands/order/claim-order.ts'
import pool from '../../commands/order/pool.ts'
import { settle } from '../../src/speech/match/index.ts'
import type { Command } from '../../src/speech/mechanism.ts'
import type { Reading } from '../../src/speech/reading.ts'

const bare = (command: Reading['command'], slots: Reading['slots'] = {}): Reading => ({ command, slots })
const claiming = claim as unknown as Command
const acknowledging = acknowledge as unknown as Command

test('the one that fits is meant', () => {
  expect(settle(bare('claim-order'), claiming, [12])).toEqual(bare('claim-order', { number: 12 }))
  expect(settle({ ...bare('claim-order'), ask: 'which' }, claiming, [12])).toEqual(bare('claim-order', { number: 12 }))
})

test('a near miss is still asked about when one fits', () => {
  expect(settle({ ...bare('claim-order'), ask: 'typo' }, claiming, [12])).toEqual({
    ...bare('claim-order', { number: 12 }),
    ask: 'typo',
  })
})

test('several that fit are asked about', () => {
  expect(settle(bare('claim-order'), claiming, [12, 15])).toEqual({ ...bare('claim-order'), ask: 'which' })
})

test('with none, talk is left alone and a command is explained', () => {
  expect(settle(bare('acknowledge'), acknowledging, [])).toBeNull()
  expect(settle(bare('claim-order'), claiming, [])).toEqual(bare('claim-order'))
})

test('a number that was said stays, and a list needs none', () => {
  expect(settle(bare('acknowledge', { number: 7 }), acknowledging, [])).toEqual(bare('acknowledge', { number: 7 }))
  expect(settle(bare('pool'), pool as unknown as Command, [])).toEqual(bare('pool'))
})
