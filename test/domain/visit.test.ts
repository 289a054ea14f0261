import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../src/domain/day.ts'
import { windowAfter } from '../../src/domain/duty.ts'
import { byUrgency, fulfilledOn, isDueOn, isMutedOn, type OwedVisit } from '../../src/domain/visit.ts'
import { isMustVisit, MUST_VISIT, VISIT_RULES } from '../../src/domain/visit-rules.ts'

const owed = (done: string, cadence = 30, more: Partial<OwedVisit> = {}): OwedVisit => ({
  ...windowAfter(done, cadence),
  cadence,
  lastDoneDay: done,
  mutedUntil: null,
  ...more,
})

describe('a visit', () => {
  it('sets the next window from its own day, early or late', () => {
    expect(fulfilledOn(owed('2026-11-01'), '2026-11-22')).toMatchObject({ dueDay: '2026-12-22', missed: false })
    expect(fulfilledOn(owed('2026-11-01'), '2026-12-08')).toMatchObject({ dueDay: '2027-01-07', missed: false })
  })

  it('after the end of its window counts, and so does the missed window', () => {
    expect(fulfilledOn(owed('2026-11-01'), '2026-12-09')).toMatchObject({ dueDay: '2027-01-08', missed: true })
  })

  it('written down after a later one moves nothing', () => {
    expect(fulfilledOn(owed('2026-11-20'), '2026-11-18')).toBeNull()
    expect(fulfilledOn(owed('2026-11-20'), '2026-11-20')).toBeNull()
  })

  it('always puts the next due day its cadence after the day, and the last day never goes back', () => {
    const days = fc.integer({ min: 0, max: 2000 }).map((n) => plusDays('2024-01-01', n))
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 400 }), (last, day, cadence) => {
        const next = fulfilledOn(owed(last, cadence), day)
        if (day <= last) expect(next).toBeNull()
        else expect(next).toMatchObject({ lastDoneDay: day, dueDay: plusDays(day, cadence) })
      }),
    )
  })
})

describe('muting', () => {
  it('lasts up to and including its day and ends by itself', () => {
    const muted = owed('2026-10-01', 30, { mutedUntil: '2026-12-20' })
    expect([isMutedOn('2026-12-20', muted), isMutedOn('2026-12-21', muted)]).toEqual([true, false])
    expect([isDueOn('2026-12-20', muted), isDueOn('2026-12-21', muted)]).toEqual([false, true])
  })
})

describe('whom nobody may forget', () => {
  it.each(['困难家庭', '病患家庭', '低保', '空巢老人', '留守儿童家庭', '军烈属家庭', '遗属', '信访'])(
    '%s',
    (category) => {
      expect(isMustVisit(['致富能手', category])).toBe(true)
    },
  )
  it('is not everybody', () => {
    expect([isMustVisit([]), isMustVisit(['致富能手']), isMustVisit(['党员户'])]).toEqual([false, false, false])
    expect(MUST_VISIT).toHaveLength(4)
  })
})

it('the guidance: monthly, yearly for the township, half a year a group for leaders', () => {
  expect(VISIT_RULES).toEqual({
    liaison: { days: 30, each: 'household', paragraph: '§16' },
    township: { days: 365, each: 'household', paragraph: '§16' },
    leadership: { days: 183, each: 'group', paragraph: '§16' },
  })
})

it('lists go by what is due, then whom nobody may forget, then who has waited longest', () => {
  const household = (number: string, ...categories: string[]) => ({ household: { number, categories } })
  const due = windowAfter('2026-11-01', 30)
  const at = (lastDoneDay: string | null) => ({ ...due, cadence: 30, lastDoneDay, mutedUntil: null })
  const list = [
    { ...at('2026-11-01'), ...household('5') },
    { ...at('2026-10-01'), ...household('4') },
    { ...at(null), ...household('3') },
    { ...at('2026-11-01'), ...household('2', '信访') },
    { ...at('2026-11-01'), ...windowAfter('2026-10-30', 30), ...household('1') },
  ]
  const sorted = list.toSorted(byUrgency('2026-11-23')).map((one) => one.household.number)
  expect(sorted).toEqual(['1', '2', '3', '4', '5'])
})
