import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, daysBetween, laterDay, plusDays, startOfDay } from '../../src/domain/day.ts'
import { standingOn, windowAfter, windowRenewed } from '../../src/domain/due-window.ts'
import { ROLES } from '../../src/domain/roles.ts'
import { visitRule } from '../../src/domain/visit-rules.ts'

const days = fc.integer({ min: -20_000, max: 20_000 }).map((n) => plusDays('2026-11-23', n))
const cadences = fc.integer({ min: 1, max: 3650 })

describe('days', () => {
  it('change at midnight in China', () => {
    expect(dayOf(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
    expect(dayOf(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
    expect(startOfDay('2026-11-23')).toEqual(new Date('2026-11-22T16:00:00Z'))
  })

  it('count over months, years and leap days', () => {
    expect(plusDays('2026-11-23', 30)).toBe('2026-12-23')
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(plusDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(daysBetween('2026-11-23', '2027-11-23')).toBe(365)
    expect(laterDay('2026-11-23', '2026-09-30')).toBe('2026-11-23')
  })

  it('go there and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, plusDays(day, n))).toBe(n)
        expect(dayOf(startOfDay(day))).toBe(day)
      }),
    )
  })
})

describe('visit cadence', () => {
  it('is a month for everybody but township cadres, who visit once a year, and its leading group, each half-year', () => {
    const others: Partial<Record<(typeof ROLES)[number], number>> = { townStaff: 365, townHead: 365, townLeader: 183 }
    for (const role of ROLES) expect(visitRule([role], 'village').days).toBe(others[role] ?? 30)
  })

  it('is the most frequent of several roles', () => {
    expect(visitRule(['townStaff', 'gridWorker'], 'township').days).toBe(30)
    expect(visitRule(['townStaff'], 'township').days).toBe(365)
    expect(visitRule([], 'village').days).toBe(30)
  })

  it('of a township’s leadership is half a year for every 村民小组', () => {
    expect(visitRule(['secretary', 'townStaff'], 'township')).toEqual({ days: 183, each: 'group', paragraph: '§16' })
    expect(visitRule(['secretary'], 'village')).toMatchObject({ days: 30, each: 'household' })
  })
})

describe('windows', () => {
  it('open a week before they are due and end a week after', () => {
    expect(windowAfter('2026-11-22', 30)).toEqual({ fromDay: '2026-12-15', dueDay: '2026-12-22', endDay: '2026-12-29' })
  })

  it('of a short cadence do not open on the day of the last visit', () => {
    expect(windowAfter('2026-11-23', 7).fromDay).toBe('2026-11-24')
    expect(windowAfter('2026-11-23', 3)).toMatchObject({ fromDay: '2026-11-24', dueDay: '2026-11-26' })
    expect(windowAfter('2026-11-23', 1)).toMatchObject({ fromDay: '2026-11-24', dueDay: '2026-11-24' })
  })

  it('tell where a day lies', () => {
    const window = windowAfter('2026-11-22', 30)
    const standings = ['2026-12-14', '2026-12-15', '2026-12-22', '2026-12-23', '2026-12-29', '2026-12-30']
    expect(standings.map((day) => standingOn(day, window))).toEqual([
      'ahead',
      'open',
      'open',
      'overdue',
      'overdue',
      'missed',
    ])
  })

  it('count from the last visit when the cadence changes, but make nobody late at once', () => {
    expect(windowRenewed('2026-11-20', 90, '2026-11-23').dueDay).toBe('2027-02-18')
    expect(windowRenewed(null, 30, '2026-11-23').dueDay).toBe('2026-12-23')
    expect(windowRenewed('2026-01-10', 30, '2026-11-23')).toMatchObject({ fromDay: '2026-11-23', dueDay: '2026-11-30' })
  })

  it('are in order, whatever the day and the cadence', () => {
    fc.assert(
      fc.property(days, days, cadences, (done, today, cadence) => {
        const next = windowAfter(done, cadence)
        expect(next.fromDay > done && next.fromDay <= next.dueDay && next.dueDay < next.endDay).toBe(true)
        const renewed = windowRenewed(done, cadence, today)
        expect(renewed.fromDay >= today && renewed.dueDay >= next.dueDay).toBe(true)
      }),
    )
  })
})
