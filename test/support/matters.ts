import type { Matter, Participant } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import type { Actor, Step } from '../../src/domain/workflow.ts'

export const NOW = new Date('2026-11-23T01:00:00Z')

export function person(personId: string, ...roles: readonly Role[]): Actor {
  return { personId, name: personId, roles: new Set(roles) }
}

export function playerOf(personId: string, part: Participant['part'], state = ''): Participant {
  return { personId, name: personId, part, state, active: true }
}

/** A matter of no particular content. */
export function matterOf(fields: Partial<Matter> & Pick<Matter, 'kind' | 'state'>): Matter {
  return {
    id: 'm',
    villageId: 'v',
    orgId: 'v',
    number: 21,
    version: 0,
    title: '周六清主沟渠',
    details: {},
    roomId: null,
    createdAt: NOW,
    enteredAt: NOW,
    deadline: null,
    dueAt: null,
    participants: [],
    ...fields,
  }
}

/** What the store does with a step that changes no holders, in memory. */
export function stepped(matter: Matter, step: Step): Matter {
  const { to, at, deadline, dueAt, details } = step
  return { ...matter, state: to, version: matter.version + 1, enteredAt: at, deadline, dueAt, details }
}
