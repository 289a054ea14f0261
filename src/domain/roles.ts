import type { OrgTree } from './org.ts'

/**
 * Who a person is to an organisation, and what kind of room a group is.
 *
 * A role is held *in* an organisation. Where it reaches differs (guidance §3, §6, §12): offices reach downward from the
 * organisation they are held in; belonging to any part of a village makes a person part of that whole village.
 */
export const ROLES = [
  'villager',
  'member',
  'probationer',
  'volunteer',
  'representative',
  'delegate',
  'director',
  'overseer',
  'mediator',
  'gridWorker',
  'cadre',
  'secretary',
  'supervisor',
  'townStaff',
  'townHead',
  'townLeader',
  'countyLeader',
  'countySecretary',
  'citySecretary',
  'departmentHead',
  'department',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

/** The Chinese names, as the roster writes them and people read them. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  villager: '村民',
  member: '党员',
  probationer: '预备党员',
  volunteer: '志愿者',
  representative: '村民代表',
  delegate: '户代表',
  director: '理事',
  overseer: '监事',
  mediator: '人民调解员',
  gridWorker: '网格员',
  cadre: '村干部',
  secretary: '书记',
  supervisor: '监督员',
  townStaff: '镇干部',
  townHead: '镇长',
  townLeader: '镇班子',
  countyLeader: '县领导',
  countySecretary: '县委书记',
  citySecretary: '市委书记',
  department: '部门',
  departmentHead: '部门负责人',
  admin: '管理员',
}

/** What somebody is besides: who is on probation helps like any member, and only has no vote; who heads others is one of them. */
const BESIDES: Partial<Record<Role, Role>> = {
  probationer: 'member',
  townHead: 'townStaff',
  townLeader: 'townStaff',
  departmentHead: 'department',
}

/** What a role is held as. */
export function heldAs(role: Role): readonly Role[] {
  const besides = BESIDES[role]
  return besides ? [besides, role] : [role]
}

export const ROOM_KINDS = ['villagers', 'members', 'cadres', 'volunteers', 'town', 'department'] as const
export type RoomKind = (typeof ROOM_KINDS)[number]

export const ROOM_NAMES: Readonly<Record<RoomKind, string>> = {
  villagers: '村民群',
  members: '党员群',
  cadres: '村干群',
  volunteers: '志愿者群',
  town: '镇工作群',
  department: '部门群',
}

/** Where something is said: a bound group of a kind, a group nobody bound yet, or a direct message. */
export type Place = RoomKind | 'unbound' | 'direct'

/** What villagers hold for villagers: a seat counts in its body's quorum, allows nothing by itself and opens no smaller circle. */
export const SEATS: readonly Role[] = ['representative', 'delegate', 'director', 'overseer', 'mediator']

/** Who takes what villagers ask for. */
export const HELPERS: readonly Role[] = ['member', 'volunteer', 'gridWorker', 'cadre']

/** 党员+, 网格员+, 村干部+, 书记+ of the product: the role named and those above it. */
export const SECRETARY_UP: readonly Role[] = ['secretary', 'townStaff', 'admin']
export const CADRE_UP: readonly Role[] = ['cadre', ...SECRETARY_UP]
export const GRID_UP: readonly Role[] = ['gridWorker', ...CADRE_UP]
export const MEMBER_UP: readonly Role[] = ['member', ...GRID_UP]

/** A role held in an organisation. */
export interface Holding {
  readonly orgId: string
  readonly role: Role
}

/** Those of the holdings whose role this version knows: a newer process beside it may keep others, which are left alone. */
export function knownRoles<Held extends { readonly role: string }>(
  holdings: readonly Held[],
): readonly (Held & { readonly role: Role })[] {
  return holdings.filter((held): held is Held & { readonly role: Role } => KNOWN.has(held.role))
}
const KNOWN: ReadonlySet<string> = new Set(ROLES)

/** Offices: what they allow reaches from the organisation they are held in downward, and no further. */
const OFFICES: ReadonlySet<Role> = new Set([
  'cadre',
  'secretary',
  'townStaff',
  'townHead',
  'townLeader',
  'countyLeader',
  'countySecretary',
  'citySecretary',
  'admin',
])

/**
 * The roles a person has towards an organisation. An office counts when it is held there or above; any other role counts
 * when it is held anywhere in the same village, since a member of one 党小组 helps the whole village.
 */
export function rolesTowards(holdings: readonly Holding[], orgId: string, orgs: OrgTree): ReadonlySet<Role> {
  const village = orgs.villageOf(orgId)
  const roles = new Set<Role>()
  for (const holding of holdings) {
    const reaches = OFFICES.has(holding.role)
      ? orgs.isWithin(orgId, holding.orgId)
      : orgs.isWithin(holding.orgId, village) || orgs.isWithin(village, holding.orgId)
    if (reaches) roles.add(holding.role)
  }
  return roles
}

/** Whether any of the roles is among the allowed ones. */
export function may(roles: ReadonlySet<Role>, allowed: readonly Role[] | 'anyone'): boolean {
  return allowed === 'anyone' || allowed.some((role) => roles.has(role))
}

/** Where a person with a role is found, the smaller group first: a secretary is a member too, and is told among the cadres. */
const ROOM_OF_ROLE: readonly (readonly [Role, RoomKind])[] = [
  ['gridWorker', 'cadres'],
  ['cadre', 'cadres'],
  ['secretary', 'cadres'],
  ['supervisor', 'cadres'],
  ['volunteer', 'volunteers'],
  ['member', 'members'],
  ['probationer', 'members'],
  ['townStaff', 'town'],
  ['townHead', 'town'],
  ['townLeader', 'town'],
  ['countyLeader', 'town'],
  ['countySecretary', 'town'],
  ['citySecretary', 'town'],
  ['department', 'department'],
  ['departmentHead', 'department'],
  ['villager', 'villagers'],
  ...SEATS.map((seat): readonly [Role, RoomKind] => [seat, 'villagers']),
]

/** The roles whose holders are surely in a group of this kind. */
export function rolesOf(kind: RoomKind): readonly Role[] {
  return ROOM_OF_ROLE.flatMap(([role, room]) => (room === kind ? [role] : []))
}

/** Whether people with these roles are surely in a group of this kind; in a villagers' group is everybody of the village. */
export function isAmong(kind: RoomKind, roles: ReadonlySet<Role>): boolean {
  return kind === 'villagers' ? roles.size > 0 : roomsOf(roles).includes(kind)
}

/** The kinds of groups a person with these roles is surely in, the smaller first. */
export function roomsOf(roles: ReadonlySet<Role>): readonly RoomKind[] {
  return [...new Set(ROOM_OF_ROLE.filter(([role]) => roles.has(role)).map(([, kind]) => kind))]
}
