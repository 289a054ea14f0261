import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type QuestionMove, question, UNANSWERED } from '../../commands/question/workflow.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import { matterOf, NOW, person, playerOf, stepped } from '../support/matters.ts'

const people = [
  person('asker', 'villager'),
  person('other', 'villager'),
  person('member', 'member', 'gridWorker'),
  person('cadre', 'cadre'),
  person('secretary', 'secretary'),
  person('supervisor', 'supervisor'),
]
/** What the township does with it is told in the engine's tests. */
const moves = (Object.keys(question.moves) as QuestionMove[]).filter(
  (move) => !['refer', 'takeBack', 'resolve'].includes(move),
)
const attempt = fc.record({ move: fc.constantFrom(...moves), who: fc.constantFrom(...people, null) })

describe('the question workflow', () => {
  it('is answered by who may, disputed at most once and only by who asked, and closed for good', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        let matter: Matter = matterOf({
          kind: 'question',
          state: 'open',
          participants: [playerOf('asker', 'requester')],
        })
        const made: QuestionMove[] = []
        for (const { move, who } of attempts) {
          const step = advance(question, matter, move, { actor: who, now: NOW })
          if (isRefusal(step)) continue
          if (who) {
            const may = { answer: ['cadre', 'secretary', 'supervisor'], conclude: ['secretary', 'supervisor'] }
            const allowed = move === 'answer' || move === 'conclude' ? may[move] : ['asker']
            expect(allowed).toContain(who.personId)
          }
          made.push(move)
          matter = stepped(matter, step)
          expect(step.closed).toBe(matter.state === 'closed')
          expect(matter.dueAt === null).toBe(matter.state === 'closed')
        }
        const times = (move: QuestionMove) => made.filter((one) => one === move).length
        expect(Math.max(...moves.map(times))).toBeLessThanOrEqual(1)
        expect(times('conclude')).toBeLessThanOrEqual(times('dispute'))
        if (matter.state === 'closed') expect(made[0]).toBe('answer')
        expect(UNANSWERED.includes(matter.state as never)).toBe(
          times('answer') === 0 || (times('dispute') === 1 && times('conclude') === 0),
        )
      }),
    )
  })
})
