import { describe, expect, it } from 'vitest'
import { firstDue } from '../../src/domain/ladder.ts'
import type { Matter, Participant } from '../../src/domain/matter.ts'
import { part } from '../../src/domain/target.ts'
import { type Actor, advance, allows, isFinal, type MoveInput, type Workflow } from '../../src/domain/workflow.ts'
import { local } from '../support/transcript.ts'

const now = local('2026-11-23 09:00')
const secretary: Actor = { personId: 's', name: '王建国', roles: new Set(['secretary']) }
const author: Actor = { personId: 'a', name: '李秀英', roles: new Set(['cadre']) }

const workflow: Workflow<'open' | 'held' | 'over', 'take' | 'give' | 'drop' | 'note' | 'end'> = {
  kind: 'order',
  start: 'open',
  states: {
    open: {},
    held: { ladder: [{ at: 60_000, since: 'entered', do: { nudge: part('holder'), says: 'held' } }] },
    over: {},
  },
  moves: {
    take: { from: ['open'], to: 'held', by: { roles: ['secretary'] }, holder: 'actor' },
    give: { from: ['open'], to: 'held', by: { roles: ['secretary'] }, holder: 'people', details: { given: true } },
    drop: { from: ['held'], to: 'open', by: { parts: ['holder'] }, holder: 'nobody' },
    note: { from: ['open', 'held'], by: { roles: ['secretary', 'cadre'], except: ['requester'] } },
    end: { from: ['open', 'held'], to: 'over', by: {} },
  },
}

const played = (personId: string, part: Participant['part'], active = true): Participant => ({
  personId,
  name: personId,
  part,
  state: '',
  active,
})

function matter(more: Partial<Matter> = {}): Matter {
  return {
    id: 'm',
    villageId: 'v',
    orgId: 'v',
    number: 1,
    kind: 'order',
    state: 'open',
    version: 0,
    title: '水管漏水',
    details: { told: 'before' },
    roomId: null,
    createdAt: now,
    enteredAt: now,
    deadline: null,
    dueAt: null,
    participants: [played('a', 'requester')],
    ...more,
  }
}

const moved = (move: keyof typeof workflow.moves, input: Partial<MoveInput> = {}, one = matter()) =>
  advance(workflow, one, move, { actor: secretary, now, ...input })

describe('a move', () => {
  it('tells who made it, when, with which words, and what comes due', () => {
    expect(moved('take', { note: '我去' })).toEqual({
      matter: matter(),
      move: 'take',
      to: 'held',
      actorId: 's',
      at: now,
      deadline: null,
      dueAt: local('2026-11-23 09:01'),
      closed: false,
      note: '我去',
      details: { told: 'before' },
      holders: [{ personId: 's', name: '王建国' }],
    })
  })

  it('without words or by the program itself names nobody, and is allowed whatever it says', () => {
    expect(moved('end', { actor: null })).toMatchObject({ actorId: null, note: null, closed: true, dueAt: null })
    expect(moved('take', { actor: null })).toMatchObject({ holders: [] })
  })

  it('keeps what was known, adds what it always records, and last what it was told', () => {
    const people = [{ personId: 'x', name: '陆大勇' }]
    expect(moved('give', { people })).toMatchObject({ details: { told: 'before', given: true }, holders: people })
    expect(moved('give', { details: { given: 2 } })).toMatchObject({
      details: { told: 'before', given: 2 },
      holders: [],
    })
    expect(moved('take', { details: { more: 1 } })).toMatchObject({ details: { told: 'before', more: 1 } })
  })

  it('that leads nowhere else leaves the state and the holders as they are', () => {
    expect(moved('note')).toMatchObject({ to: 'open', holders: null })
    expect(moved('note', {}, matter({ state: 'held' }))).toMatchObject({ to: 'held' })
  })

  it('takes the holders away, and a new deadline in the place of the old', () => {
    const held = matter({ state: 'held', deadline: now, participants: [played('s', 'holder')] })
    const later = local('2026-11-30 09:00')
    expect(moved('drop', {}, held)).toMatchObject({ to: 'open', holders: [], deadline: now })
    expect(moved('drop', { deadline: later }, held)).toMatchObject({ deadline: later })
  })

  it('is refused by the state first, then for who asks', () => {
    expect(moved('drop')).toEqual({ refused: 'state', matter: matter() })
    expect(moved('take', { actor: author })).toEqual({ refused: 'not-allowed', matter: matter() })
    expect(moved('take', { actor: author }, matter({ state: 'over' }))).toMatchObject({ refused: 'state' })
  })
})

describe('who may', () => {
  const by = { parts: ['holder'], roles: ['secretary'], except: ['requester'] } as const

  it('is who plays a part now, or has a role, but for those it is about', () => {
    const holds = (...participants: Participant[]) => ({ participants })
    expect(allows(by, holds(played('a', 'holder')), author)).toBe(true)
    expect(allows(by, holds(played('a', 'holder', false)), author)).toBe(false)
    expect(allows(by, holds(played('b', 'holder')), author)).toBe(false)
    expect(allows(by, holds(), secretary)).toBe(true)
    expect(allows(by, holds(played('s', 'requester')), secretary)).toBe(false)
    expect(allows(by, holds(played('s', 'requester', false)), secretary)).toBe(true)
    expect(allows({}, holds(played('a', 'holder')), author)).toBe(false)
  })
})

describe('a state', () => {
  it('is final when no move leaves it', () => {
    expect((['open', 'held', 'over'] as const).map((state) => isFinal(workflow, state))).toEqual([false, false, true])
  })

  it('is due with the first step that needs no deadline when there is none, else never', () => {
    const timed = (deadline: Date | null) => ({ enteredAt: now, deadline, details: {} })
    const untilDeadline = { at: 0, since: 'deadline', do: { nudge: part('holder'), says: 'held' } } as const
    const anHour = { at: 3_600_000, since: 'entered', do: { nudge: part('holder'), says: 'held' } } as const
    expect(firstDue({ ladder: [untilDeadline, anHour] }, timed(null))).toEqual(local('2026-11-23 10:00'))
    expect(firstDue({ ladder: [untilDeadline] }, timed(null))).toBeNull()
    expect(firstDue({ ladder: [untilDeadline] }, timed(now))).toEqual(now)
    expect(firstDue({}, timed(now))).toBeNull()
  })
})
