import { plusDays } from '../../domain/day.ts'
import { termCadence } from '../../domain/term.ts'
import { isBlank } from '../cells.ts'
import type { Complaints } from '../problems.ts'
import {
  type RosterArea,
  type RosterHousehold,
  type RosterLiaison,
  type RosterOrg,
  type RosterPerson,
  upward,
  villageOf,
} from '../roster.ts'
import type { Line, Table } from '../table.ts'
import type { CheckedHouseholds } from './households.ts'
import { cadenceIn, personsIn, ruleOf } from './liaisons.ts'
import type { CheckedOrgs } from './orgs.ts'
import { type CheckedPeople, fullName } from './people.ts'

/** What rows with an organisation in the place of a number come to. */
export interface CheckedAreas {
  /** A visit to each household. */
  readonly liaisons: readonly RosterLiaison[]
  /** A visit to any household of a group, or to all of them within a term. */
  readonly areas: readonly RosterArea[]
}

interface Known {
  readonly orgs: CheckedOrgs
  readonly people: CheckedPeople
  readonly households: CheckedHouseholds
  /** What rows of their own say goes before. */
  readonly named: readonly RosterLiaison[]
}

/** Parts the rows that name an organisation from those that name a household. */
export function partByOrg(table: Table<'liaisons'>, { named }: CheckedOrgs) {
  const isWide = (line: Line<'liaisons'>) => named.get(line.text('number')) !== undefined
  return {
    orgs: { ...table, lines: table.lines.filter(isWide) },
    households: { ...table, lines: table.lines.filter((line) => !isWide(line)) },
  }
}

/** Reads what somebody owes an organisation's households, as the rule of their role has it (guidance §16). */
export function checkAreas(table: Table<'liaisons'>, known: Known, complaints: Complaints): CheckedAreas {
  const liaisons = [...known.named]
  const areas: RosterArea[] = []
  const rows = new Map<string, number>()
  for (const line of table.lines) {
    const org = known.orgs.named.get(line.text('number')) as RosterOrg
    const person = personFor(line, org, known.people, complaints)
    const term = table.has('cadence') ? termIn(line, complaints) : null
    const days = term === null && table.has('cadence') ? cadenceIn(line, complaints) : null
    if (!person) continue
    const key = `${fullName(person)} ${org.name} ${term === null}`
    const first = rows.get(key)
    if (first !== undefined) complaints.add(line.at('liaison'), 'sameLiaison', first)
    rows.set(key, first ?? line.row)
    const rule = ruleOf(person)
    if (term !== null) areas.push({ person, org, cadence: term })
    else if (rule.each === 'group') {
      for (const group of groupsIn(org, known.orgs))
        areas.push({ person, org: group, cadence: String(days ?? rule.days) })
    } else {
      const homes = known.households.all.filter((one) => isWithin(one.org, org) && !visits(person, one, liaisons))
      liaisons.push(...homes.map((household) => ({ person, household, cadence: days ?? rule.days })))
    }
  }
  return { liaisons: liaisons.slice(known.named.length), areas: eachOnce(areas) }
}

/** The one person meant: of namesakes, the one of the organisation's village or township. */
function personFor(
  line: Line<'liaisons'>,
  org: RosterOrg,
  people: CheckedPeople,
  complaints: Complaints,
): RosterPerson | null {
  const persons = personsIn(line, people, complaints)
  const near = persons.filter((one) => villageOf(one.org) === villageOf(org) || isWithin(org, one.org))
  const [person, other] = near.length > 0 ? near : persons
  if (!other) return person ?? null
  complaints.add(line.at('liaison'), 'twoLiaisons', other.name, persons.map(fullName).join('、'))
  return null
}

function visits(person: RosterPerson, household: RosterHousehold, liaisons: readonly RosterLiaison[]): boolean {
  return liaisons.some((one) => one.person === person && one.household === household)
}

/** Who is named with a village and with a part of it owes the part once. */
function eachOnce(areas: readonly RosterArea[]): readonly RosterArea[] {
  return [
    ...new Map(areas.map((one) => [`${fullName(one.person)} ${one.org.name} ${one.cadence.length > 4}`, one])).values(),
  ]
}

/** The 村民小组 of an organisation: where there is none its grids, else it alone. */
function groupsIn(org: RosterOrg, { all }: CheckedOrgs): readonly RosterOrg[] {
  const inside = all.filter((one) => isWithin(one, org))
  const groups = inside.filter((one) => one.kind === 'group')
  const grids = inside.filter((one) => one.kind === 'grid')
  return groups.length > 0 ? groups : grids.length > 0 ? grids : [org]
}

function isWithin(org: RosterOrg, whole: RosterOrg): boolean {
  return [...upward(org)].includes(whole)
}

const TERM = /^任期(?:至|到)?(\d{4})[-年/.](?:(\d{1,2})(?:[-月/.](\d{1,2})日?|月)?)?底?$/u

/** `任期至2026-12-31`, `任期到2026年12月`; null for anything else, after a complaint if a term was meant. */
function termIn(line: Line<'liaisons'>, complaints: Complaints): string | null {
  const text = line.text('cadence').normalize('NFKC').replace(/\s+/gu, '')
  if (isBlank(text) || !text.startsWith('任期')) return null
  const [, year = '', month = '12', day] = TERM.exec(text) ?? []
  const last = year === '' ? null : lastDay(year, month, day)
  if (last === null) complaints.add(line.at('cadence'), 'badTerm', text)
  return last === null ? null : termCadence(last)
}

/** The day written, else the last of the month; null when there is no such day. */
function lastDay(year: string, month: string, day: string | undefined): string | null {
  const at = (date: string) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (Number.isNaN(Date.parse(at('01')))) return null
  if (day === undefined) return plusDays(`${plusDays(at('01'), 31).slice(0, 8)}01`, -1)
  const valid = !Number.isNaN(Date.parse(at(day))) && plusDays(at(day), 0) === at(day)
  return valid ? at(day) : null
}
