import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BODIES } from '../../commands/decision/bodies.ts'
import { decidedIn } from '../../commands/decision/procedure.ts'
import { judge } from '../../commands/decision/quorum.ts'
import { fourTalks } from '../../commands/four-talks/procedure.ts'
import { startInProcess } from '../support/inprocess.ts'

const WORDS = ['提议', '商议', '审议', '决议', '公布', '结果', '归档']

const said = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('meeting' as const),
      word: fc.constantFrom(...WORDS.slice(0, 4)),
      expected: fc.integer({ min: 0, max: 9 }),
      came: fc.integer({ min: 0, max: 10 }),
      yes: fc.integer({ min: 0, max: 10 }),
      twice: fc.boolean(),
      who: fc.constantFrom('王建国', '李秀英', '韦志强', '莫老四'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('said' as const), word: fc.constantFrom(...WORDS.slice(4)) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  // The step that is due, as it should be: else the later ones are hardly ever reached.
  { weight: 4, arbitrary: fc.record({ do: fc.constant('due' as const), twice: fc.boolean() }) },
)

it('no order of messages, doubles or restarts passes a stage without its quorum', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 4, maxLength: 14 }), async (steps) => {
      const village = await startInProcess('village', '2026-11-23T01:00:00Z')
      await village.answers('村干群', '王建国', '四议 修上屯路灯')
      const now = () => village.store.client.matter.findFirstOrThrow({ where: { number: 1 } })
      const say = async (who: string, text: string, twice: boolean) => {
        // Both arrive before either is answered.
        for (let at = 0; at < (twice ? 2 : 1); at++) village.receive({ who, room: '村干群', text })
        await village.settle()
      }
      for (const step of steps) {
        const before = await now()
        if (step.do === 'restart') await village.restart()
        else if (step.do === 'said') await say('王建国', `${step.word} 1 装好了`, false)
        else if (step.do === 'due') {
          const due = fourTalks.steps.find(({ state }) => state === before.state)
          if (due?.meets) await say('王建国', `${due.word} 1 应到9 实到9 同意9`, step.twice)
        } else {
          const { word, who, expected, came, yes } = step
          await say(who, `${word} 1 应到${expected} 实到${came} 同意${yes}`, step.twice)
        }
        const after = await now()
        const stepBefore = fourTalks.steps.findIndex(({ state }) => state === before.state)
        const stepAfter = fourTalks.steps.findIndex(({ state }) => state === after.state)
        // One message, sent once or twice, takes one step at most.
        expect(stepAfter - stepBefore).toBeGreaterThanOrEqual(0)
        expect(stepAfter - stepBefore).toBeLessThanOrEqual(1)
        const { meetings } = decidedIn({ details: after.details as Record<string, unknown> })
        for (const passed of fourTalks.steps.slice(0, stepAfter).filter(({ meets }) => meets)) {
          const held = meetings.filter((one) => one.move === passed.move && judge(one.rule, one).isPassed)
          expect(held).toHaveLength(1)
          expect(held[0]?.rule).toEqual(expect.objectContaining({ of: BODIES[held[0]?.body ?? 'committee'].of }))
        }
        for (const { expected, present, yes } of meetings) {
          expect(present).toBeLessThanOrEqual(expected)
          expect(yes).toBeLessThanOrEqual(present)
        }
        // Nothing is public before a person confirmed it.
        expect(['proposing', 'consulting', 'reviewing', 'resolving', 'resolved']).toContain(after.state)
      }
      await village.close()
    }),
    { numRuns: 12 },
  )
})
