import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MediationMove, mediation } from '../../commands/mediation/workflow.ts'
import { HOLDER, type Matter } from '../../src/domain/matter.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import { matterOf, NOW, person, playerOf, stepped } from '../support/matters.ts'

const people = [
  person('party', 'villager'),
  person('mediator', 'mediator'),
  person('worker', 'gridWorker'),
  person('cadre', 'cadre'),
  person('secretary', 'secretary'),
  person('town', 'townStaff'),
]
const moves = (Object.keys(mediation.moves) as MediationMove[]).filter((move) => move !== 'assign')
const attempt = fc.record({ move: fc.constantFrom(...moves), who: fc.constantFrom(...people, null) })
const BY: Partial<Record<MediationMove, readonly string[]>> = {
  alarm: ['party', 'mediator', 'worker', 'cadre', 'secretary', 'town'],
  cancel: ['party', 'secretary', 'town'],
  handBack: ['secretary', 'town'],
}

describe('the mediation workflow, in any order', () => {
  it('agrees on nothing before both are willing, ends by nobody but who mediates it or answers for it', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
        let matter: Matter = matterOf({
          kind: mediation.kind,
          state: mediation.start,
          participants: [playerOf('party', 'applicant'), playerOf('mediator', HOLDER)],
        })
        const made: MediationMove[] = []
        for (const { move, who } of attempts) {
          const before = matter.state
          const step = advance(mediation, matter, move, { actor: who, now: NOW })
          if (isRefusal(step)) continue
          if (who) expect(BY[move] ?? ['mediator', 'secretary', 'town']).toContain(who.personId)
          made.push(move)
          matter = stepped(matter, step)
          if (move === 'alarm') expect(matter.state).toBe(before)
          if (move === 'agree') expect(made.includes('consent')).toBe(true)
          if (move === 'sign') expect(made.includes('agree')).toBe(true)
          // Since the last time a side did not want it, both said again that they do.
          if (['agree', 'handUp', 'sign', 'visit'].includes(move))
            expect(made.lastIndexOf('consent')).toBeGreaterThan(made.lastIndexOf('decline'))
          expect(step.closed).toBe(['closed', 'cancelled'].includes(matter.state))
        }
      }),
    )
  })
})
