import type { OrgTree } from '../../src/domain/org.ts'
import { ROOM_NAMES, type RoomKind } from '../../src/domain/roles.ts'
import type { Bound } from '../../src/domain/room-change.ts'
import { homeName } from './phrases.ts'

/** What is said in a group of each kind, for whoever decides what a group is. */
const SAID: Readonly<Record<RoomKind, string>> = {
  villagers: '公开、点单和签到',
  members: '新点单、联系户走访和任务',
  cadres: '走访情况、民情、身份申请和超期的事',
  volunteers: '新点单',
  town: '镇里的任务和各村情况',
  department: '部门的任务',
}

/** 青山村党支部的村民群 */
export function roomName({ orgId, kind }: Bound, orgs: OrgTree): string {
  return `${orgs.get(orgId)?.name ?? ''}的${ROOM_NAMES[kind]}`
}

/** What changes in a group: what is said there from now on, and what no longer. */
export function whatChanges(before: Bound | null, next: Bound, orgs: OrgTree): string {
  const now = `以后这里会说${SAID[next.kind]}，群里的人都看得到`
  if (!before) return now
  return `${now}；${roomName(before, orgs)}的${SAID[before.kind]}不再在这里说`
}

/** Groups of one kind by the parts of the village they are of: `2 个村民群（青山村、那良屯）`. */
export function groups(rooms: readonly Bound[], orgs: OrgTree): string {
  const names = [...new Set(rooms.map(({ orgId }) => homeName(orgs.get(orgId) ?? null)))]
  const [first] = rooms
  return `${rooms.length} 个${first ? ROOM_NAMES[first.kind] : '群'}（${names.join('、')}）`
}
