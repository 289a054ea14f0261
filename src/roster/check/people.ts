import { phonesIn } from '../../domain/phone.ts'
import { heldAs, ROLE_NAMES, ROLES, type Role } from '../../domain/roles.ts'
import { asKept, mayBeKept } from '../../language/rare-names.ts'
import { isBlank, several, unpadded } from '../cells.ts'
import { keyOf, Names } from '../names.ts'
import type { Complaints, Place } from '../problems.ts'
import { type RosterOrg, type RosterPerson, upward } from '../roster.ts'
import type { Line, Table } from '../table.ts'
import { type CheckedOrgs, orgIn } from './orgs.ts'

export interface CheckedPeople {
  readonly all: readonly RosterPerson[]
  /** Namesakes stand together. */
  readonly named: Names<readonly RosterPerson[]>
  /** Names in rows with another problem: whoever refers to one of them is not to blame. */
  readonly doubtful: ReadonlySet<string>
}

const ALLOWED = ROLES.map((role) => ROLE_NAMES[role]).join('、')

/** Reads the sheet 人员. A person is a name in an organisation. */
export function checkPeople(table: Table<'people'>, orgs: CheckedOrgs, complaints: Complaints): CheckedPeople {
  const all: RosterPerson[] = []
  const named = new Names<RosterPerson[]>()
  const rows = new Map<RosterPerson, number>()
  const doubtful = new Set<string>()
  const roleNames = rolesByName()
  for (const line of table.lines) {
    const name = nameIn(line.text('name'), line.at('name'), complaints)
    const org = orgIn(line, orgs, complaints)
    const roles = rolesIn(line, roleNames, complaints)
    const phone = table.has('phone') ? phoneIn(line, complaints) : undefined
    if (!org || name === null) {
      doubtful.add(keyOf(name ?? ''))
      continue
    }
    const namesakes = named.get(name) ?? []
    const twin = namesakes.find((one) => one.org === org)
    if (twin) {
      complaints.add(line.at('name'), 'samePerson', name, rows.get(twin) ?? 0)
      continue
    }
    const person: RosterPerson = { name, org, ...roles, phone }
    all.push(person)
    named.set(name, [...namesakes, person])
    rows.set(person, line.row)
  }
  return { all, named, doubtful }
}

/** A person's name; null after a complaint. */
export function nameIn(text: string, at: Place, complaints: Complaints): string | null {
  const name = asKept(unpadded(text).replace(/∙/gu, '·'))
  if (name === '') complaints.add(at, 'blank', at.column)
  else if (!mayBeKept(name)) complaints.add(at, 'badName', name)
  else return name
  return null
}

/** Other words a roster has, and what they say. */
const ALSO: Readonly<Record<string, Role>> = {
  正式党员: 'member',
  理事长: 'director',
  监事长: 'overseer',
  调解员: 'mediator',
}

function rolesByName(): Names<readonly Role[]> {
  const names = new Names<readonly Role[]>()
  for (const role of ROLES) names.set(ROLE_NAMES[role], heldAs(role))
  for (const [name, role] of Object.entries(ALSO)) names.set(name, heldAs(role))
  return names
}

/** Written where the roles stand, beside them or in their place: `党员;去世`, `党员（已故）`. */
const DIED = /[(（]?(?:(?:已经?)?(?:去世|过世|病故|离世|逝世|亡故)|已故)了?[)）]?/u

/** Who has no role is a villager; who died has none. */
function rolesIn(
  line: Line<'people'>,
  names: Names<readonly Role[]>,
  complaints: Complaints,
): Pick<RosterPerson, 'roles' | 'died'> {
  const roles = new Set<Role>()
  const text = line.text('roles')
  const died = DIED.test(text)
  for (const word of several(text.replace(DIED, ';'))) {
    const said = names.get(word)
    if (said) for (const role of said) roles.add(role)
    else complaints.add(line.at('roles'), 'unknownRole', word, names.near(word), ALLOWED)
  }
  if (died) return { roles: [], died }
  return { roles: roles.size === 0 ? ['villager'] : ROLES.filter((role) => roles.has(role)), died }
}

function phoneIn(line: Line<'people'>, complaints: Complaints): string | null {
  const text = line.text('phone').normalize('NFKC')
  if (isBlank(text)) return null
  const phones = phonesIn(text)
  if (phones === null) complaints.add(line.at('phone'), 'badPhone', text)
  return phones
}

/** `韦志强@那良屯党小组` in two. */
export function splitName(text: string): readonly string[] {
  return text.split(/[@＠]/u).map((part) => part.trim())
}

/** Whether an organisation, or one it is a part of, has this name. */
export function isWithin(org: RosterOrg, name: string): boolean {
  return [...upward(org)].some((one) => keyOf(one.name) === keyOf(name))
}

export function fullName(person: RosterPerson): string {
  return `${person.name}@${person.org.name}`
}
