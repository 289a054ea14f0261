import { describe, expect, it } from 'vitest'
import { remarkOf, type Sight, sightOf } from '../../commands/check-in/sight.ts'
import { type Place, ROLES, ROOM_KINDS, type Role, type RoomKind } from '../../src/domain/roles.ts'

const PLACES: readonly Place[] = [...ROOM_KINDS, 'unbound', 'direct']
const GATHERED: readonly (RoomKind | null)[] = [...ROOM_KINDS, null]
const UP: readonly Role[] = ['gridWorker', 'cadre', 'secretary', 'townStaff', 'admin']
/** Whose role alone puts them into a group of those who work together. */
const OWN: Partial<Record<RoomKind, readonly Role[]>> = {
  members: ['member', 'probationer'],
  volunteers: ['volunteer'],
  cadres: ['supervisor'],
}
const asker = (role: Role | null, organises = false) => ({ organises, roles: new Set(role ? [role] : []) })

describe('what is seen of a check-in: every role, every place, every group', () => {
  it.each([null, ...ROLES])('as %s', (role) => {
    for (const gathered of GATHERED) {
      for (const place of PLACES) {
        const isHere = place === gathered
        const seen = sightOf(asker(role), gathered, place, isHere)
        const works = gathered === 'members' || gathered === 'volunteers' || gathered === 'cadres'
        const inPrivate = role !== null && (UP.includes(role) || (gathered && OWN[gathered]?.includes(role)))
        const isNamed = place === 'direct' ? inPrivate : place === 'cadres' || (works && isHere)
        const wanted: Sight = isNamed ? 'names' : 'counts'
        expect([gathered, place, seen]).toEqual([gathered, place, wanted])
      }
    }
  })

  it('reasons are for the organiser in private, and for nobody else anywhere', () => {
    for (const role of ROLES) {
      for (const place of PLACES) {
        for (const isHere of [true, false]) {
          expect(sightOf(asker(role, true), 'cadres', place, isHere) === 'reasons').toBe(place === 'direct')
          expect(sightOf(asker(role), 'cadres', place, isHere)).not.toBe('reasons')
        }
      }
    }
  })

  it.each<[string, Sight, boolean]>([
    ['leave', 'counts', false],
    ['leave', 'names', false],
    ['leave', 'reasons', true],
    ['late', 'names', false],
    ['late', 'reasons', true],
    ['present', 'counts', false],
    ['present', 'names', true],
    ['listed', 'names', true],
  ])('what was said with %s, to who sees %s: %s', (state, sight, isTold) => {
    expect(remarkOf({ state, note: '去医院做化疗' }, sight)).toBe(isTold ? '去医院做化疗' : null)
  })
})
