import { dateIn, isBlank, several } from '../cells.ts'
import { keyOf, Names } from '../names.ts'
import type { Complaints } from '../problems.ts'
import { type RosterHousehold, type RosterOrg, villageOf } from '../roster.ts'
import type { Line, Table } from '../table.ts'
import { delegateIn, type Named } from './delegates.ts'
import { type CheckedOrgs, orgIn } from './orgs.ts'
import type { CheckedPeople } from './people.ts'
import { nameIn } from './person-name.ts'

export interface CheckedHouseholds {
  readonly all: readonly RosterHousehold[]
  /** Those of different villages that have the same number stand together. */
  readonly numbered: Names<readonly RosterHousehold[]>
  /** Numbers in rows with another problem: whoever refers to one of them is not to blame. */
  readonly doubtful: ReadonlySet<string>
}

/** Reads the sheet 户. A number is used once in a village. */
export function checkHouseholds(
  table: Table<'households'>,
  orgs: CheckedOrgs,
  people: CheckedPeople,
  complaints: Complaints,
): CheckedHouseholds {
  const all: RosterHousehold[] = []
  const numbered = new Names<RosterHousehold[]>()
  const rows = new Map<RosterHousehold, number>()
  const speaking: Named = new Map()
  const doubtful = new Set<string>()
  const villages = new Map<RosterOrg, RosterOrg>()
  const villageIn = (org: RosterOrg) => {
    const village = villages.get(org) ?? villageOf(org)
    villages.set(org, village)
    return village
  }
  for (const line of table.lines) {
    const number = numberIn(line, complaints)
    const head = nameIn(line.text('head'), line.at('head'), complaints)
    const org = orgIn(line, orgs, complaints)
    const categories = table.has('categories') ? categoriesIn(line) : undefined
    const members = table.has('members') ? membersIn(line, complaints) : undefined
    const address = table.has('address') ? addressIn(line, complaints) : undefined
    if (number === null || head === null || !org) {
      doubtful.add(keyOf(number ?? ''))
      continue
    }
    const alike = numbered.get(number) ?? []
    const twin = alike.find((one) => villageIn(one.org) === villageIn(org))
    if (twin) {
      complaints.add(line.at('number'), 'sameHousehold', number, rows.get(twin) ?? 0)
      continue
    }
    const delegate = table.has('delegate') ? delegateIn(line, { head, org }, people, speaking, complaints) : undefined
    const household: RosterHousehold = { number, head, org, categories, members, address, delegate }
    all.push(household)
    numbered.set(number, [...alike, household])
    rows.set(household, line.row)
  }
  return { all, numbered, doubtful }
}

/** A household's number as written, in half width; any dash is a dash. Null after a complaint and without a number. */
export function numberIn(line: Line<'households'> | Line<'liaisons'>, complaints: Complaints): string | null {
  const text = tidyNumber(line.text('number'))
  const date = dateIn(text)
  if (text === '') complaints.add(line.at('number'), 'blank', '户号')
  else if (date) complaints.add(line.at('number'), 'date', date)
  else if (!/^[\p{L}\p{N}][\p{L}\p{N}-]{0,19}$/u.test(text)) complaints.add(line.at('number'), 'badNumber', text)
  else return text
  return date
}

export function tidyNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, '')
}

function categoriesIn(line: Line<'households'>): readonly string[] {
  return several(line.text('categories')).filter((one) => !isBlank(one))
}

const MOST_MEMBERS = 99

function membersIn(line: Line<'households'>, complaints: Complaints): number | null {
  const text = line.text('members')
  if (isBlank(text)) return null
  const members = wholeNumber(text, /[人口个]$/u)
  if (members !== null && members <= MOST_MEMBERS) return members
  complaints.add(line.at('members'), 'badMembers', text)
  return null
}

const LONGEST_ADDRESS = 60

function addressIn(line: Line<'households'>, complaints: Complaints): string | null {
  const text = line.text('address')
  if (isBlank(text)) return null
  if (text.length <= LONGEST_ADDRESS) return text
  complaints.add(line.at('address'), 'badAddress', LONGEST_ADDRESS)
  return null
}

/** A whole number, perhaps with a unit; null for anything else. */
export function wholeNumber(text: string, unit: RegExp): number | null {
  const digits = keyOf(text).replace(unit, '')
  return /^\d{1,6}$/u.test(digits) ? Number(digits) : null
}
