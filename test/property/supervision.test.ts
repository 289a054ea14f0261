import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ASKED, supervision } from '../../commands/supervision/workflow.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import { matterOf, NOW, person, playerOf, stepped } from '../support/matters.ts'

const people = [
  person('finder', 'supervisor'),
  person('cadre', 'cadre'),
  person('secretary', 'secretary'),
  person('town', 'townStaff'),
  person('other', 'villager'),
]
type Move = keyof typeof supervision.moves
const moves = Object.keys(supervision.moves) as Move[]
const attempt = fc.record({ move: fc.constantFrom(...moves), who: fc.constantFrom(...people, null) })
const BY: Partial<Record<Move, readonly string[]>> = { answer: ['cadre', 'secretary', 'town'] }

it('监督 is answered by the village or above, and only its finder says whether that will do', () => {
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
      let matter: Matter = matterOf({
        kind: supervision.kind,
        state: supervision.start,
        participants: [playerOf('finder', 'requester'), playerOf('cadre', ASKED)],
      })
      let answered = false
      for (const { move, who } of attempts) {
        const step = advance(supervision, matter, move, { actor: who, now: NOW })
        if (isRefusal(step)) continue
        if (who) expect(BY[move] ?? ['finder']).toContain(who.personId)
        if (move === 'settle' || move === 'lapse') expect(answered).toBe(true)
        if (move === 'answer') answered = true
        if (move === 'again') answered = false
        matter = stepped(matter, step)
        expect(step.closed).toBe(['closed', 'withdrawn'].includes(matter.state))
        expect(matter.dueAt === null).toBe(step.closed)
      }
    }),
  )
})
