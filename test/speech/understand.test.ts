import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createUnderstanding, type Setting, type Understood } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { CHATTER_SECOND } from './tables/chatter-second.ts'
import { CHATTER, CHATTER_IN_CONTEXT } from './tables/chatter.ts'
import { SAYINGS_SECOND } from './tables/sayings-second.ts'
import { quoting, SAYINGS } from './tables/sayings.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])

interface Case {
  readonly id: string
  readonly text: string
  readonly ctx: Setting
  readonly expect: (Understood & { command: string }) | null
}

function cases(name: string): Case[] {
  const lines = readFileSync(new URL(`../cases/${name}.jsonl`, import.meta.url), 'utf8')
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)
}

/** Spaces at the ends of slots do not count. */
function trimmed(understood: object): object {
  const entries = Object.entries(understood).map(([slot, value]) => [
    slot,
    typeof value === 'string' ? value.trim() : value,
  ])
  return Object.fromEntries(entries)
}

describe('the given cases', () => {
  test.each(cases('utterances').map((one) => [one.id, one.text, one] as const))('%s %s', (_id, text, one) => {
    expect(trimmed(understand(text, one.ctx, NOW))).toEqual(trimmed(one.expect ?? {}))
  })

  test('no chatter is taken for a command', () => {
    const taken = cases('chatter').filter((one) => understand(one.text, one.ctx, NOW).command !== null)
    expect(taken.map((one) => one.text)).toEqual([])
  })
})

describe('our own cases', () => {
  const sayings = [...SAYINGS, ...SAYINGS_SECOND].map(([text, expected, setting]) => ({ text, expected, setting }))

  test.each(sayings)('$text', ({ text, expected, setting }) => {
    expect(understand(text, setting ?? { room: '村民群' }, NOW)).toEqual(expected)
  })

  test('talk stays talk', () => {
    const lines = [...Object.values(CHATTER).flat(), ...CHATTER_SECOND]
    expect(lines.filter((line) => understand(line, { room: '村民群' }, NOW).command !== null)).toEqual([])
  })

  test('talk stays talk under a quote and with something open', () => {
    const taken = CHATTER_IN_CONTEXT.filter(([text, setting, quoted, speaker]) => {
      const line = quoted === undefined ? text : quoting(quoted, text).replace('连心小助手', speaker ?? '连心小助手')
      return understand(line, { room: '村民群', ...setting }, NOW).command !== null
    })
    expect(taken).toEqual([])
  })

  test('what a quote holds never commands', () => {
    for (const [text] of SAYINGS) {
      if (text.startsWith('「') || text.startsWith('这是') || text.startsWith('This')) continue
      expect(understand(quoting(text, '哈哈'), {}, NOW)).toEqual({ command: null })
      expect(understand(quoting(text, ''), {}, NOW)).toEqual({ command: null })
    }
  })
})
