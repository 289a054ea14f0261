import { describe, expect, it } from 'vitest'
import { MERIT_FACTS } from '../../commands/merit-points/merits.ts'
import type { Matter, Participant } from '../../src/domain/matter.ts'
import { ROLES } from '../../src/domain/roles.ts'
import { isFinal, statesOf } from '../../src/domain/workflow.ts'
import type { DutyKind } from '../../src/speech/duty-parts.ts'
import type { MatterKind, Scene } from '../../src/speech/mechanism.ts'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { matterOf, NOW } from '../support/matters.ts'
import { PLACES } from '../support/places.ts'
import { registry } from '../support/registry.ts'

/**
 * What every mechanism must have, by being listed: a new folder is tested before it has a test. The names of kinds stand
 * nowhere here.
 */
const understand = createUnderstanding(registry, ['连心小助手'])

describe.each(registry.matters.map((kind) => ({ name: kind.workflow.kind, kind })))('the matter $name', ({ kind }) => {
  const { workflow, words } = kind
  const states = Object.keys(workflow.states)
  const moves = [...Object.keys(workflow.moves), ...Object.keys(workflow.deeds ?? {})]

  it('has words for itself, every state and every move', () => {
    expect(words.kind).toMatch(/^\p{Script=Han}{2,6}$/u)
    expect(Object.keys(words.states).toSorted()).toEqual(states.toSorted())
    expect(Object.keys(words.moves).toSorted()).toEqual(['raise', ...moves].toSorted())
    expect(Object.keys(words.parts)).toEqual(expect.arrayContaining([...partsOf(kind)]))
    for (const word of [words.states, words.moves, words.parts].flatMap((named) => Object.values<string>(named)))
      expect(word).toMatch(/\p{Script=Han}/u)
  })

  it('reaches every state from its first, and leaves every state that is not an end', () => {
    expect(reachable(kind)).toEqual(new Set(states))
    for (const rule of Object.values(workflow.moves)) {
      expect(states).toEqual(expect.arrayContaining([...rule.from, ...statesOf(rule)]))
    }
    expect(states.some((state) => isFinal(workflow, state))).toBe(true)
  })

  it('makes no move by itself that does not lead on from where it is due', () => {
    for (const { state, todo } of rungsOf(kind)) {
      if ('move' in todo) expect(workflow.moves[todo.move]?.from).toContain(state)
    }
  })

  it('reminds people who exist, in words that name a next step which works then', () => {
    for (const { state, todo } of rungsOf(kind)) {
      if ('move' in todo) continue
      for (const { nudge, says } of todo.also ? [todo, todo.also] : [todo]) {
        if ('part' in nudge) expect(Object.keys(kind.words.parts)).toContain(nudge.part)
        if ('role' in nudge) expect(ROLES).toContain(nudge.role)
        const wording = kind.reminders[says]?.({ matter: sample(kind, state), at: NOW })
        expect(wording, `${says} in ${state}`).toMatch(/^$|\p{Script=Han}/u)
        for (const step of stepsIn(wording ?? '')) expect(`${step}: ${worksIn(kind, state, step)}`).toBe(`${step}: yes`)
      }
    }
    const said = new Set(
      rungsOf(kind).flatMap(({ todo }) => ('nudge' in todo ? [todo.says, ...(todo.also ? [todo.also.says] : [])] : [])),
    )
    expect(Object.keys(kind.reminders).toSorted()).toEqual([...said].toSorted())
  })

  it('waits in states that it has', () => {
    for (const { what, states: waiting } of kind.waits ?? []) {
      expect(what).toMatch(/\p{Script=Han}/u)
      expect(states).toEqual(expect.arrayContaining([...waiting]))
    }
    for (const { states: wanted } of kind.wanted ?? []) expect(states).toEqual(expect.arrayContaining([...wanted]))
  })

  it('answers only commands that take a matter', () => {
    for (const id of Object.keys(kind.on ?? {})) {
      const args = Object.values(registry.get(id).args)
      expect(args.some((arg) => arg.kind === 'matter')).toBe(true)
    }
  })

  it('names moves that it has to whoever draws its commands as forms', () => {
    for (const [id, steps] of Object.entries(kind.comesTo ?? {})) {
      expect(Object.values(registry.get(id).args).some((arg) => arg.kind === 'matter')).toBe(true)
      expect(moves).toEqual(expect.arrayContaining([...steps]))
    }
    for (const id of Object.keys(kind.mayDo ?? {})) expect(registry.get(id).handle).toBeDefined()
    for (const move of kind.weekly?.moves ?? []) expect(moves).toContain(move)
  })

  it('earns points in states that it has, for people who play a part in it', () => {
    for (const { state, part, except } of kind.earns ?? []) {
      expect(states).toContain(state)
      expect(Object.keys(words.parts)).toEqual(expect.arrayContaining(except ? [part, except] : [part]))
    }
    if (kind.served) expect(Object.keys(words.parts)).toContain(kind.served.part)
  })

  it('says nothing of itself in a villagers’ group when it stays among those who visit', () => {
    const told = PLACES.filter((place) => registry.mayBeTold(workflow.kind, place))
    expect(told).toContain('direct')
    if (kind.shownTo.where !== 'anywhere') {
      expect(told).not.toEqual(expect.arrayContaining(['villagers']))
      expect(told).not.toEqual(expect.arrayContaining(['volunteers']))
      expect(kind.shownTo.aloud).toBe('number-only')
    }
  })

  it('reads a row of an older version: without details, without people, in any state', async () => {
    for (const state of [...states, 'a state it had once']) {
      const bare = matterOf({ kind: workflow.kind, state, details: {}, participants: [], deadline: null })
      const actor = { personId: 'p', name: '张三', roles: new Set(ROLES) }
      if (states.includes(state))
        expect((await kind.about?.(bare, { actor: null } as Scene)) ?? '').toEqual(expect.any(String))
      if (states.includes(state)) expect(kind.standing(bare, actor, NOW)).toEqual(expect.any(String))
      expect(kind.people?.(bare).join('') ?? '').toEqual(expect.any(String))
      for (const wording of Object.values(kind.reminders))
        expect(wording({ matter: bare, at: NOW })).toEqual(expect.any(String))
    }
  })
})

describe.each(registry.duties.map((duty) => ({ name: duty.kind, duty })))('the duty $name', ({ duty }) => {
  it('either comes round or has a ladder whose every step is worded', () => {
    expect(duty.round !== undefined || duty.ladder.length > 0).toBe(true)
    const said = new Set(duty.ladder.map((rung) => rung.do.says))
    expect(Object.keys(duty.reminders).toSorted()).toEqual([...said].toSorted())
  })

  it('climbs its ladder in time', () => {
    const days = duty.ladder.filter(({ since }) => since === 'due').map((rung) => rung.days)
    expect(days).toEqual(days.toSorted((one, other) => one - other))
    expect(duty.ladder.slice(0, -1).every(({ every }) => every === undefined)).toBe(true)
  })

  it('asks for a next step that somebody can say', () => {
    for (const text of texts(duty)) for (const step of stepsIn(text)) expect(understood(step), step).not.toBeNull()
  })
})

describe('every ledger', () => {
  const ledgers = registry.mechanisms.flatMap(({ ledgers: own = {} }) => Object.values(own).flat())
  it.each(ledgers.map((ledger) => ({ sheet: ledger.sheet, ledger })))(
    '$sheet has columns of its own and readers',
    ({ ledger }) => {
      const headers = ledger.columns.map(({ header }) => header)
      expect(headers.length).toBeGreaterThan(3)
      expect(new Set(headers).size).toBe(headers.length)
      expect(ledger.roles.length).toBeGreaterThan(0)
      expect(ledger.roles).not.toContain('villager')
    },
  )
})

it('every command of a mechanism shows how it is said', () => {
  for (const { id, examples, says } of registry.live) {
    expect(examples.length, id).toBeGreaterThan(0)
    expect(says[0], id).toMatch(/\p{Script=Han}/u)
  }
})

function rungsOf({ workflow }: MatterKind) {
  return Object.entries(workflow.states).flatMap(([state, { ladder = [] }]) =>
    ladder.map(({ do: todo }) => ({ state, todo })),
  )
}

function reachable({ workflow }: MatterKind): ReadonlySet<string> {
  const found = new Set([workflow.start])
  const leads = [
    ...Object.values(workflow.moves).map((rule) => ({ from: rule.from, to: statesOf(rule) })),
    ...Object.values(workflow.deeds ?? {}).map(({ in: from, whenAll }) => ({ from, to: whenAll ? [whenAll] : [] })),
  ]
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const { from, to } of leads)
      if (from.some((state) => found.has(state))) for (const state of to) found.add(state)
  }
  return found
}

/** Everybody who may have to do with a matter of this kind. */
/** The parts that its rules name. */
function partsOf({ workflow }: MatterKind): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const { by, holder } of Object.values(workflow.moves)) {
    for (const part of by.parts ?? []) parts.add(part)
    if (holder) parts.add('holder')
  }
  for (const { part } of Object.values(workflow.deeds ?? {})) parts.add(part)
  return parts
}

function sample(kind: MatterKind, state: string): Matter {
  const participants = Object.keys(kind.words.parts).map((part): Participant => ({
    personId: part,
    name: '张三',
    part,
    state: '',
    active: true,
  }))
  return matterOf({ kind: kind.workflow.kind, state, number: 12, title: '一件事', participants })
}

/** What people are told to say: 发：完成 12, 回「满意」. Words that stand for others (日期, 原因, @人) are left as they are. */
function stepsIn(text: string): readonly string[] {
  const sent = [...text.matchAll(/(?:发|答复|派单|取消)[：:]\s*([^；。\n（]+)/gu)].map((hit) => hit[1]?.trim() ?? '')
  return sent.filter((step) => /^\p{Script=Han}/u.test(step))
}

function understood(step: string): string | null {
  return understand(
    step
      .replace('户主', '蓝阿婆')
      .replace('日期', '下周五')
      .replace('@人', '@张三')
      .replace('类别', '村务')
      .replace('分数', '5'),
    {
      room: 'DM',
      mentions: ['bot'],
      open: [12],
    },
    NOW,
  ).command
}

/** Whether what somebody is told to say can be done with the matter in this state. */
function worksIn({ workflow }: MatterKind, state: string, step: string): string {
  const id = understood(step)
  if (id === null) return 'nobody understands it'
  const arg = Object.values(registry.get(id).args).find((arg) => arg.kind === 'matter')
  if (arg?.kind !== 'matter') return 'yes'
  if (!arg.of.includes('any') && !arg.of.includes(workflow.kind)) return `${id} does not take this kind`
  if (arg.move === undefined || !step.includes('12')) return 'yes'
  // One word may make another move in a later state (答复 concludes what was disputed), by the same people.
  const leaves = Object.values(workflow.moves).some(({ from, by }) => from.includes(state) && (by.roles ?? by.parts))
  const does = workflow.moves[arg.move]?.from ?? workflow.deeds?.[arg.move]?.in ?? []
  return does.includes(state) || leaves ? 'yes' : `${id} is not possible in ${state}`
}

function texts({ reminders }: DutyKind): readonly string[] {
  const duty = {
    ...{
      id: 'd',
      kind: '',
      villageId: 'v',
      orgId: 'o',
      ownerId: 'p',
      title: '党费收缴',
      nudgeStep: 0,
      mutedUntil: null,
    },
    ...{ fromDay: '2026-11-20', dueDay: '2026-11-23', dueAt: NOW },
    owner: { name: '张三', orgId: 'o' },
    household: { head: '蓝阿婆', number: '01-01', categories: [] },
  }
  return Object.values(reminders).map((wording) => wording({ duty, due: '今天到期', calling: '' }).text)
}

it('every form insists on arguments that its command has, and begins only what needs no matter', () => {
  for (const { args, form } of registry.all) {
    expect(Object.keys(args)).toEqual(expect.arrayContaining([...(form?.insists ?? [])]))
    if (form?.begins) expect(Object.values(args).some(({ kind }) => kind === 'matter')).toBe(false)
  }
})

it('whatever the items of a village may be about is earned by some mechanism', () => {
  const facts = registry.matters.flatMap(({ earns = [] }) => earns.map(({ fact }) => fact))
  expect(new Set([...facts, 'hours'])).toEqual(new Set(Object.keys(MERIT_FACTS)))
})
