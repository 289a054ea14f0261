import { describe, expect, it } from 'vitest'
import { PROVIDERS } from '../support/databases.ts'
import { campaign } from './campaign/campaign.ts'
import { SLICE } from './campaign/plans.ts'

/** A minute of what `npm run test:faults` does for longer. */
describe('a village in which everything fails', { timeout: 600_000 }, () => {
  const plans = SLICE.filter(({ provider }) => PROVIDERS.includes(provider))

  it.each(plans)('keeps what was said, does it once and recovers by itself, on $provider', async (plan) => {
    const report = await campaign({ ...plan, seed: 1 })
    expect(report.wrong, [...report.log.keys()].join('\n')).toEqual([])
    expect(report.messages).toBeGreaterThan(20)
    expect(report.outcomes.length).toBeGreaterThanOrEqual(3)
  })
})
