import { readFileSync } from 'node:fs'
import { ROLE_NAMES, ROLES, type RoomKind } from '../../src/domain/roles.ts'
import { soundOf } from '../../src/language/sound.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'

const rows = (file: string) =>
  readFileSync(new URL(`../cases/roster/${file}.csv`, import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))
const KINDS: Record<string, 'township' | 'village' | 'grid' | 'supervisors' | 'volunteers' | 'department'> = { 乡镇党委: 'township', 村党组织: 'village', 网格党支部: 'grid', 村务监督委员会: 'supervisors', 志愿服务队: 'volunteers', 部门: 'department' }
const ROOMS: Record<string, [RoomKind, string]> = { 村民群: ['villagers', '青山村党支部'], 党员群: ['members', '青山村党支部'], 村干群: ['cadres', '青山村党支部'], 志愿者群: ['volunteers', '青山村党支部'], 镇工作群: ['town', '红水镇党委'] }

export const DEMO = {
  people: rows('人员').map(([name]) => name as string),
  rooms: Object.keys(ROOMS),
  friends: new Set(['王建国', '韦志强', '李秀英', '覃小芳']),
  accountId: (name: string) => `wxid_${name}`,
  nameOf: (accountId: string) => accountId.replace('wxid_', ''),
  roomId: (room: string) => `${room}@chatroom`,
  roomNamed: (id: string) => id.replace('@chatroom', ''),
}

export async function importDemo(store: Store): Promise<void> {
  const ids = new Map<string, string>()
  for (const [name = '', kind = '', parent = ''] of rows('组织')) {
    const id = random.id()
    ids.set(name, id)
    await store.client.org.create({ data: { id, name, kind: KINDS[kind]!, parentId: ids.get(parent) ?? null } })
  }
  for (const [name = '', org = '', roles = ''] of rows('人员')) {
    const id = random.id()
    const orgId = ids.get(org)!
    await store.client.person.create({ data: { id, name, sound: soundOf(name), orgId, createdAt: new Date() } })
    for (const word of roles.split(';')) {
      const role = ROLES.find((one) => ROLE_NAMES[one] === word)!
      await store.client.roleHolding.create({ data: { id: random.id(), personId: id, orgId, role } })
    }
  }
  await store.transaction((tx) => tx.rooms.touch())
}

export async function settleDemo(store: Store, bot: string, now: Date): Promise<void> {
  await store.transaction(async (tx) => {
    const orgs = [...(await tx.orgs()).all]
    for (const [room, [kind, org]] of Object.entries(ROOMS)) {
      await tx.rooms.bind({ account: bot, chatId: DEMO.roomId(room), orgId: orgs.find((one) => one.name === org)!.id, kind }, now)
    }
    for (const name of DEMO.people) {
      const [person] = await tx.people.named(name, orgs.map((org) => org.id))
      await tx.people.bind(DEMO.accountId(name), person!.id, now)
    }
  })
}
