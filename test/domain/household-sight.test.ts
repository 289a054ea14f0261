import { describe, expect, it } from 'vitest'
import { HOUSEHOLD_FIELDS, type HouseholdField, mayRecord, visibleFields } from '../../src/domain/household-sight.ts'
import { redact } from '../../src/domain/redact.ts'
import { type Place, ROLES, ROOM_KINDS, type Role } from '../../src/domain/roles.ts'
import { registry } from '../support/registry.ts'

const PLACES: readonly Place[] = [...ROOM_KINDS, 'unbound', 'direct']

/** Which household it is and when somebody goes there; why it is on a list, what was written down, where it is. */
const WHICH: readonly HouseholdField[] = ['head', 'number', 'dates']
const WHY: readonly HouseholdField[] = ['category', 'note', 'address']

/** Who may see what, written down a second time: by role, for somebody else's household, in private and among cadres. */
const OF_OTHERS: Readonly<Record<Role, readonly HouseholdField[]>> = {
  villager: [],
  member: [],
  probationer: [],
  volunteer: [],
  representative: [],
  delegate: [],
  director: [],
  overseer: [],
  mediator: [],
  gridWorker: WHICH,
  cadre: [...WHICH, ...WHY],
  secretary: [...WHICH, ...WHY],
  supervisor: [],
  townStaff: WHICH,
  townHead: [],
  townLeader: [],
  countyLeader: [],
  countySecretary: [],
  citySecretary: [],
  departmentHead: [],
  department: [],
  admin: WHICH,
}

function wanted(role: Role, isLiaison: boolean, place: Place): readonly HouseholdField[] {
  if (place === 'members') return isLiaison ? WHICH : []
  if (place !== 'direct' && place !== 'cadres') return []
  return isLiaison ? [...WHICH, ...WHY] : OF_OTHERS[role]
}

describe('who may see which field of a household, where', () => {
  const rows = ROLES.flatMap((role) =>
    PLACES.flatMap((place) => [true, false].map((isLiaison) => ({ role, place, isLiaison }))),
  )

  it.each(rows)('$role in $place, liaison: $isLiaison', ({ role, place, isLiaison }) => {
    const visible = visibleFields({ isLiaison, roles: new Set([role]) }, place)
    for (const field of HOUSEHOLD_FIELDS) {
      expect([field, visible.has(field)]).toEqual([field, wanted(role, isLiaison, place).includes(field)])
    }
  })

  it('several roles add up, and none is nobody', () => {
    expect(visibleFields({ isLiaison: false, roles: new Set(['member', 'cadre']) }, 'direct').has('category')).toBe(
      true,
    )
    expect(visibleFields({ isLiaison: false, roles: new Set() }, 'direct').size).toBe(0)
  })

  it('nothing reaches the groups where villagers, volunteers, departments and the township listen', () => {
    for (const place of ['villagers', 'volunteers', 'town', 'department', 'unbound'] as const) {
      expect(visibleFields({ isLiaison: true, roles: new Set(ROLES) }, place).size).toBe(0)
    }
  })

  it('cuts a record down to what may be shown', () => {
    const record = { head: '蓝阿婆', number: '01-01', category: '空巢老人', note: '身体还好' }
    const liaison = { isLiaison: true, roles: new Set<Role>(['member']) }
    expect(redact(record, visibleFields(liaison, 'members'))).toEqual({ head: '蓝阿婆', number: '01-01' })
    expect(redact(record, visibleFields(liaison, 'direct'))).toEqual(record)
    expect(redact(record, visibleFields(liaison, 'villagers'))).toEqual({})
  })
})

it('a visit is written down by the liaison, whoever that is, and by those above the grid', () => {
  const recording = (isLiaison: boolean) => ROLES.filter((role) => mayRecord({ isLiaison, roles: new Set([role]) }))
  expect(recording(true)).toEqual(ROLES)
  expect(recording(false)).toEqual(['gridWorker', 'cadre', 'secretary', 'townStaff', 'admin'])
  expect(mayRecord({ isLiaison: false, roles: new Set() })).toBe(false)
})

it('what comes of visits is told where members and cadres are, and in private', () => {
  const places = PLACES.filter((place) => registry.mayBeTold('concern', place))
  expect(places.toSorted()).toEqual(['cadres', 'direct', 'members'])
  expect(PLACES.filter((place) => registry.mayBeTold('eventVisit', place))).toEqual(places)
  expect(PLACES.every((place) => registry.mayBeTold('order', place))).toBe(true)
})
