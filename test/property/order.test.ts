import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveForRating, type OrderMove, type OrderState, order } from '../../commands/order/workflow.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import { type Actor, advance, isRefusal, type Step } from '../../src/domain/workflow.ts'

const now = new Date('2026-11-23T01:00:00Z')
const people: readonly Actor[] = [
  person('asker', 'villager'),
  person('other', 'villager'),
  person('member', 'member'),
  person('volunteer', 'volunteer'),
  person('grid', 'gridWorker'),
  person('secretary', 'secretary'),
]
const moves = Object.keys(order.moves) as OrderMove[]
const attempt = fc.record({
  move: fc.constantFrom(...moves),
  actor: fc.constantFrom(...people),
  to: fc.constantFrom(...people),
})

describe('the order workflow', () => {
  it('no sequence of moves leaves the table, and an order in hand has a holder', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
        let matter = placed()
        for (const { move, actor, to } of attempts) {
          const step = advance(order, matter, move, { actor, now, people: [to] })
          if (isRefusal(step)) continue
          expect(order.moves[move].from).toContain(matter.state)
          expect(Object.keys(order.states)).toContain(step.to)
          matter = applied(matter, step)
          expect(playing(matter, 'holder').length).toBe(matter.state === 'open' ? 0 : holdersIn(matter))
          expect(playing(matter, 'requester').map((one) => one.personId)).toEqual(['asker'])
        }
      }),
    )
  })

  it('what is closed stays closed', () => {
    for (const state of ['closed', 'cancelled'] as const) {
      for (const move of moves) {
        for (const actor of people) {
          expect(advance(order, { ...placed(), state }, move, { actor, now, people: [actor] })).toMatchObject({
            refused: 'state',
          })
        }
      }
    }
  })

  it('a villager neither takes nor dispatches; only who asked may rate; only who holds may finish', () => {
    const may = (state: OrderState, holder: string | null) => (move: OrderMove) =>
      people
        .filter((actor) => !isRefusal(advance(order, held(state, holder), move, { actor, now, people: [actor] })))
        .map((actor) => actor.personId)
    expect(may('open', null)('claim')).toEqual(['member', 'volunteer', 'grid'])
    expect(may('open', null)('assign')).toEqual(['grid', 'secretary'])
    expect(may('claimed', 'member')('finish')).toEqual(['member'])
    expect(may('claimed', 'member')('return')).toEqual(['member'])
    expect(may('done', 'member')('rate')).toEqual(['asker'])
    expect(may('open', null)('cancel')).toEqual(['asker', 'secretary'])
    expect(may('done', 'member')('lapse')).toEqual([])
  })

  it('a poor rating opens it again once, never twice', () => {
    expect(moveForRating(placed(), 2)).toBe('reopen')
    expect(moveForRating(placed(), 3)).toBe('rate')
    expect(moveForRating({ ...placed(), details: { reopened: true } }, 1)).toBe('rate')
  })

  it('each state is due when the table says, and a closed one never', () => {
    const step = advance(order, placed(), 'claim', { actor: person('member', 'member'), now })
    expect(isRefusal(step) ? null : step.dueAt).toEqual(new Date('2026-11-26T01:00:00Z'))
    const cancelled = advance(order, placed(), 'cancel', { actor: person('asker', 'villager'), now })
    expect(cancelled).toMatchObject({ dueAt: null, closed: true })
  })
})

function person(personId: string, role: Role): Actor {
  return { personId, name: personId, roles: new Set([role]) }
}

function placed(): Matter {
  return {
    id: 'm',
    villageId: 'v',
    orgId: 'v',
    number: 1,
    kind: 'order',
    state: 'open',
    version: 0,
    title: '水管漏水',
    details: {},
    roomId: null,
    createdAt: now,
    enteredAt: now,
    deadline: null,
    dueAt: null,
    participants: [{ personId: 'asker', name: 'asker', part: 'requester', state: '', active: true }],
  }
}

function held(state: OrderState, holder: string | null): Matter {
  const hand = holder ? [{ personId: holder, name: holder, part: 'holder' as const, state: '', active: true }] : []
  return { ...placed(), state, participants: [...placed().participants, ...hand] }
}

/** What the store does with a step, in memory. */
function applied(matter: Matter, step: Step): Matter {
  const others = matter.participants.filter((one) => one.part !== 'holder')
  const holders = step.holders?.map((one) => ({ ...one, part: 'holder' as const, state: '', active: true }))
  return {
    ...matter,
    state: step.to,
    version: matter.version + 1,
    details: step.details,
    participants: holders ? [...others, ...holders] : matter.participants,
  }
}

/** What is taken back or was sent on to the township is in nobody's hand here, whoever had it. */
function holdersIn(matter: Matter): number {
  return ['cancelled', 'referred', 'resolved'].includes(matter.state) ? playing(matter, 'holder').length : 1
}
