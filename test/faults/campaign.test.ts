import { describe, expect, it } from 'vitest'
import { PROVIDERS } from '../support/databases.ts'
import { campaign } from './campaign/campaign.ts'
import { SLICE } from './campaign/plans.ts'

/** A slice of `npm run test:faults`: the same campaign, each fault made at least once. */
describe.each(SLICE.filter(({ provider }) => PROVIDERS.includes(provider)))('a village on $provider', (plan) => {
  it('gets over every fault by itself, loses nothing it kept and does nothing twice', {
    timeout: 240_000,
  }, async () => {
    const { wrong, outcomes, kills } = await campaign({ ...plan, seed: 8 })
    expect(wrong).toEqual([])
    expect(outcomes.length).toBe(Object.keys(plan.times).length)
    const doubled = outcomes.reduce((sum, one) => sum + one.doubled, 0)
    expect(doubled).toBeLessThanOrEqual(kills)
  })
})
