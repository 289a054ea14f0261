import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tallied } from '../../commands/poll/tally.ts'
import { startInProcess } from '../support/inprocess.ts'

/** Two households that answer for themselves, a third by its 户代表; each of their people may say anything at any time. */
const HOMES: Readonly<Record<string, string>> = { 张三: '02-01', 莫老四: '01-02', 韦志强: '01-04' }
const BY_OTHERS = ['01-01', '01-02', '02-01']

const said = fc.oneof(
  fc.record({
    do: fc.constant('answer' as const),
    who: fc.constantFrom(...Object.keys(HOMES)),
    choice: fc.integer({ min: 0, max: 3 }),
    twice: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('note' as const),
    number: fc.constantFrom(...BY_OTHERS),
    choice: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ do: fc.constant('restart' as const) }),
)

it('no order of messages, doubles or restarts counts a household twice', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 4, maxLength: 14 }), async (steps) => {
      const village = await startInProcess('village', '2026-11-23T01:00:00Z')
      await village.answers('村干群', '覃小芳', '户代表 01-04 韦志强')
      await village.answers('村民群', '王建国', '征求 铺石子还是修水沟 到11月26日晚8点')
      const expected = new Map<string, { choice: number; noted: boolean }>()
      for (const step of steps) {
        if (step.do === 'restart') await village.restart()
        else if (step.do === 'answer') {
          const text = `表态 1 ${step.choice}`
          // Both arrive before either is answered.
          for (let at = 0; at < (step.twice ? 2 : 1); at++) village.receive({ who: step.who, room: '村民群', text })
          await village.settle()
          const home = HOMES[step.who] ?? ''
          if (step.choice === 1 || step.choice === 2) expected.set(home, { choice: step.choice, noted: false })
        } else {
          await village.answers('村干群', '覃小芳', `代记 1 ${step.number} ${step.choice}`)
          if (expected.get(step.number)?.noted !== false)
            expected.set(step.number, { choice: step.choice, noted: true })
        }
      }
      const [matter] = await village.store.client.matter.findMany()
      const options = ['铺石子', '修水沟']
      const all = [...expected.values()].map((one) => ({ ...one, count: 1 }))
      const counted = options.map(
        (_, at) => (noted: boolean) => all.filter((one) => one.choice === at + 1 && one.noted === noted).length,
      )
      if (expected.size > 0) {
        expect(matter?.details).toMatchObject({
          own: counted.map((of) => of(false)),
          noted: counted.map((of) => of(true)),
        })
      }
      expect(await village.store.client.ballot.count()).toBe(expected.size)
      await village.close()
    }),
    { numRuns: 12 },
  )
})

it('figures are what the ballots are, however they are grouped', () => {
  const group = fc.record({ choice: fc.integer({ min: 1, max: 3 }), noted: fc.boolean() })
  fc.assert(
    fc.property(fc.uniqueArray(group, { selector: (one) => JSON.stringify(one) }), (groups) => {
      const counts = groups.map((one) => ({ ...one, count: 2 }))
      const { own, noted } = tallied({ options: ['a', 'b', 'c'] }, counts)
      expect([...own, ...noted].reduce((all, one) => all + one, 0)).toBe(2 * groups.length)
    }),
  )
})
