import type { VisitRule } from '../../domain/visit-rules.ts'
import { visitRule } from '../../domain/visit-rules.ts'
import { isBlank, unpadded } from '../cells.ts'
import { keyOf } from '../names.ts'
import type { Complaints } from '../problems.ts'
import { type RosterHousehold, type RosterLiaison, type RosterPerson, villageOf } from '../roster.ts'
import type { Line, Table } from '../table.ts'
import { type CheckedHouseholds, numberIn, tidyNumber, wholeNumber } from './households.ts'
import { type CheckedPeople, fullName, isWithin, splitName } from './people.ts'

type Draft = Pick<RosterLiaison, 'person' | 'household'>

/**
 * Reads the sheet 联系户. Namesakes, and villages that use the same numbers, are told apart by 姓名@组织 and 户号@村;
 * without that, a person and a household of one village are meant if there is but one such pair.
 */
export function checkLiaisons(
  table: Table<'liaisons'>,
  people: CheckedPeople,
  households: CheckedHouseholds,
  complaints: Complaints,
): readonly RosterLiaison[] {
  const liaisons: RosterLiaison[] = []
  const rows = new Map<RosterPerson, Map<RosterHousehold, number>>()
  for (const line of table.lines) {
    const persons = personsIn(line, people, complaints)
    const houses = householdsIn(line, households, complaints)
    const cadence = table.has('cadence') ? cadenceIn(line, complaints) : null
    const pair = pairOf(line, persons, houses, complaints)
    if (!pair) continue
    const known = rows.get(pair.person) ?? new Map<RosterHousehold, number>()
    const first = known.get(pair.household)
    if (first !== undefined) complaints.add(line.at('liaison'), 'sameLiaison', first)
    else liaisons.push({ ...pair, cadence: cadence ?? ruleOf(pair.person).days })
    rows.set(pair.person, known.set(pair.household, first ?? line.row))
  }
  return liaisons
}

/** The people a row may mean; none after a complaint. */
export function personsIn(
  line: Line<'liaisons'>,
  people: CheckedPeople,
  complaints: Complaints,
): readonly RosterPerson[] {
  const [name = '', org] = splitName(unpadded(line.text('liaison')))
  const namesakes = people.named.get(name) ?? []
  const found = org ? namesakes.filter((one) => isWithin(one.org, org)) : namesakes
  if (name === '') complaints.add(line.at('liaison'), 'blank', '联系人')
  else if (found.length === 0 && !people.doubtful.has(keyOf(name))) {
    const near = namesakes[0] ? fullName(namesakes[0]) : people.named.near(name)
    complaints.add(line.at('liaison'), 'unknownLiaison', org ? `${name}@${org}` : name, near)
  }
  return found
}

function householdsIn(
  line: Line<'liaisons'>,
  households: CheckedHouseholds,
  complaints: Complaints,
): readonly RosterHousehold[] {
  const [written = '', org] = splitName(line.text('number'))
  const number = numberIn({ ...line, text: () => written }, complaints)
  if (number === null) return []
  const alike = households.numbered.get(number) ?? []
  const found = org ? alike.filter((one) => isWithin(one.org, org)) : alike
  if (found.length === 0 && !households.doubtful.has(keyOf(number))) {
    const near = alike[0] ? fullNumber(alike[0]) : households.numbered.near(number)
    complaints.add(line.at('number'), 'unknownHousehold', tidyNumber(line.text('number')), near)
  }
  return found
}

/** The one person and household meant; null after a complaint. */
function pairOf(
  line: Line<'liaisons'>,
  persons: readonly RosterPerson[],
  houses: readonly RosterHousehold[],
  complaints: Complaints,
): Draft | null {
  const [person, household] = [persons[0], houses[0]]
  if (!person || !household) return null
  if (persons.length === 1 && houses.length === 1) return { person, household }
  const pairs = persons.flatMap((person) => houses.map((household) => ({ person, household })))
  const near = pairs.filter((pair) => villageOf(pair.person.org) === villageOf(pair.household.org))
  const [pair] = near
  if (pair && near.length === 1) return pair
  const meant = near.length > 0 ? near : pairs
  const choices = [...new Set(meant.map((one) => one.person))]
  if (choices.length > 1) complaints.add(line.at('liaison'), 'twoLiaisons', person.name, listed(choices.map(fullName)))
  else complaints.add(line.at('number'), 'twoHouseholds', household.number, listed(houses.map(fullNumber)))
  return null
}

const LONGEST_CADENCE = 3650

/** What the guidance asks of somebody when the roster does not say. */
export function ruleOf({ roles, org }: RosterPerson): VisitRule {
  return visitRule(roles, org.kind)
}

export function cadenceIn(line: Line<'liaisons'>, complaints: Complaints): number | null {
  const text = line.text('cadence')
  if (isBlank(text)) return null
  const cadence = wholeNumber(text, /[天日]$/u)
  if (cadence !== null && cadence >= 1 && cadence <= LONGEST_CADENCE) return cadence
  complaints.add(line.at('cadence'), 'badCadence', text)
  return null
}

function fullNumber(household: RosterHousehold): string {
  return `${household.number}@${villageOf(household.org).name}`
}

function listed(choices: readonly string[]): string {
  return choices.join('、')
}
