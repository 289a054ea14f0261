import { describe, expect, it } from 'vitest'
import { order } from '../../commands/order/workflow.ts'
import { visitDuty } from '../../commands/visit/duty.ts'
import { whistle } from '../../commands/whistle/workflow.ts'
import { firstDue } from '../../src/domain/ladder.ts'
import { decide, dutyRungs, onceKey, rungsOf } from '../../src/domain/nudge.ts'
import { helperGroups, owner, part, superior, superiorAlone } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import { local } from '../support/transcript.ts'

const placed = local('2026-11-23 09:00')
const open = { enteredAt: placed, deadline: null, details: {}, nudgeStep: 0 }
const look = (at: string, matter = open) => decide(rungsOf(order.states.open, matter), local(at))

describe('the ladder of an order nobody takes', () => {
  it('is silent for four hours, then asks the helpers, then waits for a day', () => {
    expect(look('2026-11-23 12:59')).toMatchObject({ act: null, dueAt: local('2026-11-23 13:00'), nudgeStep: 0 })
    expect(look('2026-11-23 13:00')).toMatchObject({
      act: { step: 0, do: { nudge: helperGroups, says: 'unclaimed' } },
      dueAt: local('2026-11-24 09:00'),
      nudgeStep: 1,
    })
  })

  it('says the latest step alone after five days down', () => {
    expect(look('2026-11-28 09:00')).toMatchObject({
      act: { step: 1, do: { nudge: superior } },
      dueAt: null,
      nudgeStep: 2,
    })
  })

  it('says nothing twice when the clock goes back', () => {
    const said = { ...open, nudgeStep: 1 }
    expect(look('2026-11-23 12:00', said)).toMatchObject({ act: null, dueAt: local('2026-11-24 09:00') })
  })

  it('prepares what comes due within the hour, but makes no move ahead of its time', () => {
    const until = local('2026-11-23 13:00')
    const ahead = decide(
      rungsOf(order.states.open, { ...open, enteredAt: local('2026-11-23 08:40') }),
      local('2026-11-23 12:05'),
      until,
    )
    expect(ahead.act).toMatchObject({ step: 0, at: local('2026-11-23 12:40') })
    const done = rungsOf(order.states.done, { ...open, nudgeStep: 1 })
    expect(decide(done, local('2026-11-30 08:30'), local('2026-11-30 09:30')).act).toBeNull()
    expect(decide(done, local('2026-11-30 09:00')).act).toMatchObject({ do: { move: 'lapse' } })
  })
})

it('prepares nothing that cannot wait: in its minutes others are sent, and answer', () => {
  const by = { receiveNowBy: local('2026-11-23 09:10').toISOString() }
  const rungs = rungsOf(whistle.states.dispatched, { ...open, details: by })
  expect(decide(rungs, local('2026-11-23 09:00'), local('2026-11-23 10:00'))).toMatchObject({
    act: null,
    dueAt: local('2026-11-23 09:10'),
  })
  expect(decide(rungs, local('2026-11-23 09:10')).act).toMatchObject({ do: { says: 'unreceived' } })
})

describe('a ladder that counts from a deadline', () => {
  const rule = {
    ladder: [
      { at: -days(1), since: 'deadline', do: { nudge: part('assignee'), says: 'due' } },
      { at: 0, since: 'deadline', do: { nudge: part('assignee'), says: 'due' } },
      { at: days(5), since: 'entered', do: { nudge: part('requester'), says: 'late' } },
    ],
  } as const
  const timed = (deadline: Date | null) => ({ enteredAt: placed, deadline, details: {} })

  it('begins with the first step that is not past, and needs a deadline', () => {
    expect(firstDue(rule, timed(local('2026-11-27 18:00')))).toEqual(local('2026-11-26 18:00'))
    expect(firstDue(rule, timed(local('2026-11-23 18:00')))).toEqual(local('2026-11-23 18:00'))
    expect(firstDue(rule, timed(null))).toEqual(local('2026-11-28 09:00'))
    expect(firstDue({}, timed(null))).toBeNull()
  })

  it('does not make up for what lay before the state was entered', () => {
    const late = { enteredAt: placed, deadline: local('2026-11-23 18:00'), details: {}, nudgeStep: 0 }
    expect(rungsOf(rule, late).map((rung) => rung.step)).toEqual([1, 2])
  })

  it('is climbed as its steps come due, in whichever order they are written', () => {
    const mixed = { ladder: [...rule.ladder].reverse() }
    const matter = { enteredAt: placed, deadline: local('2026-11-27 18:00'), details: {}, nudgeStep: 0 }
    expect(firstDue(mixed, matter)).toEqual(local('2026-11-26 18:00'))
    expect(rungsOf(mixed, matter).map(({ at }) => at)).toEqual(
      ['2026-11-26 18:00', '2026-11-27 18:00', '2026-11-28 09:00'].map((moment) => local(moment)),
    )
    expect(rungsOf(mixed, { ...matter, nudgeStep: 1 }).map(({ step }) => step)).toEqual([1, 2])
  })
})

describe('the ladder of a visit', () => {
  const duty = { fromDay: '2026-12-15', dueDay: '2026-12-22', nudgeStep: 0 }
  const visit = visitDuty.ladder
  const hearer = (at: string, nudgeStep = 0) => {
    const { act, ...next } = decide(dutyRungs(visit, { ...duty, nudgeStep }), local(at))
    return { heard: act && 'nudge' in act.do ? [act.do.nudge, act.step] : null, ...next }
  }

  it('window, due day, three days later, then the superior alone', () => {
    expect(hearer('2026-12-14 23:59').heard).toBeNull()
    expect(hearer('2026-12-15 09:00')).toEqual({ heard: [owner, 0], dueAt: local('2026-12-22 00:00'), nudgeStep: 1 })
    expect(hearer('2026-12-22 09:00', 1).heard).toEqual([owner, 1])
    expect(hearer('2026-12-25 09:00', 2).heard).toEqual([owner, 2])
    expect(hearer('2026-12-29 09:00', 3)).toEqual({
      heard: [superiorAlone, 3],
      dueAt: local('2027-01-05 00:00'),
      nudgeStep: 4,
    })
  })

  it('then weekly, and after a long silence once', () => {
    expect(hearer('2027-01-05 09:00', 4).heard).toEqual([superiorAlone, 4])
    expect(hearer('2027-03-01 09:00')).toEqual({
      heard: [superiorAlone, 11],
      dueAt: local('2027-03-02 00:00'),
      nudgeStep: 12,
    })
  })

  it('names a step by its day', () => {
    const { act } = decide(dutyRungs(visit, duty), local('2026-12-22 09:00'))
    expect(act && onceKey('duty x', act)).toBe('duty x 1 2026-12-22')
  })

  it('ends where no step repeats, and an empty ladder is never due', () => {
    const once = visit.slice(0, 1)
    expect(decide(dutyRungs(once, duty), local('2027-01-01 09:00'))).toMatchObject({ act: { step: 0 }, dueAt: null })
    expect(decide(dutyRungs([], duty), local('2027-01-01 09:00'))).toMatchObject({ act: null, dueAt: null })
  })
})
