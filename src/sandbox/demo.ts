import { ROLE_NAMES, type RoomKind } from '../domain/roles.ts'
import type { Store } from '../store/index.ts'
import type { Roster } from './village.ts'

/** Which group somebody new comes into. */
export const ENTRY = '村民群'

/** What each group of the demo village is bound to. */
const GROUPS: Readonly<Record<string, { readonly kind: RoomKind; readonly org: string }>> = {
  村民群: { kind: 'villagers', org: '青山村党支部' },
  党员群: { kind: 'members', org: '青山村党支部' },
  村干群: { kind: 'cadres', org: '青山村党支部' },
  志愿者群: { kind: 'volunteers', org: '青山村党支部' },
  镇工作群: { kind: 'town', org: '红水镇党委' },
}

/** Somebody in the villagers' group whom nobody has registered. */
export const STRANGER = '阿强'

/** The roster's rows as the village's groups are made from. */
export function readVillage(store: Store): Promise<Roster> {
  return store.transaction(async (tx) => {
    const { orgs, people } = await tx.roster.read()
    const name = new Map(orgs.map((org) => [org.id, org.name]))
    return {
      orgs: orgs.map((org) => ({ name: org.name, parent: name.get(org.parentId ?? '') ?? null })),
      people: people.map((person) => ({
        name: person.name,
        org: name.get(person.orgId) ?? '',
        roles: person.holdings.map(({ role }) => ROLE_NAMES[role]),
      })),
    }
  })
}

interface Accounts {
  readonly bot: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly rooms: readonly { readonly id: string; readonly name: string }[]
}

/** Binds every account to the person of its name, and every group. Doing it again changes nothing. */
export async function settleDemo(store: Store, { bot, people, rooms }: Accounts, now: Date): Promise<void> {
  await store.transaction(async (tx) => {
    const orgs = [...(await tx.orgs()).all]
    const orgIds = orgs.map((org) => org.id)
    for (const room of rooms) {
      const group = GROUPS[room.name]
      const org = orgs.find((one) => one.name === group?.org)
      if (group && org && !(await tx.rooms.at(bot, room.id))) {
        await tx.rooms.bind({ account: bot, chatId: room.id, orgId: org.id, kind: group.kind }, now)
      }
    }
    for (const account of people) {
      const [person] = await tx.people.named(account.name, orgIds)
      if (person?.accounts.length === 0) await tx.people.bind(account.id, person.id, now)
    }
  })
}
