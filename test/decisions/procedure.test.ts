import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BODIES, BODY_IDS } from '../../commands/decision/bodies.ts'
import { nextStep } from '../../commands/decision/next-step.ts'
import { decidedIn, ENDED, type Meeting, type Procedure, workflowOf } from '../../commands/decision/procedure.ts'
import { judge } from '../../commands/decision/quorum.ts'
import { LEAST_DAYS } from '../../commands/disclosure/period.ts'
import { fourTalks } from '../../commands/four-talks/procedure.ts'
import { threeMeetings } from '../../commands/three-meetings/procedure.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { days } from '../../src/domain/time.ts'
import { type Actor, advance, isRefusal } from '../../src/domain/workflow.ts'
import { matterOf, NOW, playerOf } from '../support/matters.ts'

/** A table of nobody: two meetings, a notice, and something that is told. */
const madeUp: Procedure = {
  kind: 'madeUp',
  name: '合作社',
  ended: '办完了',
  steps: [
    {
      state: 'a',
      waits: '等理事会',
      meets: ['committee'],
      move: 'first',
      command: 'x',
      word: '先议',
      by: ['director'],
    },
    {
      state: 'b',
      waits: '等成员大会',
      meets: ['collective', 'members'],
      move: 'second',
      command: 'y',
      word: '再议',
      by: ['director'],
    },
    { state: 'c', waits: '等公布', publishes: '决定', move: 'post', command: 'z', word: '公布', by: ['director'] },
    {
      state: 'd',
      waits: '办着',
      afterNotice: true,
      tells: '好了',
      move: 'tell',
      command: 'w',
      word: '办好',
      by: ['director'],
    },
  ],
}
const office: Actor = {
  personId: 'p',
  name: '王建国',
  roles: new Set(['secretary', 'cadre', 'director', 'overseer', 'gridWorker']),
}
const NOTICE_MS = days(LEAST_DAYS)
const TABLES = [fourTalks, threeMeetings, madeUp]

const meeting = fc
  .record({
    body: fc.constantFrom(...BODY_IDS),
    expected: fc.integer({ min: 1, max: 60 }),
    came: fc.nat(60),
    agreed: fc.nat(60),
  })
  .map(({ body, expected, came, agreed }) => {
    const present = came % (expected + 1)
    return { body, expected, present, yes: agreed % (present + 1), no: null, abstain: null, rule: BODIES[body] }
  })

describe.each(TABLES.map((table) => ({ name: table.name, table })))('$name', ({ table }) => {
  const workflow = workflowOf(table)
  const moves = Object.keys(workflow.moves)

  it('leads through its steps, the next named after each', () => {
    const participants = [playerOf(office.personId, 'requester')]
    let matter: Matter = matterOf({ kind: table.kind, state: workflow.start, number: 51, deadline: null, participants })
    for (const [at, step] of table.steps.entries()) {
      expect(matter.state).toBe(step.state)
      expect(nextStep(table, matter)).toContain(`${step.word} 51`)
      const full = { expected: 9, present: 9, yes: 9, no: null, abstain: null }
      const held = step.meets?.map((body): Meeting => ({ ...full, body, rule: BODIES[body], move: step.move, at: '' }))
      const made = advance(workflow, matter, step.move, {
        actor: office,
        now: NOW,
        details: { meetings: held?.slice(0, 1) ?? [] },
      })
      if (isRefusal(made)) throw new Error(`${step.move}: ${made.refused} ${made.lacks}`)
      expect(made.to).toBe(table.steps[at + 1]?.state ?? ENDED)
      matter = { ...matter, state: made.to }
    }
    expect(nextStep(table, matter)).toBe('')
  })

  it('passes no meeting without its quorum and majority, whatever is said in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(meeting, fc.constantFrom(...moves), fc.constantFrom(...moves)), { maxLength: 12 }),
        (said) => {
          let matter: Matter = matterOf({ kind: table.kind, state: workflow.start, details: {}, deadline: null })
          for (const [figures, move, as] of said) {
            const details = { meetings: [...decidedIn(matter).meetings, { ...figures, move: as, at: '' }] }
            const step = table.steps.find((one) => one.state === matter.state)
            const made = advance(workflow, matter, move, { actor: office, now: NOW, details })
            if (isRefusal(made)) continue
            if (step?.meets && made.to !== step.state && move === step.move) {
              expect(as).toBe(move)
              expect(step.meets).toContain(figures.body)
              expect(judge(figures.rule, figures).isPassed).toBe(true)
            }
            matter = { ...matter, state: made.to, details: made.details }
          }
        },
      ),
    )
  })

  it('takes no step while what was published is still to stay up', () => {
    for (const step of table.steps.filter(({ afterNotice }) => afterNotice)) {
      const matter = matterOf({ kind: table.kind, state: step.state, deadline: new Date(NOW.getTime() + NOTICE_MS) })
      const at = (now: Date) => advance(workflow, matter, step.move, { actor: office, now })
      expect(at(new Date(NOW.getTime() + NOTICE_MS - 1))).toMatchObject({ refused: 'guard', lacks: 'notice' })
      expect(at(new Date(NOW.getTime() + NOTICE_MS))).not.toHaveProperty('refused')
    }
  })
})
