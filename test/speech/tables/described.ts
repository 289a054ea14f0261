import { describe, expect, it, test } from 'vitest'
import type { Mechanism } from '../../../src/speech/mechanism.ts'
import { createUnderstanding } from '../../../src/speech/understand.ts'
import { registry } from '../../support/registry.ts'
import { readSayings, type Saying } from './deciding/commands.ts'
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

/** Enough of each command, so that the figures mean something. */
const ENOUGH = 40

const wrong = (lines: readonly Saying[]) => lines.filter(({ means, heard }) => means !== heard)

/** Tests of a table of `readSayings`: every command of the mechanisms stands in it, often, with as much talk beside it. */
export function describeHeard(name: string, mechanisms: readonly Mechanism[], table: string): void {
  describe(`${name}, as people write of it`, () => {
    const all = readSayings(table)
    it('has a table for every command', () => {
      const commands = mechanisms.flatMap((one) => one.commands)
      expect(all.map(({ command }) => command).toSorted()).toEqual(commands.map(({ id }) => id).toSorted())
    })

    describe.each(all)('$command', ({ said, talk, oneDay }) => {
      it('is heard', () => expect(wrong(said)).toEqual([]))

      it('is told from talk', () => expect(wrong(talk)).toEqual([]))

      it('is nothing else where it is not heard yet', () => {
        expect(wrong(oneDay).filter(({ heard }) => heard !== 'talk' && !heard.endsWith(' ask'))).toEqual([])
      })

      it('was tried often', () => {
        expect(said.length + oneDay.length).toBeGreaterThanOrEqual(ENOUGH)
        expect(talk.length).toBeGreaterThanOrEqual(ENOUGH)
        expect(oneDay.length / (said.length + oneDay.length)).toBeLessThan(0.25)
      })
    })
  })
}
