import { describe, expect, it } from 'vitest'
import { serverPrograms } from '../support/server.ts'
import { campaign } from './campaign/campaign.ts'
import { SLICE, type Times } from './campaign/plans.ts'

/**
 * A slice of `npm run test:faults`: the same village and the same verdict, each fault made at least once. People talk on at their
 * own pace, so a machine that is half as fast has more than twice as much to say again; what stands still ends much earlier.
 */
describe('a village lives through faults', { timeout: 1_500_000 }, () => {
  let kills = 0
  let doubled = 0

  it.each(SLICE.filter(isPossible))('on $provider: nothing kept is lost or done twice', async (plan) => {
    const { wrong, outcomes, leftOut, ...report } = await campaign({ ...plan, seed: 8 })
    expect(wrong).toEqual([])
    expect(outcomes.length + leftOut.length).toBe(Object.keys(plan.times).length)
    expect(['the disk full']).toEqual(expect.arrayContaining([...leftOut]))
    kills += report.kills
    doubled += outcomes.reduce((sum, one) => sum + one.doubled, 0)
  })

  it('no more answers are said twice than processes were killed', () => {
    expect(kills).toBeGreaterThanOrEqual(10)
    expect(doubled).toBeLessThanOrEqual(kills)
  })
})

/** A PostgreSQL that may be restarted has to be our own. */
function isPossible({ provider }: Times): boolean {
  if (provider === 'sqlite' || serverPrograms() !== null) return true
  const reason = 'no programs of a PostgreSQL server are here'
  if (process.env.CI) throw new Error(reason)
  process.stderr.write(`The faults are made on SQLite only, ${reason}\n`)
  return false
}
