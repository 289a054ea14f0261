import fc from 'fast-check'
import { expect, it } from 'vitest'
import { whistle } from '../../commands/whistle/workflow.ts'
import type { Matter, Participant } from '../../src/domain/matter.ts'
import { afterwards, progress } from '../../src/domain/progress.ts'
import type { Role } from '../../src/domain/roles.ts'
import { type Actor, advance, isRefusal } from '../../src/domain/workflow.ts'
import { matterOf, NOW } from '../support/matters.ts'

/** One department is one person here; its own state is how far it says it is. */
const PEOPLE = ['a', 'b', 'c']
const ORDER = ['told', 'received', 'arrived', 'doing', 'done']
const STAGES = ['dispatched', 'received', 'arrived', 'doing', 'done']
const DEEDS = ['receive', 'arrive', 'handle', 'finish', 'giveBack', 'stepBack', 'giveUp']

it('no order of messages passes a stage that a department is not at yet', () => {
  const said = fc.array(fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...DEEDS)), { maxLength: 24 })
  fc.assert(
    fc.property(said, (words) => {
      let matter = sent()
      for (const [personId, deed] of words) {
        const made = progress(whistle, matter, deed, {
          actor: { personId, name: personId, roles: new Set() },
          now: NOW,
        })
        if (isRefusal(made)) continue
        matter = afterwards(made)
        const stage = STAGES.indexOf(matter.state)
        for (const { state } of matter.participants)
          if (stage >= 0 && state !== 'returned') expect(ORDER.indexOf(state)).toBeGreaterThanOrEqual(stage)
      }
    }),
  )
})

it('nobody but who was sent answers for a department, and whoever plays a part makes the moves of that part alone', () => {
  const known = ['villager', 'member', 'gridWorker'] as const
  const stranger = { personId: 'x', name: 'x', roles: new Set<Role>(known) }
  for (const deed of DEEDS)
    expect(progress(whistle, sent(), deed, { actor: stranger, now: NOW })).toHaveProperty('refused')
  expect(movesOf({ ...stranger })).toEqual([])
  expect(movesOf({ ...stranger, part: 'requester' })).toEqual(
    ['reply', 'rate', 'reopen', 'insist', 'cancel', 'attach'].sort(),
  )
  expect(movesOf({ ...stranger, part: 'endorser' })).toEqual(['decline', 'endorse'])
  expect(movesOf({ ...stranger, part: 'responder' })).toEqual(['ask', 'attach', 'extend', 'resume'])
})

/** The moves somebody may make, each where it leads on. */
function movesOf({ part, ...actor }: Actor & { readonly part?: string }): readonly string[] {
  const { personId, name } = actor
  const participants = part === undefined ? [] : [{ personId, name, part, state: 'told', active: true }]
  const moves = Object.keys(whistle.moves) as (keyof typeof whistle.moves)[]
  const may = moves.filter((move) =>
    whistle.moves[move].from.some(
      (state) => !isRefusal(advance(whistle, { ...sent(), participants, state }, move, { actor, now: NOW })),
    ),
  )
  return may.toSorted()
}

function sent(): Matter {
  const participants = PEOPLE.map((personId): Participant => ({
    personId,
    name: personId,
    part: 'responder',
    state: 'told',
    active: true,
  }))
  return matterOf({ kind: 'whistle', state: 'dispatched', participants })
}
