import { describe, expect, it } from 'vitest'
import { type Found, findDate, formatWhen } from '../../src/language/dates/index.ts'
import { readSolitaire } from '../../src/language/solitaire.ts'
import { cpuMs } from '../support/cpu.ts'
import { FRESH_A, FRESH_A_NO_DATES } from './dates-fresh-a.ts'
import { FRESH_B, FRESH_B_NO_DATES } from './dates-fresh-b.ts'
import { FRESH_C, FRESH_C_NO_DATES } from './dates-fresh-c.ts'
import { FRESH_D, FRESH_D_NO_DATES } from './dates-fresh-d.ts'
import { FRESH_E, FRESH_E_NO_DATES, FRESH_E_PAST } from './dates-fresh-e.ts'
import { FRESH_F, FRESH_F_NO_DATES, FRESH_F_PAST } from './dates-fresh-f.ts'
import { FRESH_G, FRESH_G_NO_DATES, FRESH_G_PAST } from './dates-fresh-g.ts'
import { MORE_SOLITAIRES } from './solitaire-table-second.ts'
import { NO_SOLITAIRES, SOLITAIRES_FOURTH, SOLITAIRES_THIRD } from './solitaire-table-third.ts'
import { SOLITAIRES } from './solitaire-table.ts'

const at = (local: string) => new Date(`${local}:00+08:00`)
const said = (found: Found | null) => found && formatWhen(found.when)
const zoned = (when: string) => (/^(?:RRULE|LUNAR)/.test(when) ? when : when.replace(/T\d\d:\d\d/g, '$&+08:00'))
const PARTS = /^(?:am|noon|pm|eve)$/

describe.each([
  ...Object.entries(FRESH_A),
  ...Object.entries(FRESH_B),
  ...Object.entries(FRESH_C),
  ...Object.entries(FRESH_D),
])('said at %s', (now, table) => {
  const lines = table.trim().split('\n')
  it.each(lines.map((line) => line.split(' = ') as [string, string]))('%s = %s', (text, line) => {
    const [when = '', ...flags] = line.split(' ')
    const found = findDate(text, at(now))
    expect(said(found)).toBe(zoned(when))
    expect({ ambiguous: found?.ambiguous, bound: found?.bound, part: found?.part }).toEqual({
      ambiguous: flags.includes('?'),
      bound: flags.find((flag) => flag === 'by' || flag === 'from'),
      part: flags.find((flag) => PARTS.test(flag)),
    })
  })
})

const told = ([table, tense]: readonly [Readonly<Record<string, string>>, 'future' | 'past']) =>
  Object.entries(table).flatMap(([now, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => [tense, now, ...line.split(' = ')] as [typeof tense, string, string, string]),
  )

describe('the Guangxi set, of what is to be and what has been', () => {
  it.each(
    [
      [FRESH_E, 'future'] as const,
      [FRESH_E_PAST, 'past'] as const,
      [FRESH_F, 'future'] as const,
      [FRESH_F_PAST, 'past'] as const,
      [FRESH_G, 'future'] as const,
      [FRESH_G_PAST, 'past'] as const,
    ].flatMap(told),
  )('%s %s: %s = %s', (tense, now, text, line) => {
    const [when = '', ...flags] = line.split(' ')
    const found = findDate(text, at(now), { tense })
    const asked = found !== null && (found.ambiguous || found.when.kind === 'unknown')
    expect(asked).toBe(when === 'ask' || flags.includes('?'))
    if (when === 'ask') return
    expect(said(found)).toBe(zoned(when))
    expect({ bound: found?.bound, part: found?.part }).toEqual({
      bound: flags.find((flag) => flag === 'by' || flag === 'from'),
      part: flags.find((flag) => PARTS.test(flag)),
    })
  })
})

describe('no date', () => {
  it.each(
    [
      FRESH_A_NO_DATES,
      FRESH_B_NO_DATES,
      FRESH_C_NO_DATES,
      FRESH_D_NO_DATES,
      FRESH_E_NO_DATES,
      FRESH_F_NO_DATES,
      FRESH_G_NO_DATES,
    ].flatMap((table) => table.trim().split('\n')),
  )('%s', (text) => {
    expect(said(findDate(text, at('2026-11-22T15:00')))).toBeNull()
    expect(said(findDate(`听说：${text}。`, at('2026-11-22T15:00')))).toBeNull()
  })
})

describe('solitaires', () => {
  it.each([...SOLITAIRES, ...MORE_SOLITAIRES, ...SOLITAIRES_THIRD, ...SOLITAIRES_FOURTH])(
    '%j',
    (text, title, ...entries) => {
      const read = readSolitaire(text)
      expect(read?.title).toBe(title)
      expect(read?.entries.map(({ n, name, note }) => `${n}|${name}|${note}`)).toEqual(entries)
    },
  )

  it.each(NO_SOLITAIRES)('none in %j', (text) => {
    expect(readSolitaire(text)).toBeNull()
  })

  it('looks through a long line once', () => {
    const spent = cpuMs(() => {
      readSolitaire(`#接龙 ${'1.韦志强 '.repeat(9_000)}`)
      readSolitaire(`#接龙\n1.韦志强 ${'2 '.repeat(30_000)}`)
      readSolitaire(`接龙\n${Array.from({ length: 5_000 }, (_, i) => `${i + 1}韦志强`).join(' ')}`)
    })
    expect(spent).toBeLessThan(1_000)
  })
})
