import { describe, expect, it } from 'vitest'
import { nextMoment } from '../../src/domain/ladder.ts'
import { isOpenTo, progress } from '../../src/domain/progress.ts'
import { part } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import { isRefusal, type Workflow } from '../../src/domain/workflow.ts'
import { matterOf, NOW } from '../support/matters.ts'

/** A deed that others do for those who play the part: they are looked at by somebody else. */
const looked: Workflow<'open', never> = {
  kind: 'looked',
  start: 'open',
  states: {
    open: { ladder: [{ at: days(7), since: { detail: 'told' }, do: { nudge: part('requester'), says: 'x' } }] },
  },
  moves: {} as Workflow<'open', never>['moves'],
  deeds: {
    look: { in: ['open'], part: 'helper', from: ['said'], to: 'seen', onlyPlayers: true, by: { roles: ['cadre'] } },
    say: { in: ['open'], part: 'helper', from: [''], to: 'said', onlyPlayers: true },
  },
}
const helper = (personId: string, state = 'said') => ({ personId, name: personId, part: 'helper', state, active: true })
const matter = matterOf({ kind: 'looked', state: 'open', participants: [helper('a'), helper('b')] })
const cadre = (personId: string) => ({ personId, name: personId, roles: new Set(['cadre' as const]) })
const all = [
  { personId: 'a', name: 'a' },
  { personId: 'b', name: 'b' },
]

describe('what others do for those who play a part', () => {
  it('is done for all but oneself', () => {
    const made = progress(looked, matter, 'look', { actor: cadre('a'), now: NOW, people: all })
    expect(isRefusal(made) ? made.refused : made.changes.map(({ personId }) => personId)).toEqual(['b'])
  })

  it('is nothing where only one’s own is left', () => {
    const made = progress(looked, matter, 'look', {
      actor: cadre('a'),
      now: NOW,
      people: [{ personId: 'a', name: 'a' }],
    })
    expect(isRefusal(made)).toBe(true)
  })

  it('is for those alone who may', () => {
    const anybody = { personId: 'c', name: 'c', roles: new Set(['villager' as const]) }
    const made = progress(looked, matter, 'look', { actor: anybody, now: NOW, people: all })
    expect(isRefusal(made) && made.refused).toBe('not-allowed')
    expect(isOpenTo(looked, 'look', matter, anybody)).toBe(false)
    expect(isOpenTo(looked, 'look', matter, cadre('a'))).toBe(true)
    expect(isOpenTo(looked, 'look', { ...matter, participants: [helper('a')] }, cadre('a'))).toBe(false)
  })
})

it('what a deed tells brings a rung of its own nearer, and puts none off', () => {
  const before = matterOf({ kind: 'looked', state: 'open', participants: [helper('a', '')], dueAt: null })
  const told = { actor: cadre('a'), now: NOW, details: { told: NOW.toISOString() } }
  const made = progress(looked, before, 'say', told)
  const due = new Date(NOW.getTime() + days(7))
  expect(isRefusal(made) ? null : made.dueAt).toEqual(due)
  const sooner = new Date(NOW.getTime() + days(1))
  const again = progress(looked, { ...before, dueAt: sooner }, 'say', told)
  expect(isRefusal(again) ? null : again.dueAt).toEqual(sooner)
  expect(nextMoment(looked.states.open, { ...before, details: told.details }, due)).toBeNull()
})
