import { beforeEach, describe, expect, it } from 'vitest'
import { Pace } from '../../src/engine/speak/pace.ts'
import { systemRandom as random } from '../../src/system.ts'
import { FakeClock } from '../support/clock.ts'

const MINUTE = 60_000

describe('the pace', () => {
  let clock: FakeClock
  let pace: Pace
  beforeEach(() => {
    clock = new FakeClock('2026-11-23T01:00:00Z')
    pace = new Pace(20, clock, { ...random, fraction: () => 0 })
  })

  it('is a burst of four, then one message in three seconds', () => {
    for (let at = 0; at < 4; at++) {
      expect(pace.wait()).toBe(0)
      pace.spend()
    }
    expect(pace.wait()).toBe(3_000)
    clock.advance(3_000)
    expect(pace.wait()).toBe(0)
    expect(pace.wait(1)).toBe(3_000)
  })

  it('pauses for a minute after a notice and is halved, after several down to an eighth', () => {
    pace.tooFrequent()
    expect(pace.wait()).toBe(MINUTE)
    expect(pace.now()).toEqual({ perMinute: 10, pausedUntil: new Date('2026-11-23T01:01:00Z') })
    for (let at = 0; at < 4; at++) pace.tooFrequent()
    expect(pace.now().perMinute).toBe(2.5)
    clock.advance(MINUTE)
    expect(pace.now().pausedUntil).toBeNull()
    for (let at = 0; at < 4; at++) pace.spend()
    expect(pace.wait()).toBeGreaterThan(3_000)
  })

  it('is restored step by step, each after ten calm minutes', () => {
    pace.tooFrequent()
    pace.tooFrequent()
    const paceAfter = (minutes: number) => {
      clock.advance(minutes * MINUTE)
      pace.wait()
      return pace.now().perMinute
    }
    expect([paceAfter(10), paceAfter(1), paceAfter(9), paceAfter(2), paceAfter(30)]).toEqual([5, 10, 10, 20, 20])
  })

  it('does not wait for a minute that the clock took back', () => {
    pace.tooFrequent()
    clock.set(new Date('2026-11-23T00:00:00Z'))
    expect(pace.wait()).toBeLessThan(MINUTE)
  })

  it('without a limit waits for nothing but the pause after a notice', () => {
    const free = new Pace(0, clock, random)
    expect([free.limited, pace.limited]).toEqual([false, true])
    for (let at = 0; at < 100; at++) free.spend()
    expect(free.wait()).toBe(0)
    free.tooFrequent()
    expect(free.wait()).toBe(MINUTE)
  })
})
