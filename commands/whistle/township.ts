/** Above a village: its township, who works there, and its departments as people call them. */
import type { Org } from '../../src/domain/org.ts'
import type { Role } from '../../src/domain/roles.ts'
import { soundOf } from '../../src/language/sound.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Person } from '../../src/store/index.ts'
import type { Sent } from './details.ts'

/** Who leads a township: 镇书记 and 镇长. */
export const LEADERS: readonly Role[] = ['secretary', 'townHead']
/** Who is of it. */
export const TOWNSPEOPLE: readonly Role[] = ['townStaff', ...LEADERS]

/** Its staff, who have the watch until a department is sent; who leads it is called when they do not answer, unless there are no others. */
export async function watchOf(township: Org, { tx }: Pick<Scene, 'tx'>): Promise<Sent> {
  const all = await tx.people.holding(TOWNSPEOPLE, [township.id])
  const others = all.filter((one) => !one.holdings.some(({ orgId, role }) => orgId === township.id && isLeader(role)))
  const watch = others.length > 0 ? others : all
  return { orgId: township.id, name: `${placeOf(township)}值班`, lead: true, people: watch.map(({ id }) => id) }
}

const isLeader = (role: Role): boolean => LEADERS.includes(role)

/** Those who lead it, by what they are: 镇书记 first. */
export async function leadersOf(townshipId: string, { tx }: Pick<Scene, 'tx'>): Promise<readonly Person[]> {
  return tx.people.holding(LEADERS, [townshipId])
}

/** The departments of a township. */
export function departmentsOf(township: Org, { orgs }: Pick<Scene, 'orgs'>): readonly Org[] {
  return [...orgs.all].filter(
    ({ id, kind, vanished }) =>
      (kind === 'department' || kind === 'unit') && !vanished && orgs.isWithin(id, township.id),
  )
}

/** 红水镇派出所 is 派出所 to the people of 红水镇. */
export function shortName({ name }: Pick<Org, 'name'>, township: Org): string {
  const place = placeOf(township)
  return name.startsWith(place) && name.length > place.length + 1 ? name.slice(place.length) : name
}

/** The departments that a name may mean: by what it is called, else by its sound. */
export function departmentsCalled(
  said: string,
  township: Org,
  scene: Pick<Scene, 'orgs'>,
): { readonly exact: readonly Org[]; readonly sounding: readonly Org[] } {
  const all = departmentsOf(township, scene)
  const exact = all.filter((org) => org.name === said || shortName(org, township) === said)
  const close = exact.length > 0 ? exact : all.filter(({ name }) => said.length >= 2 && name.includes(said))
  const sound = soundOf(said)
  const sounding = all.filter((org) => soundOf(org.name) === sound || soundOf(shortName(org, township)) === sound)
  return { exact: close, sounding }
}

/** A department with its people, as it is sent. */
export async function sentOf(
  org: Org,
  lead: boolean,
  township: Org,
  { tx, orgs }: Pick<Scene, 'tx' | 'orgs'>,
): Promise<Sent> {
  const within = [...orgs.all].map(({ id }) => id).filter((id) => orgs.isWithin(id, org.id))
  const people = await tx.people.holding(['department'], within)
  return { orgId: org.id, name: shortName(org, township), lead, people: people.map(({ id }) => id) }
}

/** The people of departments, by name. */
export async function peopleOf(
  sent: readonly Sent[],
  { tx }: Pick<Scene, 'tx'>,
): Promise<readonly { readonly personId: string; readonly name: string }[]> {
  const ids = [...new Set(sent.flatMap(({ people }) => people))]
  const people = await Promise.all(ids.map((id) => tx.people.byId(id)))
  return people.flatMap((one) => (one ? [{ personId: one.id, name: one.name }] : []))
}

/** 红水镇党委 is 红水镇. */
const placeOf = ({ name }: Org): string => name.replace(/(?:党委|党工委|党总支|人民政府|政府)$/u, '')
