import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mechanisms } from '../../commands/index.ts'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { quoting } from './tables/sayings.ts'

const understand = createUnderstanding(registry, ['连心小助手'])
const NOW = new Date('2026-11-22T15:00:00+08:00')

const FOLDER = new URL('../../commands/', import.meta.url)

describe('the list of mechanisms', () => {
  test('holds every folder, and every command that is written in one', async () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(mechanisms).toHaveLength(folders.length)
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('/'))
    const written: string[] = []
    for (const file of files) {
      const { default: it } = (await import(new URL(file, FOLDER).href)) as { default?: { id?: string } }
      if (it?.id === undefined) continue
      expect(basename(file, '.ts')).toBe(it.id)
      written.push(it.id)
    }
    expect(registry.all.map((command) => command.id).sort()).toEqual(written.sort())
  })

  test('says no word twice', () => {
    // 办 60 and 办 宅基地: with a number alone, and never with one.
    const isNumbered = (args: object) =>
      Object.values(args).some((arg) => arg.kind === 'matter' && arg.said && !arg.optional)
    const words = registry.all.flatMap(({ says, args }) => says.map((word) => `${word}${isNumbered(args) ? ' #' : ''}`))
    expect(new Set(words).size).toBe(words.length)
  })
})

const examples = registry.all.flatMap(({ id, examples }) => examples.map((example) => ({ id, ...example })))

test.each(examples)('$say is $id', ({ id, say, quoting: quoted }) => {
  const text = quoted === undefined ? say : quoting(quoted, say)
  expect(understand(text, { room: 'DM' }, NOW).command).toBe(id)
})
