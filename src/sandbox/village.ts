import type { SandboxPerson, SandboxRoom } from './world.ts'

/** The roster's rows, as far as they tell who sits in which group. */
export interface Roster {
  readonly orgs: readonly { readonly name: string; readonly parent: string | null }[]
  readonly people: readonly { readonly name: string; readonly org: string; readonly roles: readonly string[] }[]
}

/** Which roles (as the roster writes them) sit in which group; an empty list is everybody of the village. */
const GROUPS: readonly { readonly name: string; readonly roles: readonly string[]; readonly wide?: boolean }[] = [
  { name: '村民群', roles: [] },
  { name: '党员群', roles: ['党员', '网格员', '村干部', '书记'] },
  { name: '村干群', roles: ['网格员', '村干部', '书记', '监督员'] },
  { name: '志愿者群', roles: ['志愿者', '网格员', '村干部', '书记'] },
  { name: '镇工作群', roles: ['镇干部', '部门', '书记'], wide: true },
]

const FRIENDS = new Set(['王建国', '韦志强', '李秀英', '覃小芳'])

/** The demo village: the roster's people in their natural groups. The township's group takes in every village. */
export function villageFrom(
  roster: Roster,
  village = '青山村党支部',
): { people: SandboxPerson[]; rooms: SandboxRoom[] } {
  const parents = new Map(roster.orgs.map(({ name, parent }) => [name, parent]))
  const inVillage = (org: string | null | undefined): boolean =>
    org != null && (org === village || inVillage(parents.get(org)))

  return {
    people: roster.people.map(({ name }) => ({ name, friend: FRIENDS.has(name) })),
    rooms: GROUPS.map(({ name, roles, wide = false }) => ({
      name,
      members: roster.people
        .filter(({ org }) => wide || inVillage(org))
        .filter((person) => roles.length === 0 || person.roles.some((role) => roles.includes(role)))
        .map((person) => person.name),
    })),
  }
}
