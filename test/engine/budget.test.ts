import { describe, expect, it } from 'vitest'
import { checkInBurst } from '../bench/budget.ts'

/** The bench's figures as limits: 200 check-ins in a minute at 20 messages a minute. */
describe('a burst of check-ins', { timeout: 60_000 }, () => {
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
