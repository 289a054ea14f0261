import type { Matter } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import { part, role } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type DeliberationState = 'raised' | 'discussed' | 'doing' | 'done' | 'unrated' | 'closed' | 'cancelled'
export type DeliberationMove = 'discuss' | 'act' | 'finish' | 'rate' | 'again' | 'cancel' | 'lapse'

/** Who writes down what was talked over, and has it done. */
export const CONVENERS: readonly Role[] = ['gridWorker', 'cadre', 'secretary']
/** What waits for the next meeting. */
export const ON_THE_LIST: readonly DeliberationState[] = ['raised']
/** What a meeting has settled, so that it can be made public. */
export const SETTLED: readonly DeliberationState[] = ['discussed', 'doing', 'done', 'unrated', 'closed']

const idle = { at: days(15), since: 'entered', do: { nudge: role('secretary'), says: 'idle' } } as const

/** 协商 (guidance §14): 说事, 议, 办, and whoever raised it says how it was. What comes of it is a task of the same thread. */
export const deliberation: Workflow<DeliberationState, DeliberationMove> = {
  kind: 'deliberation',
  start: 'raised',
  states: {
    raised: { ladder: [idle] },
    discussed: { ladder: [idle] },
    // The task has its own reminders.
    doing: {},
    done: {
      ladder: [
        { at: days(3), since: 'entered', do: { nudge: part('requester'), says: 'unrated' } },
        { at: days(7), since: 'entered', do: { move: 'lapse' } },
      ],
    },
    // Nobody said how it was; whoever raised it still may.
    unrated: {},
    closed: {},
    cancelled: { undone: true },
  },
  moves: {
    // What was settled is talked over once more, or written down better.
    discuss: { from: ['raised', 'discussed'], to: 'discussed', by: { roles: CONVENERS } },
    act: { from: ['discussed', 'doing'], to: 'doing', by: { roles: CONVENERS } },
    finish: { from: ['discussed', 'doing'], to: 'done', by: { roles: CONVENERS } },
    rate: { from: ['done', 'unrated'], to: 'closed', by: { parts: ['requester'] } },
    // Not well done: it is on the list of the next meeting again, once.
    again: { from: ['done', 'unrated'], to: 'raised', by: { parts: ['requester'] } },
    cancel: { from: ['raised', 'discussed'], to: 'cancelled', by: { parts: ['requester'], roles: ['secretary'] } },
    lapse: { from: ['done'], to: 'unrated', by: {} },
  },
}

/** What a deliberation's details hold. */
export interface Deliberated {
  /** What was settled when it was talked over. */
  readonly settled?: string
  readonly rating?: number
  /** It was not well done, and was talked over again. */
  readonly reopened?: true
}

export const deliberatedIn = ({ details }: Pick<Matter, 'details'>): Deliberated => details

/** The move that a score comes to: a poor one has it talked over again, once. */
export function moveForRating(matter: Matter, rating: number): 'rate' | 'again' {
  return rating <= 2 && deliberatedIn(matter).reopened !== true ? 'again' : 'rate'
}
