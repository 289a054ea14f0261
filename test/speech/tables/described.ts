import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../../src/speech/understand.ts'
import { registry } from '../../support/registry.ts'
import { readRows } from './rows.ts'

/** Tests of one mechanism's words on a Sunday afternoon: what is a command and with what, and what is only talk. */
export function describeSayings(name: string, sayings: string, talk: string): void {
  describe(name, () => {
    const understand = createUnderstanding(registry, ['连心小助手'])
    const now = new Date('2026-11-22T15:00:00+08:00')

    test.each(readRows(sayings))('$text', ({ text, setting, expected }) => {
      expect(understand(text, setting, now)).toEqual(expected)
    })

    test.each(readRows(talk))('talk: $text', ({ text, setting }) => {
      expect(understand(text, setting, now)).toEqual({ command: null })
    })
  })
}
