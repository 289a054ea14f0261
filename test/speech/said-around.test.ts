import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { KINDS, placed } from './tables/said-around.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])

const heard = (said: string) => {
  const { text, setting } = placed(said)
  return understand(text, setting, NOW)
}

describe.each(Object.entries(KINDS))('%s', (_, { heard: sayings, talk }) => {
  test.each(sayings)('%s', (said, meant) => {
    expect(heard(said)).toEqual(meant)
  })

  test('talk stays talk', () => {
    expect(talk.filter((said) => heard(said).command !== null)).toEqual([])
  })
})
