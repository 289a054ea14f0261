import { describe, expect, it } from 'vitest'
import { endOfHour, nextAllowed } from '../../src/domain/hours.ts'
import { restDays } from '../../src/language/calendar/index.ts'
import { VILLAGE_HOURS } from '../support/hours.ts'
import { local } from '../support/transcript.ts'

const weekendsToo = { ...VILLAGE_HOURS, workdays: restDays({}, []) }
const overridden = { ...VILLAGE_HOURS, workdays: restDays({ '2026-11-28': 'work' }) }

describe('when a reminder may be said', () => {
  const table = [
    ['a Monday morning is fine', '2026-11-23 09:00', '2026-11-23 09:00'],
    ['07:30 is not quiet any more', '2026-11-23 07:30', '2026-11-23 07:30'],
    ['21:29 is not quiet yet', '2026-11-23 21:29', '2026-11-23 21:29'],
    ['21:30 waits for the morning', '2026-11-23 21:30', '2026-11-24 07:30'],
    ['midnight waits for the same morning', '2026-11-24 00:00', '2026-11-24 07:30'],
    ['a Friday night waits for Monday', '2026-11-27 22:00', '2026-11-30 07:30'],
    ['a Saturday noon waits for Monday', '2026-11-28 12:00', '2026-11-30 07:30'],
    ['the National Day holidays are waited out', '2026-10-01 09:00', '2026-10-08 07:30'],
    ['a working Saturday is a day like any other', '2026-10-10 09:00', '2026-10-10 09:00'],
  ] as const
  for (const [name, at, wanted] of table) {
    it(name, () => expect(nextAllowed(local(at), VILLAGE_HOURS)).toEqual(local(wanted)))
  }

  it('a village that rests on no weekday is reminded on Saturdays', () => {
    expect(nextAllowed(local('2026-11-28 12:00'), weekendsToo)).toEqual(local('2026-11-28 12:00'))
  })

  it('a day of the own calendar wins', () => {
    expect(nextAllowed(local('2026-11-27 22:00'), overridden)).toEqual(local('2026-11-28 07:30'))
  })

  it('quiet hours within a day, and none at all', () => {
    const noon = { ...VILLAGE_HOURS, quiet: { from: 720, to: 840 } }
    expect(nextAllowed(local('2026-11-23 12:30'), noon)).toEqual(local('2026-11-23 14:00'))
    expect(nextAllowed(local('2026-11-23 12:00'), noon)).toEqual(local('2026-11-23 14:00'))
    expect(nextAllowed(local('2026-11-23 11:59'), noon)).toEqual(local('2026-11-23 11:59'))
    expect(nextAllowed(local('2026-11-23 14:00'), noon)).toEqual(local('2026-11-23 14:00'))
    const never = { ...VILLAGE_HOURS, quiet: { from: 0, to: 0 } }
    expect(nextAllowed(local('2026-11-23 03:00'), never)).toEqual(local('2026-11-23 03:00'))
  })

  it('a calendar without workdays hangs nothing', () => {
    const never = { ...VILLAGE_HOURS, workdays: { isWorkday: () => false } }
    expect(nextAllowed(local('2026-11-23 09:00'), never)).toEqual(local('2026-11-23 09:00'))
  })

  it('an hour ends with the next full one', () => {
    expect(endOfHour(local('2026-11-23 09:00'))).toEqual(local('2026-11-23 10:00'))
    expect(endOfHour(local('2026-11-23 09:59'))).toEqual(local('2026-11-23 10:00'))
  })
})
