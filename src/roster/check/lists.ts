import type { Item, ListRow, ListSheet, RosterList } from '../list.ts'
import { keyOf } from '../names.ts'
import type { Complaints } from '../problems.ts'
import type { Listed, RosterOrg } from '../roster.ts'
import type { Line, Table } from '../table.ts'
import { itsVillage } from './its-village.ts'
import type { CheckedOrgs } from './orgs.ts'
import type { CheckedPeople } from './people.ts'

interface Known {
  readonly orgs: CheckedOrgs
  readonly people: CheckedPeople
}

/** Reads the sheets of a list; `tableOf` hands them out. */
export function checkList(
  list: RosterList,
  tableOf: (sheet: ListSheet) => Table,
  known: Known,
  complaints: Complaints,
): readonly Listed[] {
  const concerned = known.orgs.all.filter(({ kind }) => kind === list.of)
  const sheets = list.sheets.map(
    (sheet) => [sheet.id, itemsIn(sheet, tableOf(sheet), known, concerned, complaints)] as const,
  )
  return concerned.map((org) => {
    const ofOrg = sheets.map(([id, items]) => [id, items.filter((one) => one.of.includes(org)).map(({ item }) => item)])
    return { list, org, items: Object.fromEntries(ofOrg) }
  })
}

/** The items of a sheet with those they are of. */
function itemsIn(
  sheet: ListSheet,
  table: Table,
  known: Known,
  concerned: readonly RosterOrg[],
  complaints: Complaints,
): readonly { readonly item: Item; readonly of: readonly RosterOrg[] }[] {
  const isFirst = onlyFew(sheet, complaints)
  return table.lines.flatMap((line) => {
    const text = table.has('village') ? line.text('village') : ''
    const village = itsVillage(text, line.at('village'), known.orgs, complaints)
    const item = sheet.read(rowOf(line, table, known.people, complaints))
    if (village === undefined || item === null) return []
    const of = village === null ? concerned : [village]
    return isFirst(line, item.title, of) ? [{ item, of }] : []
  })
}

function rowOf(line: Line, table: Table, { named, doubtful }: CheckedPeople, complaints: Complaints): ListRow {
  return {
    text: (column) => (table.has(column) ? line.text(column) : ''),
    wrong(column, code, reason, fix) {
      complaints.say(line.at(column), code, reason, fix)
      return null
    },
    blank(column) {
      const at = line.at(column)
      complaints.add(at, 'blank', at.column)
      return null
    },
    person(column, name, advice) {
      if (named.get(name) !== undefined) return name
      if (!doubtful.has(keyOf(name))) complaints.add(line.at(column), 'unknownPerson', name, named.near(name), advice)
      return null
    },
  }
}

/** Complains of whatever is named twice, and of whatever stands below the last that a list may have. */
function onlyFew({ most, tooMany }: ListSheet, complaints: Complaints) {
  const rows = new Map<string, number>()
  const counts = new Map<RosterOrg, number>()
  return (line: Line, title: string, of: readonly RosterOrg[]): boolean => {
    const keys = of.map(({ name }) => `${name} ${keyOf(title)}`)
    const first = keys.map((key) => rows.get(key)).find((row) => row !== undefined)
    if (first !== undefined) {
      complaints.add(line.at('title'), 'sameItem', title, first)
      return false
    }
    for (const key of keys) rows.set(key, line.row)
    for (const org of of) counts.set(org, (counts.get(org) ?? 0) + 1)
    if (of.every((org) => (counts.get(org) ?? 0) <= most)) return true
    complaints.add(line.at('title'), 'tooMany', most, tooMany)
    return false
  }
}
