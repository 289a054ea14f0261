import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Place, ROLE_NAMES, ROLES, ROOM_NAMES, type Role, rolesTowards } from '../../src/domain/roles.ts'
import type { Allowed } from '../../src/domain/workflow.ts'
import { barrier } from '../../src/engine/hear/permit.ts'
import type { Command } from '../../src/speech/mechanism.ts'
import { DEMO } from '../support/demo.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
/**
 * Who may say what where, every command by every place, asked of the function the engine asks. A right that changes is a
 * changed line of permissions.txt. To write it anew: npx vitest run test/engine/permissions.test.ts -u
 */
import { PLACES } from '../support/places.ts'
import { registry } from '../support/registry.ts'

const SIGNS: Readonly<Record<Role, string>> = {
  villager: '民',
  member: '党',
  probationer: '预',
  volunteer: '志',
  representative: '代',
  delegate: '户',
  director: '理',
  overseer: '事',
  mediator: '调',
  gridWorker: '网',
  cadre: '干',
  secretary: '书',
  supervisor: '监',
  townStaff: '镇',
  townHead: '长',
  townLeader: '班',
  countyLeader: '县',
  countySecretary: '委',
  citySecretary: '市',
  department: '部',
  departmentHead: '头',
  admin: '管',
}
/** Somebody of elsewhere, who is known and holds no role here; and an account nobody knows. */
const OTHERS = { 外: { roles: new Set<Role>() }, 生: null } as const
const SUBJECTS: readonly (readonly [string, { readonly roles: ReadonlySet<Role> } | null])[] = [
  ...ROLES.map((role) => [SIGNS[role], { roles: new Set([role]) }] as const),
  ...Object.entries(OTHERS),
]

function cell(command: Command, place: Place): string {
  const allowed = SUBJECTS.filter(([, actor]) => barrier(command, { actor, place }) === null).map(([sign]) => sign)
  if (allowed.length === SUBJECTS.length) return '谁都行'
  if (allowed.length === SUBJECTS.length - 1 && !allowed.includes('生')) return '认识的'
  return allowed.join('') || '—'
}

const wide = (text: string, width: number) => text + '　'.repeat(Math.max(0, width - text.length))

function matrix(): string {
  const places = PLACES.map((place) =>
    place === 'direct' ? '私聊' : place === 'unbound' ? '没绑定的群' : ROOM_NAMES[place],
  )
  const rows = [...registry.all]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((command) => {
      const id = `${command.id}${command.handle ? '' : ' (off)'}`.padEnd(21)
      return [id, wide(command.says[0] ?? '', 6), ...PLACES.map((place) => wide(cell(command, place), 7))]
        .join(' ')
        .trimEnd()
    })
  const legend = ROLES.map((role) => `${SIGNS[role]} ${ROLE_NAMES[role]}`).join('，')
  return [
    `${legend}，外 别处的人，生 不认识的`,
    ['command'.padEnd(21), wide('说', 6), ...places.map((name) => wide(name, 7))].join(' ').trimEnd(),
    ...rows,
    '',
    '谁能推动一件事（当事人，或有这些角色的人）',
    ...moves(),
    '',
  ].join('\n')
}

/** Beyond the door, each move of each workflow asks again. */
function moves(): readonly string[] {
  return registry.matters.flatMap(({ workflow: { kind, moves, deeds = {} } }) => [
    ...Object.entries(moves).map(([move, { by }]) => row(`${kind}.${move}`, by)),
    ...Object.entries(deeds).map(([deed, { part, by }]) => row(`${kind}.${deed}`, by ?? { parts: [part] })),
  ])
}

function row(name: string, { parts = [], roles = [] }: Allowed): string {
  const signs = roles.map((role) => SIGNS[role]).join('')
  return [name.padEnd(21), ...(signs ? [signs] : []), ...parts].join(' ').trimEnd()
}

it('who may say what where is as written down', async () => {
  await expect(matrix()).toMatchFileSnapshot('permissions.txt')
})

describe('the engine does what the matrix says', () => {
  let village: InProcess
  beforeAll(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
  })
  afterAll(() => village.close())

  const people = [
    '莫老四',
    '韦志强',
    '蓝春燕',
    '覃小芳',
    '李秀英',
    '王建国',
    '农贵生',
    '陈晓明',
    '周正',
    '罗文',
    '生人',
  ]
  const rooms = [...DEMO.rooms, '没绑定的群', null]
  let checked = 0

  // All that can be said, by one after the other: there is more of it with every mechanism.
  it.each(people)('of what %s says', { timeout: 120_000 }, async (who) => {
    const { store } = village
    for (const [at, command] of registry.all.filter((one) => one.handle && !HARMFUL.has(one.id)).entries()) {
      const room = rooms[(at + people.indexOf(who)) % rooms.length] ?? null
      const where = room ?? `DM:${who}`
      const before = village.said(where).length
      village.clock.advance(11 * 60_000)
      await village.say(where, who, command.examples[0]?.say ?? '')
      await village.settle()
      const heard = await store.client.inbox.findFirst({ orderBy: { id: 'desc' } })
      if (heard?.text !== command.examples[0]?.say || heard?.talkerId !== DEMO.accountId(who)) continue
      const said = village.said(where).slice(before).join('\n')
      const { actor, place } = await sceneOf(who, room)
      const barred = barrier(command, { actor, place })
      const text = `${who} says ${command.id} in ${where}: ${said}`
      if (command.everyday && barred) expect(heard.outcome, text).toMatch(/refused|ignored/)
      // Who is not known hears that first.
      else if (barred === 'place' && !actor) expect(said || (await lastSaid()), text).toMatch(PLACE_OR_STRANGER)
      else if (barred) expect(said || (await lastSaid()), text).toMatch(BARRED[barred])
      else for (const pattern of Object.values(BARRED)) expect(said, text).not.toMatch(pattern)
      checked++
    }
  })

  it('was looked at in earnest', () => expect(checked).toBeGreaterThan(500))

  /** Who spoke of a household in a wrong place is told so elsewhere. */
  async function lastSaid() {
    return (await village.store.client.outbox.findFirst({ orderBy: { id: 'desc' } }))?.text
  }

  async function sceneOf(who: string, room: string | null) {
    return village.store.transaction(async (tx) => {
      const orgs = await tx.orgs()
      const speaker = await tx.speaker(DEMO.accountId(who))
      const bound = room === null ? null : await tx.rooms.at('wxid_bot', DEMO.roomId(room))
      const orgId = bound?.orgId ?? speaker?.orgId ?? ''
      const place: Place = room === null ? 'direct' : (bound?.kind ?? 'unbound')
      return { place, actor: speaker && { roles: rolesTowards(speaker.holdings, orgs.villageOf(orgId), orgs) } }
    })
  }
})

/** These change who somebody is, or what a group is. */
const HARMFUL: ReadonlySet<string> = new Set([
  'activate',
  'identify',
  'bind-room',
  'forget-me',
  'snooze',
  'confirm',
  'hand-over',
])

const BARRED = {
  unbound: /这个群还没有绑定/,
  place: /「.*」请到.*里说/,
  stranger: /我还不认识您/,
  role: /「.*」要.*来办$/m,
} as const
const PLACE_OR_STRANGER = new RegExp(`${BARRED.place.source}|${BARRED.stranger.source}`, 'u')
