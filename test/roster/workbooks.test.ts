import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { Roster } from '../../src/roster/roster.ts'
import { checkSheets, readSheets } from '../support/roster.ts'
import { csvFolder, DEMO, demo, type Texts, temporaryFolder } from './support.ts'

/**
 * Rosters as township offices send them (`cases/calendar/roster.jsonl`): what differs from the demo village, and what is
 * to come of it: the same village (`demo`), with `changes`; or a complaint at these cells and nothing imported.
 */
interface Case {
  readonly id: string
  readonly note: string
  readonly form: 'xlsx' | 'csv'
  readonly encoding?: 'gb18030' | 'utf8bom' | 'tsv'
  readonly sheets: Record<string, (string | number)[][]>
  readonly merge?: Record<string, string[]>
  readonly expect: Outcome
  readonly changes?: { people?: Record<string, { phone: string }>; renumber?: Record<string, string> }
}
type Outcome = 'demo' | { problems: string[] } | { liaisons: [string, string, number][] } | { anyOf: Outcome[] }

const CASES = readFileSync(new URL('../cases/calendar/roster.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const ENCODERS = {
  gb18030: (text: string) => iconv.encode(text, 'gb18030'),
  utf8bom: (text: string) => Buffer.from(`\uFEFF${text}`),
  tsv: (text: string) => Buffer.from(text.replaceAll(',', '\t')),
}

async function pathOf({ form, encoding, sheets, merge }: Case): Promise<string> {
  const all = { ...(await demo()), ...sheets }
  if (form === 'csv') {
    const texts = Object.entries(all).map(([title, rows]) => [title, rows.map((row) => row.map(String))])
    return csvFolder(Object.fromEntries(texts) as Texts, encoding && ENCODERS[encoding])
  }
  const book = new exceljs.Workbook()
  for (const [title, rows] of Object.entries(all)) {
    const sheet = book.addWorksheet(title)
    sheet.addRows(rows.map((row) => row.map((cell) => (cell === '' ? null : cell))))
    for (const cells of merge?.[title] ?? []) sheet.mergeCells(cells)
  }
  const path = join(temporaryFolder(), '名册.xlsx')
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()))
  return path
}

const told = ({ people, households, liaisons }: Roster, changes: Case['changes'] = {}) => {
  const numberOf = (number: string) => changes.renumber?.[number] ?? number
  return {
    people: people.map(({ name, org, roles, phone }) => [
      name,
      org.name,
      ...roles,
      changes.people?.[name]?.phone ?? phone,
    ]),
    households: households.map((one) => [
      numberOf(one.number),
      one.head,
      one.org.name,
      one.categories?.join(),
      one.members,
    ]),
    liaisons: liaisons.map(({ person, household, cadence }) => [person.name, numberOf(household.number), cadence]),
  }
}

describe('rosters as townships send them', () => {
  it.each(CASES.map((one) => [one.id, one.note, one] as const))('%s %s', async (_id, _note, one) => {
    const { roster, problems } = checkSheets(await readSheets(await pathOf(one)))
    const wanted = told(checkSheets(await readSheets(DEMO)).roster!, one.changes)
    const fits = (outcome: Outcome): boolean => {
      if (outcome === 'demo') return JSON.stringify(roster && told(roster)) === JSON.stringify(wanted)
      if ('anyOf' in outcome) return outcome.anyOf.some(fits)
      if ('liaisons' in outcome)
        return (
          roster !== null &&
          outcome.liaisons.every((row) => told(roster).liaisons.some((read) => read.join() === row.join()))
        )
      const places = problems.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)
      return JSON.stringify(places) === JSON.stringify(outcome.problems)
    }
    expect(fits(one.expect), JSON.stringify({ roster: roster && told(roster), problems })).toBe(true)
  })
})
