import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { COMMAND_IDS } from '../../src/speech/reading.ts'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { quoting } from './tables/sayings.ts'

const understand = createUnderstanding(commands, ['连心小助手'])
const NOW = new Date('2026-11-22T15:00:00+08:00')

describe('the list of commands', () => {
  test('holds every file of the folder', () => {
    const files = readdirSync(new URL('../../commands', import.meta.url), { recursive: true, encoding: 'utf8' }).map(
      (file) => basename(file),
    )
    const named = commands.map((command) => `${command.id}.ts`)
    expect([...named].sort()).toEqual(files.filter((file) => COMMAND_IDS.some((id) => file === `${id}.ts`)).sort())
  })

  test('has every id once', () => {
    expect(commands.map((command) => command.id).sort()).toEqual([...COMMAND_IDS].sort())
  })

  test('says no word twice', () => {
    const words = commands.flatMap((command) => command.says)
    expect(new Set(words).size).toBe(words.length)
  })
})

const examples = commands.flatMap(({ id, examples }) => examples.map((example) => ({ id, ...example })))

test.each(examples)('$say is $id', ({ id, say, quoting: quoted }) => {
  const text = quoted === undefined ? say : quoting(quoted, say)
  expect(understand(text, { room: 'DM' }, NOW).command).toBe(id)
})
