import { describe, expect, it } from 'vitest'
import { barredBy } from '../../commands/common/binding.ts'
import { identity } from '../../commands/identity/workflow.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { OrgTree } from '../../src/domain/org.ts'
import type { Role } from '../../src/domain/roles.ts'
import { type Actor, advance } from '../../src/domain/workflow.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { local } from '../support/transcript.ts'

/** Rules that stand behind another check of the same thing, so that no chat shows whether they still hold. */
describe('behind the first check', () => {
  const now = local('2026-11-23 09:00')
  const secretary: Actor = { personId: 's', name: '王建国', roles: new Set(['secretary']) }
  const claim = (state: string, requester: string): Matter => ({
    ...{
      id: 'm',
      villageId: 'v',
      orgId: 'v',
      number: 1,
      kind: identity.kind,
      state,
      version: 1,
      title: '',
      details: {},
    },
    ...{ roomId: null, deadline: null, dueAt: null, createdAt: now, enteredAt: now },
    participants: [{ personId: requester, name: requester, part: 'requester', state: '', active: true }],
  })
  const approve = (matter: Matter) => advance(identity, matter, 'approve', { actor: secretary, now })

  it('nobody approves an identity while the old account has its day to answer', () => {
    expect(approve(claim('asked', 'x'))).toMatchObject({ refused: 'state' })
    expect(approve(claim('waiting', 'x'))).not.toHaveProperty('refused')
  })

  it('nobody approves their own', () => {
    expect(approve(claim('waiting', 's'))).toMatchObject({ refused: 'not-allowed' })
  })

  it('a group is taken from nobody whose organisation one does not lead', () => {
    const org = (id: string) => ({ id, name: id, kind: 'village' as const, parentId: null })
    const orgs = new OrgTree([org('莲塘'), org('龙坪')])
    const rolesIn = (orgId: string): ReadonlySet<Role> => new Set(orgId === '龙坪' ? ['secretary' as const] : [])
    const scene = (orgId: string) => ({ orgs, rolesIn, room: { orgId } }) as unknown as Scene
    expect(barredBy({ orgId: '龙坪', kind: 'cadres' }, scene('莲塘'))).toBe('莲塘')
    expect(barredBy({ orgId: '龙坪', kind: 'cadres' }, scene('龙坪'))).toBeNull()
  })
})
