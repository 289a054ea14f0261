import { describe, expect, it } from 'vitest'
import { ROLES, ROOM_KINDS, type Role, type RoomKind, roomsOf } from '../../src/domain/roles.ts'
import { isDiscreet, mayBeSaidIn, wayTo } from '../../src/domain/where-told.ts'
import { PLACES } from '../support/places.ts'
import { registry } from '../support/registry.ts'

/** Every set of things. */
function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  const [first, ...rest] = all
  if (first === undefined) return [[]]
  const without = subsets(rest)
  return [...without, ...without.map((set) => [first, ...set])]
}

const HOUSEHOLDS_ARE_SPOKEN_OF_IN = ['members', 'cadres', 'direct']

describe('what concerns a household', () => {
  it.each(PLACES)('is spoken of in %s only among those who visit', (place) => {
    expect(mayBeSaidIn(place, { discreet: true })).toBe(HOUSEHOLDS_ARE_SPOKEN_OF_IN.includes(place))
    expect(mayBeSaidIn(place, { discreet: false })).toBe(true)
  })

  it('takes no other way to anybody, whatever they are and whichever groups they share', () => {
    // Roles with the same groups are told alike: one of each.
    const alike = (role: Role) => roomsOf(new Set([role])).join()
    const telling = ROLES.filter((role, at) => ROLES.findIndex((one) => alike(one) === alike(role)) === at)
    for (const roles of [...subsets<Role>(telling), ...ROLES.map((role) => [role])]) {
      for (const shared of subsets<RoomKind>(ROOM_KINDS)) {
        const way = wayTo({ isFriend: false, roles: new Set(roles), shared: new Set(shared) }, { discreet: true })
        // The township's staff among themselves are told numbers and counts.
        const may = roles.includes('townStaff') ? [...HOUSEHOLDS_ARE_SPOKEN_OF_IN, 'town'] : HOUSEHOLDS_ARE_SPOKEN_OF_IN
        const groups = shared.filter((kind) => may.includes(kind))
        if (
          way === null
            ? roomsOf(new Set(roles)).some((kind) => groups.includes(kind))
            : !groups.includes(way as RoomKind)
        )
          expect.fail(`${roles.join()} sharing ${shared.join()}: ${way}`)
      }
    }
  })

  it.each([
    [['volunteer'], ['volunteers', 'villagers', 'members', 'cadres'], null],
    [['villager'], ['villagers', 'members'], null],
    [['member', 'volunteer'], ['volunteers', 'members'], 'members'],
    [['member', 'volunteer'], ['volunteers', 'cadres'], null],
    [['secretary'], ['villagers', 'volunteers'], null],
    [['member', 'secretary'], ['members', 'cadres'], 'cadres'],
    [['volunteer', 'member', 'gridWorker'], ['volunteers', 'members', 'cadres'], 'cadres'],
    [['townStaff'], ['town', 'cadres'], 'town'],
    [['gridWorker'], ['cadres', 'villagers'], 'cadres'],
    [['department'], ['town'], null],
  ] as const)('of %j who share %j goes by %s, anything else by the smallest group', (roles, shared, way) => {
    const where = { roles: new Set<Role>(roles), shared: new Set<RoomKind>(shared) }
    expect(wayTo({ ...where, isFriend: false }, { discreet: true })).toBe(way)
    expect(wayTo({ ...where, isFriend: true }, { discreet: true })).toBe('direct')
    expect(wayTo({ ...where, isFriend: true }, { discreet: false })).toBe('direct')
    expect(wayTo({ ...where, isFriend: false }, { discreet: false })).not.toBeNull()
  })

  it('who is a member and in office is told among the cadres, what concerns no household as well', () => {
    const where = { isFriend: false, shared: new Set<RoomKind>(['villagers', 'volunteers', 'members', 'cadres']) }
    for (const office of ['secretary', 'cadre', 'gridWorker'] as const)
      expect(wayTo({ ...where, roles: new Set<Role>(['member', 'volunteer', office]) }, { discreet: false })).toBe(
        'cadres',
      )
  })
})

it('what is discreet is said wherever households are spoken of, so every matter and duty bears exactly that', () => {
  const all = [
    ...registry.matters.map(({ workflow, shownTo }) => ({ kind: workflow.kind, where: shownTo.where })),
    ...registry.duties.map(({ kind, where }) => ({ kind, where })),
  ]
  for (const { kind, where } of all) {
    const told = PLACES.filter((place) => where === 'anywhere' || where.includes(place))
    const said = PLACES.filter((place) => mayBeSaidIn(place, { discreet: isDiscreet(where) }))
    expect([kind, told]).toEqual([kind, said])
  }
})
