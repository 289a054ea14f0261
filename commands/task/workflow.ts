import { MORNING, type Rung } from '../../src/domain/ladder.ts'
import { type Matter, type Participant, playing } from '../../src/domain/matter.ts'
import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { part } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type TaskState = 'open' | 'asked' | 'resting' | 'done' | 'withdrawn'
export type TaskMove =
  | ('extend' | 'approve' | 'reject' | 'postpone' | 'urge' | 'withdraw')
  | ('note' | 'rest' | 'resume' | 'stop')
  | ('drop' | 'settle' | 'lapse')
export type TaskDeed = 'acknowledge' | 'finish'

/** How an assignee stands in a task. */
export type Assigned = 'told' | 'received' | 'done'

const LADDER: readonly Rung[] = [
  { at: MORNING - days(1), since: 'deadline', do: { nudge: part('assignee'), says: 'due' } },
  { at: MORNING, since: 'deadline', do: { nudge: part('assignee'), says: 'due' } },
  { at: MORNING + days(1), since: 'deadline', do: { nudge: part('assignee'), says: 'due' } },
  { at: MORNING + days(2), since: 'deadline', do: { nudge: part('requester'), says: 'late' } },
]

/**
 * 任务: one matter, each assignee with a state of their own; it is done once everybody is. While an extension is asked for,
 * the work and its deadline go on; while it rests, nothing is due.
 */
export const task: Workflow<TaskState, TaskMove> = {
  kind: 'task',
  start: 'open',
  states: { open: { ladder: LADDER }, asked: { ladder: LADDER }, resting: {}, done: {}, withdrawn: { undone: true } },
  moves: {
    extend: { from: ['open', 'asked'], to: 'asked', by: { parts: ['assignee'] } },
    approve: { from: ['asked'], to: 'open', by: { parts: ['requester'], roles: SECRETARY_UP } },
    reject: { from: ['asked'], to: 'open', by: { parts: ['requester'], roles: SECRETARY_UP } },
    postpone: { from: ['open', 'asked'], to: 'open', by: { parts: ['requester'], roles: SECRETARY_UP } },
    withdraw: { from: ['open', 'asked'], to: 'withdrawn', by: { parts: ['requester'], roles: SECRETARY_UP } },
    // Given from above it may be asked what it rests on, and whether it is to be done at all.
    note: { from: ['open', 'asked', 'resting'], by: { parts: ['requester'], roles: SECRETARY_UP } },
    rest: { from: ['open', 'asked'], to: 'resting', by: { roles: SECRETARY_UP } },
    resume: { from: ['resting'], to: 'open', by: { roles: SECRETARY_UP } },
    stop: { from: ['open', 'asked', 'resting'], to: 'withdrawn', by: { roles: SECRETARY_UP } },
    // Assignees are gone: all of them, or those who were not done yet, or who asked for more time.
    drop: { from: ['open', 'asked', 'resting'], to: 'withdrawn', by: {} },
    settle: { from: ['open', 'asked', 'resting'], to: 'done', by: {} },
    lapse: { from: ['asked'], to: 'open', by: {} },
    urge: { from: ['open', 'asked'], by: { parts: ['requester'], roles: SECRETARY_UP } },
  },
  deeds: {
    acknowledge: { in: ['open', 'asked'], part: 'assignee', from: ['told'], to: 'received' },
    finish: { in: ['open', 'asked'], part: 'assignee', from: ['told', 'received'], to: 'done', whenAll: 'done' },
  },
}

/** An extension that is asked for; kept in the task's details until it is answered. */
export interface Extension {
  readonly personId: string
  readonly name: string
  /** ISO 8601. */
  readonly until: string
  /** Why, as it was said; left out where an earlier version wrote it. */
  readonly reason?: string | null
}

export function askedExtension(matter: Matter): Extension | null {
  return (matter.details.extension as Extension | undefined) ?? null
}

/** Who has done their piece, who has seen it, and who has only been told. */
export function progressOf(matter: Matter): Readonly<Record<Assigned, readonly Participant[]>> {
  const all = playing(matter, 'assignee')
  const of = (state: Assigned) => all.filter((one) => one.state === state)
  return { told: of('told'), received: of('received'), done: of('done') }
}

/** The assignees whose piece is not done. */
export function unfinished(matter: Matter): readonly Participant[] {
  return playing(matter, 'assignee').filter((one) => one.state !== 'done')
}
