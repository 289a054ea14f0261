import { describe, expect, it } from 'vitest'
import { isFinal, statesOf } from '../../src/domain/workflow.ts'
import { endings } from '../../src/speech/endings.ts'
import { registry } from '../support/registry.ts'

/** Moves by which something is given up or turned down. */
const OFF = new Set(['cancel', 'withdraw', 'reject', 'refuse', 'drop', 'dismiss', 'stop'])
/** What is decided by them, and so done: 照办, and an objection that was looked into. */
const DECIDED = ['admission upheld', 'pointsObjection dismissed']

describe('what a count takes as done', () => {
  const ends = registry.matters.map((matter) => ({ kind: matter.workflow.kind, matter, ...endings(matter) }))

  it('is nothing that was withdrawn, refused or given up', () => {
    const wrong = ends.flatMap(({ kind, matter: { workflow }, done }) =>
      Object.entries(workflow.moves)
        .filter(([move]) => OFF.has(move))
        .flatMap(([, rule]) => statesOf(rule).filter((state) => isFinal(workflow, state) && done.includes(state)))
        .map((state) => `${kind} ${state}`),
    )
    expect([...new Set(wrong)].toSorted()).toEqual(DECIDED)
  })

  it.each([
    ['order', ['cancelled']],
    ['whistle', ['rejected', 'cancelled']],
    ['mediation', ['failed', 'refused', 'cancelled']],
    ['pledge', ['passed', 'over', 'withdrawn']],
    ['emergency', ['lapsed']],
  ])('%s came to nothing in %j', (kind, undone) => {
    expect(ends.find((one) => one.kind === kind)?.undone).toEqual(undone)
  })

  it('is there for every kind, and every mark stands where nothing is wanted any more', () => {
    expect(ends.filter(({ done }) => done.length === 0).map(({ kind }) => kind)).toEqual([])
    const marked = ends.flatMap(({ kind, matter: { workflow }, open }) =>
      open.filter((state) => workflow.states[state]?.undone).map((state) => `${kind} ${state}`),
    )
    expect(marked).toEqual([])
  })
})
