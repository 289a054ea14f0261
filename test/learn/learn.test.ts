import { statSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { reasonsOf, scoreOf } from '../../src/speech/match/gate/gate.ts'
import { FROM, SCALE, WEIGHTS } from '../../src/speech/match/gate/weights.ts'
import { createCandidates } from '../../src/speech/match/index.ts'
import { saidIn } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { examplesIn } from './examples.ts'
import { type Example, learn, rounded, sum } from './learning.ts'
import { type Saying, sayings } from './sayings.ts'
import { digestOf, WEIGHTS_FILE } from './written.ts'

describe('what the gate learned', () => {
  let sets: ReadonlyMap<string, readonly Saying[]>
  let given: readonly Example[]
  beforeAll(async () => {
    sets = await sayings()
    given = examplesIn([...(sets.get('utterances') ?? []), ...(sets.get('chatter') ?? []), ...(sets.get('talk') ?? [])])
  })

  it('is of the labelled sayings of today: else run `npm run learn`', () => {
    expect([...sets.values()].flat().length).toBeGreaterThan(30_000)
    expect(FROM).toBe(digestOf(sets))
  })

  it('tells what is meant from talk', () => {
    const weights = Int8Array.from(Buffer.from(WEIGHTS, 'base64'))
    const taken = given.filter(({ places, meant }) => sum(weights, places) * SCALE > 0 !== meant)
    expect(given.length).toBeGreaterThan(500)
    expect(taken.length / given.length).toBeLessThan(0.01)
  })

  it('is the same each time it is learned', () => {
    const [first, second] = [learn(given), learn(given)]
    expect(first.some((weight) => weight !== 0)).toBe(true)
    expect(rounded(first)).toEqual(rounded(second))
  })

  it('is small', () => {
    expect(statSync(WEIGHTS_FILE).size).toBeLessThanOrEqual(64 * 1024)
  })

  it('is told with its reasons, which are what decides', () => {
    const { utterance, place } = saidIn('我要去外婆家住几天，请帮我看一下。我的任务', { room: 'DM' }, ['连心小助手'])
    const candidate = createCandidates(registry)(utterance, { place }, new Date('2026-11-22T15:00:00+08:00')).at(-1)!
    const weights = reasonsOf(candidate).map(([, weight]) => weight)
    expect(weights.length).toBeGreaterThan(20)
    expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(scoreOf(candidate))
  })
})
