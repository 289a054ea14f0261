import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { everyMinute } from '../../src/engine/bell/bell.ts'

describe('the bell', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-23T01:00:30Z') }))
  afterEach(() => void vi.useRealTimers())

  let rings = 0
  const errors: object[] = []
  const log = { error: (facts: object) => void errors.push(facts) }
  const ring = (work = async () => {}) => {
    rings = 0
    errors.length = 0
    return everyMinute(async () => {
      rings++
      await work()
    }, log)
  }

  it.each([
    ['4 minutes back', -4],
    ['3 hours back', -180],
    ['8 hours back', -480],
    ['3 hours forward', 180],
  ])('rings each minute, though the clock is put %s', async (_, minutes) => {
    const stop = ring()
    await vi.advanceTimersByTimeAsync(120_000)
    const before = rings
    vi.setSystemTime(Date.now() + minutes * 60_000)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(rings - before).toBe(2)
    await stop()
  })

  it('leaves out a minute in which it still works, and goes on after a failure', async () => {
    let done = () => {}
    const stop = ring(() =>
      rings === 1 ? new Promise((resolve) => (done = resolve)) : Promise.reject(new Error('no')),
    )
    await vi.advanceTimersByTimeAsync(180_000)
    expect(rings).toBe(1)
    done()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(rings).toBe(3)
    expect(errors).toHaveLength(2)
    await stop()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(rings).toBe(3)
  })
})
