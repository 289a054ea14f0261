import { phonesIn } from '../../domain/phone.ts'
import { heldAs, ROLE_NAMES, ROLES, type Role } from '../../domain/roles.ts'
import { isBlank, several } from '../cells.ts'
import { keyOf, Names } from '../names.ts'
import type { Complaints } from '../problems.ts'
import { type RosterOrg, type RosterPerson, upward } from '../roster.ts'
import type { Line, Table } from '../table.ts'
import { type CheckedOrgs, orgIn } from './orgs.ts'
import { DIED, nameIn } from './person-name.ts'

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

/** Other words a roster has, and what they say. */
const ALSO: Readonly<Record<string, Role>> = {
  正式党员: 'member',
  中共党员: 'member',
  中共预备党员: 'probationer',
  群众: 'villager',
  支部书记: 'secretary',
  党支部书记: 'secretary',
  镇书记: 'secretary',
  乡书记: 'secretary',
  党委书记: 'secretary',
  镇党委书记: 'secretary',
  乡党委书记: 'secretary',
  乡长: 'townHead',
  镇班子成员: 'townLeader',
  乡班子: 'townLeader',
  班子成员: 'townLeader',
  党委委员: 'townLeader',
  副镇长: 'townLeader',
  副乡长: 'townLeader',
  联系县领导: 'countyLeader',
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

/** `党员+志愿者`, `党员兼志愿者`, `党员（志愿者）`: roles joined in one word. */
const JOINED = /[+＋&兼和及()（）]/u

/** What a word of the roles' column says, one role or some joined; undefined for any other word. */
function rolesSaid(word: string, names: Names<readonly Role[]>): readonly Role[] | undefined {
  const whole = names.get(word)
  if (whole) return whole
  const parts = word.split(JOINED).filter((part) => part !== '')
  const said = parts.flatMap((part) => names.get(part) ?? [])
  return parts.length > 1 && parts.every((part) => names.get(part)) ? said : undefined
}

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
    const said = rolesSaid(word, names)
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
