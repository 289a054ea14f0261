import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clock, elapsed, putOff, runsOut } from '../../commands/whistle/clocks.ts'
import { hours, minutes } from '../../src/domain/time.ts'

const at = (text: string) => new Date(`${text}+08:00`)
const day = { ms: hours(8), working: true } as const

describe('the clocks of a whistle', () => {
  it.each([
    ['a working day from the morning', day, '2026-11-23T09:00', '2026-11-23T17:00'],
    ['from the afternoon into the next day', day, '2026-11-23T16:00', '2026-11-24T16:00'],
    ['over a weekend', day, '2026-11-27T16:00', '2026-11-30T16:00'],
    ['from a Saturday', { ms: hours(2), working: true }, '2026-11-28T10:00', '2026-11-30T11:00'],
    ['over 国庆 and its 调休 Saturday', day, '2026-09-30T16:00', '2026-10-08T16:00'],
    ['all day long where the class says nothing of work', { ms: minutes(10) }, '2026-11-28T23:55', '2026-11-29T00:05'],
  ] as const)('%s', (_, clock, from, until) => {
    expect(runsOut(clock, at(from))).toEqual(at(until))
  })

  const moment = fc
    .integer({ min: 0, max: 60 * 24 * 60 })
    .map((n) => new Date(at('2026-09-20T00:00').getTime() + minutes(n)))
  const clock: fc.Arbitrary<Clock> = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.boolean())
    .map(([quarters, working]) => ({ ms: minutes(quarters * 15), ...(working && { working }) }))

  it('runs for as long as it says', () => {
    fc.assert(fc.property(clock, moment, (one, from) => elapsed(one, from, runsOut(one, from)) === one.ms))
  })

  it('stands still while the whistler is asked: what was left then is left afterwards', () => {
    fc.assert(
      fc.property(clock, moment, fc.nat(5_000), fc.nat(5_000), (one, from, before, asked) => {
        const until = runsOut(one, from)
        const stood = {
          from: new Date(from.getTime() + minutes(before)),
          to: new Date(from.getTime() + minutes(before + asked)),
        }
        const later = putOff(one, until, stood)
        if (until <= stood.from) expect(later).toEqual(until)
        else expect(elapsed(one, stood.to, later)).toBe(elapsed(one, stood.from, until))
      }),
    )
  })
})
