import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { ANSWERS, ANSWER_TALK, NOTIFY, NOTIFY_TALK, TAKEN_BACK } from './tables/notices.ts'
import { readRows } from './tables/rows.ts'

describe('notices, as people speak of them', () => {
  const understand = createUnderstanding(registry, ['连心小助手'])
  const now = new Date('2026-11-22T15:00:00+08:00')
  const said = [NOTIFY, ANSWERS, TAKEN_BACK].join('\n')
  const talk = [NOTIFY_TALK, ANSWER_TALK].join('\n')

  test.each(readRows(said))('$setting.room $text', ({ text, setting, expected }) => {
    expect(understand(text, setting, now)).toEqual(expected)
  })

  test.each(readRows(talk))('talk: $setting.room $text', ({ text, setting }) => {
    expect(understand(text, setting, now)).toEqual({ command: null })
  })
})
