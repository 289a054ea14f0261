import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Found, findDate, formatWhen, leadingDate, trailingDate } from '../../src/language/dates/index.ts'
import { NO_DATES, TABLES } from './dates-table.ts'

interface Row {
  id: string
  text: string
  expect: string | null
  alt?: string[]
  bound?: string
  part?: string
  tense?: string
  ambiguous?: boolean
}

const rows = (file: string) =>
  readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const at = (local: string) => new Date(`${local}:00+08:00`)
const SUNDAY = at('2026-11-22T15:00')
const said = (found: Found | null) => found && formatWhen(found.when)

describe('cases/dates.jsonl', () => {
  it.each((rows('dates.jsonl') as Row[]).map((row) => [row.id, row.text, row] as const))('%s %s', (_id, text, row) => {
    const found = findDate(text, SUNDAY)
    expect([row.expect, ...(row.alt ?? [])]).toContain(said(found))
    if (row.expect === null) expect(found).toBeNull()
    expect({ bound: found?.bound, part: found?.part, tense: found?.tense }).toEqual({
      bound: row.bound,
      part: row.part,
      tense: row.tense,
    })
    expect(found?.ambiguous ?? false).toBe(row.ambiguous ?? false)
  })
})

describe('date slots of cases/utterances.jsonl', () => {
  const slots = (rows('utterances.jsonl') as { id: string; text: string; expect: { date?: string; command: string } }[])
    .filter((row) => row.expect?.date)
    .map((row) => [row.id, row.expect.date as string, row] as const)

  it.each(slots)('%s %s', (_id, slot, { text, expect: { command } }) => {
    const tense = command === 'record-visit' ? 'past' : 'future'
    const start = text.indexOf(slot)
    const end = start + slot.length
    expect(leadingDate(text.slice(start), SUNDAY, { tense })?.span).toEqual({ start: 0, end: slot.length })
    expect(trailingDate(text.slice(0, end), SUNDAY, { tense })?.span).toEqual({ start, end })
  })
})

const WHEN = /^(?:RRULE|LUNAR)/
const zoned = (when: string) => (WHEN.test(when) ? when : when.replace(/T\d\d:\d\d/g, '$&+08:00'))

describe.each(Object.entries(TABLES))('said at %s', (now, table) => {
  const lines = table.trim().split('\n')
  it.each(lines.map((line) => line.split(' = ') as [string, string]))('%s = %s', (text, line) => {
    const [when = '', ...flags] = line.split(' ')
    const found = findDate(text, at(now))
    expect(said(found)).toBe(zoned(when))
    expect(found?.ambiguous).toBe(flags.includes('?'))
    expect(found?.bound).toBe(flags.find((flag) => flag === 'by' || flag === 'from'))
    expect(found?.part).toBe(flags.find((flag) => /^(?:am|noon|pm|eve)$/.test(flag)))
    if (flags.includes('past')) expect(found?.tense).toBe('past')
  })
})

describe('no date', () => {
  it.each(NO_DATES.trim().split('\n'))('%s', (text) => {
    expect(said(findDate(text, SUNDAY))).toBeNull()
    expect(said(findDate(`听说：${text}。`, SUNDAY))).toBeNull()
  })
})
