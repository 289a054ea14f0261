import { type RosterList, sheetOf, sheetsWith } from '../list.ts'
import { Complaints, type Problem } from '../problems.ts'
import type { Sheets } from '../read.ts'
import { type Roster, type RosterOrg, upward } from '../roster.ts'
import { SHEETS, type Sheet } from '../sheets.ts'
import { type Table, tableOf } from '../table.ts'
import { checkAreas, partByOrg } from './areas.ts'
import { checkDisclosures } from './disclosures.ts'
import { checkHouseholds } from './households.ts'
import { checkLiaisons } from './liaisons.ts'
import { checkList } from './lists.ts'
import { checkOrgs } from './orgs.ts'
import { checkPeople } from './people.ts'

/** A roster, or everything that has to be mended first. Notices are worth a look and stop nothing. */
export interface Checked {
  readonly roster: Roster | null
  readonly problems: readonly Problem[]
  readonly notices: readonly string[]
}

const EXPECTED = /^(?:说明|填写说明|sheet\d*)$/iu

/** Turns cells into a roster. All or nothing: one problem, and there is no roster. */
export function checkSheets({ grids, unused, hidden = [] }: Sheets, lists: readonly RosterList[]): Checked {
  const complaints = new Complaints(sheetsWith(lists))
  const notices = [
    ...unused.filter((name) => !EXPECTED.test(name)).map((name) => `“${name}”不是名册的一部分，没有读`),
    ...hidden.map((name) => `“${name}”是隐藏的工作表，没有读，读的是看得见的那一张`),
  ]
  const read = <Id extends string>(sheet: Sheet & { readonly id: Id }) =>
    tableOf(sheet, grids[sheet.id] ?? [], complaints, notices)
  const tables = {
    orgs: read(SHEETS.orgs),
    people: read(SHEETS.people),
    households: read(SHEETS.households),
    liaisons: read(SHEETS.liaisons),
    publications: read(SHEETS.publications),
  }
  const ofLists = new Map(lists.flatMap((list) => list.sheets.map((one) => [one, read(sheetOf(list, one))] as const)))
  // Without its columns a sheet would only produce complaints about every row.
  if (complaints.all.some((one) => one.code === 'noHeader' || one.code === 'noColumn')) {
    return { roster: null, problems: complaints.all, notices }
  }
  const orgs = checkOrgs(tables.orgs, complaints)
  const people = checkPeople(tables.people, orgs, complaints)
  const households = checkHouseholds(tables.households, orgs, people, complaints)
  const parted = partByOrg(tables.liaisons, orgs)
  const named = checkLiaisons(parted.households, people, households, complaints)
  const wide = checkAreas(parted.orgs, { orgs, people, households, named }, complaints)
  const disclosures = checkDisclosures(tables.publications, people, complaints)
  const listed = lists.flatMap((list) =>
    checkList(list, (sheet) => ofLists.get(sheet) as Table, { orgs, people }, complaints),
  )
  const problems = complaints.all
  if (problems.length > 0) return { roster: null, problems, notices }
  const roster = {
    orgs: parentsFirst(orgs.all),
    people: people.all,
    households: households.all,
    liaisons: [...named, ...wide.liaisons],
    areas: wide.areas,
    disclosures,
    lists: listed,
  }
  return { roster, problems, notices }
}

function parentsFirst(orgs: readonly RosterOrg[]): readonly RosterOrg[] {
  const depth = new Map(orgs.map((org) => [org, [...upward(org)].length]))
  return [...orgs].sort((a, b) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0))
}
