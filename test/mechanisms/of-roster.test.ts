import { describe, expect, it } from 'vitest'
import { mechanisms } from '../../commands/index.ts'
import { sheetOf, sheetsWith } from '../../src/roster/list.ts'
import { columnsOf } from '../../src/roster/sheets.ts'
import { rosterDuties } from '../../src/speech/of-roster.ts'
import { openStore } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { demo, NOW, sheetsOf } from '../roster/support.ts'
import { readyDatabase } from '../support/databases.ts'
import { openStore as openWhole } from '../support/open-store.ts'
import { checkSheets, importSheets, LISTS, listed } from '../support/roster.ts'

const owing = mechanisms.filter(({ duties = [] }) => duties.some(({ ofRoster }) => ofRoster !== undefined))

describe('what the roster says is owed', () => {
  it('is kept as the kinds that mechanisms declare', () => {
    expect(rosterDuties(owing)).toEqual(rosterDuties(mechanisms))
  })

  it.each(owing.map((one) => [one.duties?.[0]?.ofRoster, one] as const))('%s are of one mechanism', (owed, one) => {
    expect(() => rosterDuties(mechanisms.filter((other) => other !== one))).toThrow(`'${owed}'. None is.`)
    expect(() => rosterDuties([...mechanisms, one])).toThrow(`'${owed}'. Two are.`)
  })

  it('is not taken for nothing by a store that was not told the kinds', async () => {
    const database = await readyDatabase('sqlite')
    const store = await openStore({ url: database.url, random, clock })
    try {
      await expect(store.transaction((tx) => tx.visits.ofLiaison('somebody'))).rejects.toThrow('rosterDuties')
    } finally {
      await store.close()
      await database.drop()
    }
  })
})

describe('lists that a roster sets out', () => {
  const sheets = LISTS.flatMap((list) => list.sheets.map((sheet) => [sheet.title, list, sheet] as const))
  const filled = (rows: (sheet: (typeof sheets)[number][2]) => readonly (readonly string[])[]) =>
    sheets.map(([title, list, sheet]) => [
      title,
      [columnsOf(sheetOf(list, sheet)).map(([, one]) => one.title), ...rows(sheet)],
    ])

  it('are told apart by their keys, their sheets and what these are called', () => {
    for (const names of [
      LISTS.map(({ key }) => key),
      sheetsWith(LISTS).map(({ id }) => id),
      sheetsWith(LISTS).map(({ title }) => title),
    ])
      expect(new Set(names).size).toBe(names.length)
    // Of several sheets each is kept in a field of its own.
    for (const { sheets } of LISTS) {
      const fields = sheets.map(({ field }) => field)
      expect(sheets.length > 1 ? new Set(fields).size : fields.filter(Boolean).length).toBe(
        sheets.length > 1 ? sheets.length : 0,
      )
    }
  })

  it('are read as the empty roster explains them, and kept so that importing them again changes nothing', async () => {
    const texts = { ...(await demo()), ...Object.fromEntries(filled(({ examples }) => examples)) }
    const { roster, problems } = checkSheets(sheetsOf(texts))
    expect(problems).toEqual([])
    for (const [, , { id, examples }] of sheets) expect(listed(roster, id)).toHaveLength(examples.length)
    const database = await readyDatabase('sqlite')
    const store = await openWhole({ url: database.url, random, clock })
    try {
      const first = await importSheets(store, sheetsOf(texts), { now: NOW, random })
      expect(first.kind === 'imported' && new Set(first.plan.lists.map(({ list }) => list))).toEqual(new Set(LISTS))
      expect(await importSheets(store, sheetsOf(texts), { now: NOW, random })).toMatchObject({ changed: false })
    } finally {
      await store.close()
      await database.drop()
    }
  })

  it.each(sheets)(
    '%s says where a name is missing, and what is named twice or once too often',
    async (title, list, { id, most, examples: [example = []] }) => {
      const place = columnsOf(sheetOf(list, { ...list.sheets.find((one) => one.id === id)! })).findIndex(
        ([column]) => column === 'title',
      )
      const named = (name: string) => example.map((cell, at) => (at === place ? name : cell))
      const wrong = async (rows: readonly string[][]) => {
        const [headers = []] = Object.fromEntries(filled(() => []))[title] as string[][]
        const { problems } = checkSheets(sheetsOf({ ...(await demo()), [title]: [headers, ...rows] }))
        return problems.map(({ sheet, row, code }) => `${sheet} ${row} ${code}`)
      }
      expect(await wrong([named('')])).toEqual([`${id} 2 blank`])
      expect(await wrong([named('修桥'), named('修 桥')])).toEqual([`${id} 3 sameItem`])
      const many = Array.from({ length: most + 1 }, (_, at) => named(`修桥${at}`))
      expect(await wrong(many)).toEqual([`${id} ${most + 2} tooMany`])
    },
  )
})
