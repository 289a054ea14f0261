import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { NAMES_FOURTH, NAMES_THIRD, VILLAGE_NAMES } from './tables/names-third.ts'
import { readRows, trimmed } from './tables/rows.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])

describe('names the village knows, and names that can be nothing else', () => {
  test.each(readRows(NAMES_THIRD).map((row) => [row.text, row] as const))('%s', (text, { setting, expected }) => {
    expect(trimmed(understand(text, { ...setting, names: VILLAGE_NAMES }, NOW))).toEqual(trimmed(expected))
  })
})

test('a word that is a name only because somebody bears it is talk where nobody does', () => {
  for (const said of ['我是 说金凤', '我是 新来弟', '我是 冯说', '我是来旺财'])
    expect(understand(said, { room: '村民群' }, NOW)).toEqual({ command: null })
})

test.each(readRows(NAMES_FOURTH).map((row) => [row.text, row] as const))('without a roll: %s', (text, row) => {
  expect(trimmed(understand(text, row.setting, NOW))).toEqual(trimmed(row.expected))
})
