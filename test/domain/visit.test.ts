import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../src/domain/day.ts'
import { windowAfter, windowDue } from '../../src/domain/due-window.ts'
import { isMustVisit, MUST_VISIT, VISIT_RULES } from '../../src/domain/visit-rules.ts'
import { byUrgency, fulfilledOn, isDueOn, isMutedOn, type OwedVisit } from '../../src/domain/visit.ts'

const owed = (done: string, cadence = 30, more: Partial<OwedVisit> = {}): OwedVisit => ({
  ...windowAfter(done, cadence),
  cadence,
  lastDoneDay: done,
  mutedUntil: null,
  ...more,
})

describe('a visit', () => {
  const today = '2026-12-10'

  it('sets the next window from its own day, early or late', () => {
    expect(fulfilledOn(owed('2026-11-01'), '2026-11-22', today)).toMatchObject({ dueDay: '2026-12-22', missed: false })
    expect(fulfilledOn(owed('2026-11-01'), '2026-12-08', today)).toMatchObject({ dueDay: '2027-01-07', missed: false })
  })

  it('after the end of its window counts, and so does the missed window', () => {
    expect(fulfilledOn(owed('2026-11-01'), '2026-12-09', today)).toMatchObject({ dueDay: '2027-01-08', missed: true })
  })

  it('after a window that ended while it was held back misses nothing', () => {
    const heldUntil = (mutedUntil: string) => fulfilledOn(owed('2026-11-01', 30, { mutedUntil }), '2026-12-09', today)
    expect([heldUntil('2026-12-07')?.missed, heldUntil('2026-12-08')?.missed]).toEqual([true, false])
  })

  it('written down after a later one moves nothing', () => {
    expect(fulfilledOn(owed('2026-11-20'), '2026-11-18', today)).toBeNull()
    expect(fulfilledOn(owed('2026-11-20'), '2026-11-20', today)).toBeNull()
  })

  it('of long ago, written down only now, makes nobody late at once', () => {
    const fresh = { ...owed('2026-11-23'), lastDoneDay: null }
    const dueAfter = (day: string, now: string) => fulfilledOn(fresh, day, now)?.dueDay
    expect(dueAfter('2026-11-22', '2026-11-23')).toBe('2026-12-22')
    expect(dueAfter('2026-10-01', '2026-11-23')).toBe('2026-11-30')
    expect(dueAfter('2026-10-01', '2026-12-20')).toBe('2026-12-23')
    expect(dueAfter('2026-10-01', '2026-12-31')).toBe('2026-12-23')
  })

  it('is due its cadence after its day where there was one before, and the last day never goes back', () => {
    const days = fc.integer({ min: 0, max: 2000 }).map((n) => plusDays('2024-01-01', n))
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 400 }), fc.nat(400), (last, day, cadence, since) => {
        const next = fulfilledOn(owed(last, cadence), day, plusDays(day, since))
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

describe('a list', () => {
  const today = '2026-11-23'
  const at = (dueDay: string, lastDoneDay: string | null = '2026-10-01', mutedUntil: string | null = null) => ({
    ...windowDue(dueDay, 30),
    cadence: 30,
    lastDoneDay,
    mutedUntil,
  })
  const named = (number: string, duty: OwedVisit, ...categories: string[]) => ({
    ...duty,
    household: { number, categories },
  })
  const sorted = (list: readonly ReturnType<typeof named>[]) =>
    list.toSorted(byUrgency(today)).map((one) => one.household.number)

  it('goes by what is overdue, due, ahead and held back', () => {
    const list = [
      named('4', at('2026-11-01', null, '2026-12-01'), '信访'),
      named('3', at('2026-12-10'), '信访'),
      named('2', at('2026-11-25'), '信访'),
      named('1', at('2026-11-22')),
    ]
    expect(sorted(list)).toEqual(['1', '2', '3', '4'])
  })

  it('then by whom nobody may forget, then by who has waited longest, never visited first', () => {
    const list = [
      named('5', at('2026-11-21', '2026-10-22')),
      named('4', at('2026-11-20', '2026-10-21')),
      named('3', at('2026-11-22', null)),
      named('2', at('2026-11-22', '2026-10-23'), '空巢老人'),
      named('1', at('2026-11-22', '2026-10-13'), '信访'),
    ]
    expect(sorted(list)).toEqual(['1', '2', '3', '4', '5'])
  })

  it('of what is ahead goes by its day first', () => {
    const list = [
      named('4', at('2026-12-20', '2026-11-20')),
      named('3', at('2026-12-20', '2026-11-19')),
      named('2', at('2026-12-20', '2026-11-20'), '信访'),
      named('1', at('2026-12-10', '2026-11-10')),
    ]
    expect(sorted(list)).toEqual(['1', '2', '3', '4'])
  })
})
