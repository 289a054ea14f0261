import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settleDemo as settle } from '../../src/sandbox/demo.ts'
import type { Store } from '../../src/store/index.ts'
import { systemRandom as random } from '../../src/system.ts'
import { importRoster } from './roster.ts'

const folder = new URL('../cases/roster/', import.meta.url)
/** What earns points in the demo village, and what they are given for: apart, since few rosters have them. */
const lists = new URL('../cases/points/', import.meta.url)
const names = readFileSync(new URL('人员.csv', folder), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0] ?? '')

/** The demo village as WeChat would see it: accounts and groups by name. */
export const DEMO = {
  people: names,
  rooms: ['村民群', '党员群', '村干群', '志愿者群', '镇工作群'],
  friends: new Set(['王建国', '韦志强', '李秀英', '覃小芳']),
  accountId: (name: string) => `wxid_${name}`,
  nameOf: (accountId: string) => accountId.replace('wxid_', ''),
  roomId: (room: string) => `${room}@chatroom`,
  roomNamed: (id: string) => id.replace('@chatroom', ''),
}

export async function importDemo(store: Store, now = new Date(), prune = false): Promise<void> {
  const both = mkdtempSync(join(tmpdir(), 'lianxin-demo-'))
  for (const one of [folder, lists]) cpSync(one, both, { recursive: true })
  const imported = await importRoster(store, both, { now, random, prune })
  rmSync(both, { recursive: true })
  if (imported.kind === 'refused') throw new Error(JSON.stringify(imported.problems))
}

/** Everybody's account bound to the person of that name, every group to its organisation. */
export function settleDemo(store: Store, bot: string, now: Date): Promise<void> {
  const people = DEMO.people.map((name) => ({ id: DEMO.accountId(name), name }))
  const rooms = DEMO.rooms.map((name) => ({ id: DEMO.roomId(name), name }))
  return settle(store, { bot, people, rooms }, now)
}
