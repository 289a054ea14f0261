import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import points from '../../commands/merit-points/index.ts'
import pointsList from '../../commands/points-list/index.ts'
import { raiseList } from '../../commands/points-list/raise-list.ts'
import pointsObjection from '../../commands/points-objection/index.ts'
import redemption from '../../commands/redemption/index.ts'
import { type Place, ROLE_NAMES, ROLES, type Role } from '../../src/domain/roles.ts'
import { advance, isRefusal, statesOf, type Workflow } from '../../src/domain/workflow.ts'
import type { MatterArg } from '../../src/speech/args/types.ts'
import type { Example } from '../../src/speech/command-parts.ts'
import type { Command } from '../../src/speech/mechanism.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { registry } from '../support/registry.ts'

/**
 * Every example of every command the bot listens to is said by somebody who may, in a village where it makes sense, and
 * must be answered as it claims. What help shows is therefore what works.
 */
const REQUESTER = '莫老四'
const HOLDER = '陆大勇'
const RESPONDER = '周正'
const ORGANISER = '覃小芳'
const PUBLISHER = '李秀英'
const BY_ROLE: Readonly<Record<Role, string>> = {
  villager: REQUESTER,
  member: '韦志强',
  probationer: '韦志强',
  volunteer: '蓝春燕',
  representative: REQUESTER,
  delegate: REQUESTER,
  director: REQUESTER,
  overseer: REQUESTER,
  mediator: REQUESTER,
  gridWorker: '覃小芳',
  cadre: '李秀英',
  secretary: '王建国',
  supervisor: '农贵生',
  townStaff: '陈晓明',
  townHead: '陈晓明',
  townLeader: '陈晓明',
  countyLeader: '陈晓明',
  countySecretary: '陈晓明',
  citySecretary: '陈晓明',
  departmentHead: '周正',
  department: '周正',
  admin: '王建国',
}
const ROOM: Partial<Record<Place, string>> = {
  villagers: '村民群',
  members: '党员群',
  cadres: '村干群',
  volunteers: '志愿者群',
  town: '镇工作群',
}

/** What village cadres write, the state in which it is spoken of, and what it holds. */
const WRITTEN: Readonly<Record<string, { readonly state: string; readonly details: object }>> = {
  disclosure: {
    state: 'published',
    details: { category: '财务', body: '', orgIds: [], from: { accountId: '', chatId: '' } },
  },
  poll: { state: 'open', details: { options: ['铺石子', '修水沟'], households: 7, quorum: 5 } },
  pointsList: {
    state: 'open',
    details: {
      month: '2026-11',
      openUntil: '2026-12-06T01:00:00Z',
      lines: [{ key: 'a', personId: 'b', home: '01-03', item: '清沟半天', points: 5, state: 'held' }],
    },
  },
  errand: {
    state: 'doing',
    details: { item: '低保申请', steps: ['交申请', '公示', '审批'].map((does) => ({ does, takes: null })), at: 0 },
  },
  notice: { state: 'sent', details: { text: '明天停水，请回收到', to: 'villagers', orgIds: [] } },
}

/** Check-ins may be of a course. */
const COURSE = { course: { sort: 'training', topic: '防火知识', minutes: null, taughtBy: '' } }

/** The kinds that are answered above the village by a department, and what they then remember of it. */
const SENT: Readonly<Record<string, (personId: string) => Readonly<Record<string, unknown>>>> = {
  whistle: (personId) => ({ class: 'affair', sent: [{ orgId: '', name: '派出所', lead: true, people: [personId] }] }),
}

/** Commands that never do what they say on one line alone. */
const ASKS_FIRST = [
  'open-points',
  'close-points',
  'forget-me',
  'unbind-room',
  'change-room',
  'unlist-item',
  'set-liaison',
  'end-liaison',
  'add-person',
  'correct-person',
  'leave-village',
  'give-role',
  'step-down',
  'unbind-person',
]

/** They go on from what a township gives its villages: `test/engine/admissions.test.ts` says each of them where it makes sense. */
const SAID_ELSEWHERE = ['admit', 'admit-besides', 'contest-task', 'use-reported']

/** What a village has only when it turned it on. */
const NEEDS_POINTS = new Set(
  [points, pointsList, pointsObjection, redemption]
    .flatMap(({ commands }) => commands.map(({ id }) => id))
    .filter((id) => id !== 'open-points'),
)

/** Points are on, and who asks has some of them. */
async function turnPointsOn(village: InProcess, { id }: Command): Promise<void> {
  const now = village.now()
  await village.store.transaction(async (tx) => {
    const orgs = await tx.orgs()
    const villageId = orgs.named('青山村党支部')[0]?.id ?? ''
    const [requester] = await tx.people.named(
      REQUESTER,
      [...orgs.all].map((org) => org.id),
    )
    await tx.settings.set(`points:${villageId}`, { on: true, since: now.toISOString(), fund: 200_000, keepers: [] })
    if (id === 'show-points-list') await raiseList({ tx, now }, villageId)
    const given = { villageId, from: 'points', to: `own ${requester?.id}`, amount: 9, what: '清沟', once: 'example' }
    await tx.purses.transfer({ ...given, fromSource: true, now })
  })
}

describe('every example of every command', () => {
  let village: InProcess
  let heard = 0
  beforeAll(() => undefined)
  afterEach(() => village.close())
  afterAll(() => expect(heard).toBeGreaterThan(30))

  for (const command of registry.all.filter(({ handle, id }) => handle && !SAID_ELSEWHERE.includes(id))) {
    for (const example of command.examples) {
      it(`${command.id}: ${example.quoting ? `「${example.quoting}」` : ''}${example.say}`, async () => {
        village = await startInProcess(
          command.id === 'activate' || command.id === 'identify' ? 'bare' : 'village',
          '2026-11-23T01:00:00Z',
        )
        if (NEEDS_POINTS.has(command.id)) await turnPointsOn(village, command)
        const { room, who } = await prepare(command, example, village)
        if (example.after) {
          await village.say(room, who, example.after.say)
          await village.settle()
        }
        const text = example.quoting
          ? `「连心小助手：${example.quoting}」\n- - - - - - - - - - - - - - -\n${example.say}`
          : example.say
        await village.say(room, who, text)
        await village.settle()
        expect(village.said(room).join('\n')).toContain(example.replies)
        expect(await lastOutcome(village)).toBe(ASKS_FIRST.includes(command.id) ? 'asked' : 'done')
        heard++
      })
    }
  }
})

async function lastOutcome(village: InProcess): Promise<string | null> {
  const row = await village.store.client.inbox.findFirst({ orderBy: { id: 'desc' } })
  return row?.outcome ?? null
}

async function prepare(command: Command, example: Example, village: InProcess): Promise<{ room: string; who: string }> {
  const inPrivate = command.places !== 'anywhere' && command.places.every((place) => place === 'direct')
  const groups = command.places === 'anywhere' ? ['村干群'] : command.places.map((place) => ROOM[place])
  const first = command.roles === 'anyone' ? REQUESTER : BY_ROLE[command.roles[0] as Role]
  const room = inPrivate ? `DM:${first}` : (groups.find(Boolean) ?? '村民群')
  if (command.id === 'activate') {
    const { hashCode, SETUP_CODE_KEY } = await import('../../src/domain/secrets.ts')
    const code = example.say.split(' ')[1] ?? ''
    await village.store.transaction((tx) => tx.settings.set(SETUP_CODE_KEY, { hash: hashCode(code), used: false }))
    return { room, who: '王建国' }
  }
  if (command.id === 'identify') {
    await bindVillagersRoom(village)
    return { room: '村民群', who: example.say.replace(/^我是\s*/u, '') }
  }
  // What is something already is asked about; a fresh group is not.
  if (command.id === 'bind-room') return { room: '新群', who: BY_ROLE.secretary }
  if (command.id === 'agree-room') {
    await village.say('村民群', '王建国', '绑定本群 青山村党支部 村干群')
    await village.settle()
    await village.say('村民群', '王建国', '确认')
    await village.settle()
    return { room: '村民群', who: PUBLISHER }
  }
  const arg = Object.values(command.args).find((one): one is MatterArg => one.kind === 'matter')
  const number = Number(/\d+/.exec(example.quoting ?? example.say)?.[0] ?? 1)
  const role = example.after?.by ?? (command.roles === 'anyone' ? null : command.roles[0])
  const by = role ? BY_ROLE[role] : REQUESTER
  if (command.id === 'confirm' || command.id === 'dismiss') {
    await raise(village, 'order', 'open', number)
    const reading = { command: 'claim-order', slots: { number } }
    const { villageId } = await village.store.client.matter.findFirstOrThrow({ where: { number } })
    await village.store.transaction((tx) =>
      tx.pendings.ask(
        'wxid_蓝春燕',
        `${room}@chatroom`,
        { villageId, kind: 'confirm', reading, options: [number] },
        village.now(),
        new Date(village.now().getTime() + 60_000),
      ),
    )
    return { room: room === '村干群' ? room : '志愿者群', who: '蓝春燕' }
  }
  if (command.id === 'stop-recurring') {
    await village.say(room, by, '任务 @韦志强 每月10号 报送防返贫监测情况')
    await village.settle()
    return { room, who: by }
  }
  if (example.after || !arg || (arg.optional && !/\d/u.test(example.say))) return { room, who: by }
  const kind = arg.of.includes('any') ? 'order' : (arg.of[0] ?? '')
  const workflow = registry.matter(kind)?.workflow as Workflow
  const rule = arg.move ? workflow.moves[arg.move] : undefined
  const deed = arg.move ? workflow.deeds?.[arg.move] : undefined
  await raise(village, kind, rule?.from[0] ?? deed?.in[0] ?? WRITTEN[kind]?.state ?? 'open', number)
  // Hours are true that somebody told.
  if (command.id === 'vouch-hours') {
    await village.say('党员群', HOLDER, `用时 ${number} 2小时`)
    await village.settle()
  }
  if (kind in SENT)
    return rule?.by.parts?.includes('requester') && !rule.by.roles
      ? { room, who: REQUESTER }
      : {
          room: '镇工作群',
          who: rule?.by.roles && !rule.by.parts?.includes('responder') ? BY_ROLE.townStaff : RESPONDER,
        }
  // Who heads a household answers for it; who has an office writes down what others say.
  if (deed?.part === 'voice') return { room, who: command.roles === 'anyone' ? REQUESTER : by }
  if (deed?.part === 'requester') return { room, who: ORGANISER }
  if (deed) return { room, who: deed.by ? by : HOLDER }
  const parts = rule?.by.parts ?? []
  const requester = kind === 'order' ? REQUESTER : kind in WRITTEN ? PUBLISHER : ORGANISER
  const who = ['holder', 'assignee', 'mentor'].some((part) => parts.includes(part))
    ? HOLDER
    : parts.includes('requester')
      ? requester
      : by
  return { room, who: rule?.by.roles && !rule.by.parts ? BY_ROLE[rule.by.roles[0] as Role] : who }
}

/** A matter of this number, brought into the state by its own workflow's moves. */
async function raise(village: InProcess, kind: string, state: string, number: number): Promise<void> {
  const now = village.now()
  await village.store.transaction(async (tx) => {
    const orgs = await tx.orgs()
    const villageId = orgs.named('青山村党支部')[0]?.id ?? ''
    const everybody = [...orgs.all].map((org) => org.id)
    const [requester] = await tx.people.named(kind in WRITTEN ? PUBLISHER : REQUESTER, everybody)
    const [holder] = await tx.people.named(HOLDER, everybody)
    const [responder] = await tx.people.named(RESPONDER, everybody)
    const township = [...orgs.upward(villageId)].at(-1)?.id ?? ''
    const [organiser] = await tx.people.named(ORGANISER, everybody)
    const ownDeadline = kind === 'task' || kind === 'checkIn'
    const workflow = registry.matter(kind)?.workflow as Workflow
    const raiseOne = () =>
      tx.matters.raise({
        villageId,
        orgId: kind in SENT ? township : villageId,
        kind,
        state: workflow.start,
        title: '家里水管漏水',
        details:
          SENT[kind]?.(responder?.id ?? '') ??
          (kind === 'identity'
            ? { accountId: 'wxid_覃海燕', personId: requester?.id ?? '', name: REQUESTER, roles: '' }
            : { ...WRITTEN[kind]?.details, ...(kind === 'checkIn' && COURSE) }),
        roomId: null,
        deadline: ownDeadline ? new Date('2026-11-27T15:59:59Z') : null,
        dueAt: null,
        participants: ownDeadline
          ? [
              { personId: organiser?.id ?? '', name: ORGANISER, part: 'requester' },
              ...(kind === 'task'
                ? [{ personId: holder?.id ?? '', name: HOLDER, part: 'assignee' as const, state: 'told' }]
                : []),
            ]
          : [
              { personId: requester?.id ?? '', name: REQUESTER, part: 'requester' },
              ...(kind in SENT
                ? [{ personId: responder?.id ?? '', name: RESPONDER, part: 'responder', state: 'told' }]
                : []),
              ...(kind === 'mentoring' ? [{ personId: holder?.id ?? '', name: HOLDER, part: 'mentor' }] : []),
            ],
        by: requester?.id ?? null,
        now,
      })
    for (let next = 1; next < number; next++) await raiseOne()
    let matter = await raiseOne()
    for (const move of path(workflow, state)) {
      const step = advance(unguarded(workflow), matter, move, {
        actor: null,
        now,
        people: [{ personId: holder?.id ?? '', name: HOLDER }],
      })
      if (isRefusal(step)) throw new Error(`${move} was refused`)
      const holders =
        step.holders?.length === 0 && state !== 'open' ? [{ personId: holder?.id ?? '', name: HOLDER }] : step.holders
      await tx.matters.apply({ ...step, holders })
      matter = (await tx.matters.byNumber(villageId, number)) as typeof matter
    }
  })
}

/** What a move must find besides is not what is asked here. */
function unguarded(workflow: Workflow): Workflow {
  const moves = Object.entries(workflow.moves).map(([name, { guards: _, ...rule }]) => [name, rule])
  return { ...workflow, moves: Object.fromEntries(moves) }
}

/** The moves that lead from the start to a state, the fewest. */
function path(workflow: Workflow, state: string): readonly string[] {
  const ways = new Map<string, readonly string[]>([[workflow.start, []]])
  for (const [at, way] of ways) {
    for (const [move, rule] of Object.entries(workflow.moves)) {
      for (const to of statesOf(rule)) if (rule.from.includes(at) && !ways.has(to)) ways.set(to, [...way, move])
    }
  }
  return ways.get(state) ?? []
}

async function bindVillagersRoom(village: InProcess): Promise<void> {
  await village.store.transaction(async (tx) => {
    const org = (await tx.orgs()).named('青山村党支部')[0]
    await tx.rooms.bind(
      { account: 'wxid_bot', chatId: '村民群@chatroom', orgId: org?.id ?? '', kind: 'villagers' },
      village.now(),
    )
  })
}

it('every role has a Chinese name and somebody in the demo village', () => {
  expect(ROLES.every((role) => ROLE_NAMES[role] && BY_ROLE[role])).toBe(true)
})
