import { describe, expect, it } from 'vitest'
import { restDays } from '../../src/language/calendar/index.ts'

describe('restDays', () => {
  const calendar = restDays()

  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-10-01', false, '国庆'],
    ['2026-10-10', true, 'a Saturday worked for it'],
    ['2026-02-28', true, 'a Saturday worked for 春节'],
    ['2026-04-20', false, '三月三, second day'],
    ['2027-04-09', false, '三月三'],
    ['2027-04-12', true, 'the Monday after it'],
    ['2027-02-05', false, '除夕, by law alone'],
    ['2027-02-08', false, '初三, by law alone'],
    ['2027-04-05', false, '清明, by law alone'],
    ['2027-06-09', false, '端午, by law alone'],
    ['2027-10-04', true, 'no bridge day is known yet'],
  ])('%s workday: %s (%s)', (day, workday) => {
    expect(calendar.isWorkday(day)).toBe(workday)
  })

  it('says which years have a published table', () => {
    expect([2025, 2026, 2027].map(calendar.hasYear)).toEqual([true, true, false])
  })

  it('lets overrides win', () => {
    const own = restDays({ '2027-04-12': 'rest', '2026-11-22': 'work' })
    expect([own.isWorkday('2027-04-12'), own.isWorkday('2026-11-22')]).toEqual([false, true])
  })
})
