import { firstDue, type Matter } from '../domain/matter.ts'
import { checkIn } from '../domain/workflows/check-in.ts'
import { task } from '../domain/workflows/task.ts'
import type { Scene } from './scene.ts'

/** What every check-in and task is raised with, whether somebody says it or its duty comes round. */
interface Raised {
  readonly villageId: string
  readonly orgId: string
  readonly title: string
  readonly deadline: Date
  /** The group it belongs to; null for a task given in a direct message. */
  readonly roomId: string | null
  /** What it goes on from, and the household that is about. */
  readonly parentId?: string
  readonly householdId?: string | null
  /** The organiser of a check-in, the creator of a task. */
  readonly by: Named
}

interface Named {
  readonly personId: string
  readonly name: string
}

type Stage = Pick<Scene, 'tx' | 'now'>

/** Opens a check-in. */
export function openCheckIn({ tx, now }: Stage, { by, ...raised }: Raised): Promise<Matter> {
  return tx.matters.raise({
    ...raised,
    kind: 'checkIn',
    state: checkIn.start,
    dueAt: firstDue(checkIn.states[checkIn.start], now, raised.deadline),
    participants: [{ ...by, part: 'requester' }],
    by: by.personId,
    now,
  })
}

/** Gives a task to people; each of them has a state of their own in it. */
export function giveTask({ tx, now }: Stage, { by, ...raised }: Raised, assignees: readonly Named[]): Promise<Matter> {
  const told = assignees.map(({ personId, name }) => ({ personId, name, part: 'assignee' as const, state: 'told' }))
  return tx.matters.raise({
    ...raised,
    kind: 'task',
    state: task.start,
    dueAt: firstDue(task.states[task.start], now, raised.deadline),
    participants: [{ ...by, part: 'requester' }, ...told],
    by: by.personId,
    now,
  })
}
