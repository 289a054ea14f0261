import { describe, expect, it } from 'vitest'
import { answeredWords } from '../../commands/poll/words.ts'
import { burst, checkInBurst } from '../bench/budget.ts'
import { matterOf } from '../support/matters.ts'

/** The bench's figures as limits: 200 check-ins in a minute at 20 messages a minute. */
describe('a burst of check-ins', { timeout: 120_000 }, () => {
  for (const [name, busyGroups] of [
    ['alone', 0],
    ['beside three busy groups', 3],
  ] as const) {
    it(`${name}: at most 12 messages, the first within 2 s, the last within 40 s`, async () => {
      const { messages, first, last, others } = await checkInBurst(busyGroups)
      expect(messages).toBeLessThanOrEqual(12)
      expect(first).toBeLessThanOrEqual(2)
      expect(last).toBeLessThanOrEqual(40)
      expect(others).toBeLessThanOrEqual(40)
    })
  }
})

describe('a burst of answers to a poll', { timeout: 120_000 }, () => {
  it('300 in a minute cost at most 12 messages, with and without busy groups', async () => {
    const matter = matterOf({ kind: 'poll', state: 'open', details: { households: 400, own: [300], noted: [0] } })
    const text = answeredWords(matter, false)
    for (const busyGroups of [0, 3]) {
      const { messages, last } = await burst(busyGroups, { count: 300, text })
      expect(messages).toBeLessThanOrEqual(12)
      expect(last).toBeLessThanOrEqual(40)
    }
  })
})
