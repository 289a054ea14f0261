import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendanceOf, type CheckInDeed, checkIn, isOver } from '../../commands/check-in/workflow.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import { afterwards, type Doer, progress } from '../../src/domain/progress.ts'
import { after, days } from '../../src/domain/time.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import { matterOf, NOW, person, playerOf, stepped } from '../support/matters.ts'

const people: readonly Doer[] = [
  { personId: 'a', name: 'a' },
  { personId: 'b', name: 'b' },
  { personId: null, name: 'a' },
  { personId: null, name: '农家表哥' },
]
const deeds = Object.keys(checkIn.deeds ?? {}) as CheckInDeed[]
const attempt = fc.oneof(
  fc.record({ deed: fc.constantFrom(...deeds), who: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1 }) }),
  fc.constant('close' as const),
)

describe('the check-in workflow', () => {
  it('whatever is said, everybody stands in it once, and the roll counts them all', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        let matter = opened()
        for (const one of attempts) {
          const before = playing(matter, 'signer').length
          matter = one === 'close' ? closed(matter) : did(matter, one.deed, one.who)
          const signers = playing(matter, 'signer')
          expect(new Set(signers.map((each) => `${each.personId} ${each.name}`)).size).toBe(signers.length)
          expect(signers.length).toBeGreaterThanOrEqual(before)
          const { present, late, leave } = attendanceOf(matter)
          expect(present.length + late.length + leave.length).toBe(signers.length)
        }
      }),
    )
  })

  it('signing twice changes nothing, and is told apart from signing too late', () => {
    const signed = did(opened(), 'sign', [people[0] as Doer])
    expect(progress(checkIn, signed, 'sign', { actor: person('a'), now: NOW })).toMatchObject({ refused: 'own' })
    const late = after(NOW, days(1))
    expect(progress(checkIn, closed(opened()), 'sign', { actor: person('a'), now: late })).toMatchObject({
      refused: 'state',
    })
  })

  it('of several people only those are taken who did not sign before', () => {
    const signed = did(opened(), 'sign', [people[0] as Doer])
    const made = progress(checkIn, signed, 'sign', { actor: null, now: NOW, people })
    expect(isRefusal(made) ? [] : made.changes.map((one) => [one.personId, one.name])).toEqual([
      ['b', 'b'],
      [null, 'a'],
      [null, '农家表哥'],
    ])
  })

  it('whoever was on leave may still come, and who signed late was late', () => {
    const away = did(opened(), 'leave', [people[1] as Doer])
    expect(attendanceOf(did(away, 'sign', [people[1] as Doer]))).toMatchObject({ came: 1, leave: [] })
    expect(attendanceOf(did(closed(away), 'signLate', [people[1] as Doer]))).toMatchObject({
      came: 1,
      present: [],
      leave: [],
    })
  })

  it('is due at its deadline, and once more at its end: for the report', () => {
    const step = advance(checkIn, opened(), 'close', { actor: null, now: NOW })
    expect(step).toMatchObject({ to: 'closed', closed: true, dueAt: NOW })
    const urged = advance(checkIn, opened(), 'urge', { actor: person('organiser'), now: NOW })
    expect(urged).toMatchObject({ to: 'open', closed: false, dueAt: new Date('2026-11-23T12:00:00Z') })
  })

  it('is over at its deadline, whether or not the bell has rung', () => {
    expect(isOver(opened(), new Date('2026-11-23T11:59:59Z'))).toBe(false)
    expect(isOver(opened(), new Date('2026-11-23T12:00:00Z'))).toBe(true)
    expect(isOver({ state: 'closed', deadline: null }, NOW)).toBe(true)
  })
})

function opened(): Matter {
  const participants = [playerOf('organiser', 'requester')]
  return matterOf({ kind: 'checkIn', state: 'open', deadline: new Date('2026-11-23T12:00:00Z'), participants })
}

function did(matter: Matter, deed: string, who: readonly Doer[]): Matter {
  const made = progress(checkIn, matter, deed, { actor: null, now: NOW, people: who })
  return isRefusal(made) ? matter : afterwards(made)
}

function closed(matter: Matter): Matter {
  const step = advance(checkIn, matter, 'close', { actor: null, now: NOW })
  return isRefusal(step) ? matter : stepped(matter, step)
}
