/** A procedure: the steps a decision goes through, as one table, and the workflow that follows from it. Pure data. */

import type { Rung } from '../../src/domain/ladder.ts'
import type { Details, Matter } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import { part, role, type Target } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Allowed, Guard, MoveRule, StateRule, Workflow } from '../../src/domain/workflow.ts'
import { LEAST_DAYS } from '../disclosure/period.ts'
import { BODIES, type BodyId } from './bodies.ts'
import { spanOf } from './patience.ts'
import { type Figures, judge, type Rule } from './quorum.ts'

export interface Procedure {
  readonly kind: string
  /** 四议 */
  readonly name: string
  readonly steps: readonly Step[]
  /** What its last state is called. */
  readonly ended: string
}

/** One step: a meeting, something done that is told, or what was decided made public. */
export interface Step {
  /** The state in which it is waited for, and what that is called: 等党员大会审议. */
  readonly state: string
  readonly waits: string
  readonly move: string
  /** The command that records it, and its word. */
  readonly command: string
  readonly word: string
  readonly by: readonly Role[]
  /** The bodies of which one meets, the usual one first. */
  readonly meets?: readonly BodyId[]
  /** Who reads the plan before that meeting, where it is not held soon. */
  readonly putTo?: Target
  /** What is made public: 决议. Its move is made by whoever confirms the disclosure. */
  readonly publishes?: string
  /** What was made public before has to stay up for its whole period first. */
  readonly afterNotice?: true
  /** What whoever records it is asked to tell. */
  readonly tells?: string
  /** What is to be done is given to people as tasks, which descend from it. */
  readonly tasks?: true
  /** Whoever raised it says how it was; its move is theirs, and is made by nobody where they say nothing. */
  readonly rated?: true
}

/** A meeting as it is kept, with the rule it was judged by. */
export interface Meeting extends Figures {
  readonly move: string
  readonly body: BodyId
  readonly rule: Rule
  /** ISO 8601 */
  readonly at: string
  /** When and by whom who should come was counted, where nobody said. */
  readonly counted?: string
}

/** What a decision's details hold. */
export interface Decided {
  readonly meetings: readonly Meeting[]
  /** What was told with a step, by its move. */
  readonly told: Readonly<Record<string, string>>
  /** When a step was taken, by its move, ISO 8601; decisions from before this was kept lack it. */
  readonly taken: Readonly<Record<string, string>>
  /** The picture of a step, by its move: the hash of what is attached. */
  readonly pictures: Readonly<Record<string, string>>
}

export function decidedIn({ details }: { readonly details: Details }): Decided {
  return { meetings: [], told: {}, taken: {}, pictures: {}, ...details } as Decided
}

/** The details of a decision whose step is taken at this moment. */
export function takenAt(details: Details, { move }: Pick<Step, 'move'>, now: Date): Details {
  return { ...details, taken: { ...decidedIn({ details }).taken, [move]: now.toISOString() } }
}

/** How many days its last notice is up before the next step, as was the rule when it was published. */
export function noticeDaysOf({ details }: { readonly details: Details }): number {
  return typeof details.noticeDays === 'number' ? details.noticeDays : LEAST_DAYS
}

export const ENDED = 'archived'
/** What it is called that whoever raised it says how it was. */
export const RATED = '提出人评价'
export const DROPPED = 'dropped'

export function stepIn({ steps }: Procedure, { state }: Pick<Matter, 'state'>): Step | undefined {
  return steps.find((step) => step.state === state)
}

/** The step that leads to this one. */
export function stepBefore({ steps }: Procedure, step: Step): Step | undefined {
  return steps[steps.indexOf(step) - 1]
}

/** Who records a step. */
export const whoMay = ({ by, rated }: Step): Allowed => (rated ? { parts: ['requester'] } : { roles: by })

/** The workflow of a procedure: each step leads to the next, a meeting only with its quorum and its majority. */
export function workflowOf({ kind, steps }: Procedure): Workflow {
  const meeting = steps.filter(({ meets }) => meets)
  const moves = steps.map((step, at): [string, MoveRule] => [
    step.move,
    { from: [step.state], to: steps[at + 1]?.state ?? ENDED, by: whoMay(step), guards: guardsOf(step) },
  ])
  const open = steps.map(({ state }) => state)
  const working = steps.filter(({ tasks }) => tasks)
  const rated = steps.filter((step) => step.rated).map(({ state }) => state)
  const afterNotice = steps.filter((step) => step.afterNotice).map(({ state }) => state)
  return {
    kind,
    start: open[0] ?? ENDED,
    states: Object.fromEntries<StateRule>([
      ...steps.map((step): [string, StateRule] => [step.state, { ladder: ladderOf(step) }]),
      [ENDED, {}],
      [DROPPED, { undone: true }],
    ]),
    moves: Object.fromEntries<MoveRule>([
      ...moves,
      // A meeting that came to nothing is kept all the same.
      [
        'attempt',
        { from: meeting.map(({ state }) => state), by: { roles: [...new Set(meeting.flatMap(({ by }) => by))] } },
      ],
      // Whoever recorded a step sent a picture of it.
      ['attach', { from: open, by: {} }],
      // The notice was taken down and a new one is up: its time begins anew.
      ...(afterNotice.length > 0 ? [['renew', { from: afterNotice, by: {} }] as [string, MoveRule]] : []),
      // Tasks may be given as long as it is done; its own step is taken when somebody tells what came of them.
      ...(working.length > 0
        ? [
            ['act', { from: working.map(({ state }) => state), by: { roles: working.flatMap(({ by }) => by) } }] as [
              string,
              MoveRule,
            ],
          ]
        : []),
      ...(rated.length > 0 ? [['lapse', { from: rated, to: ENDED, by: {} }] as [string, MoveRule]] : []),
      ['cancel', { from: open, to: DROPPED, by: { parts: ['requester'], roles: ['secretary'] } }],
    ]),
  }
}

function ladderOf({ publishes, afterNotice, putTo, rated }: Step): readonly Rung[] {
  if (rated)
    return [
      { at: days(3), since: 'entered', do: { nudge: part('requester'), says: 'unrated' } },
      { at: days(7), since: 'entered', do: { move: 'lapse' } },
    ]
  const secretary = role('secretary')
  const supervisor = role('supervisor')
  if (publishes) return [{ at: days(3), since: 'entered', do: { nudge: supervisor, says: 'unpublished' } }]
  if (!afterNotice)
    return [
      ...(putTo ? [{ at: spanOf('plan'), since: 'entered', do: { nudge: putTo, says: 'plan' } } as const] : []),
      { at: spanOf('step'), since: 'entered', do: { nudge: secretary, says: 'idle' } },
    ]
  return [
    { at: 0, since: 'deadline', do: { nudge: secretary, says: 'noticeOver' } },
    { at: days(30), since: 'deadline', do: { nudge: secretary, says: 'noticeOver' } },
    { at: days(37), since: 'deadline', do: { nudge: supervisor, says: 'noticeOver' } },
  ]
}

function guardsOf({ meets, afterNotice, move }: Step): readonly Guard[] {
  const guards: Guard[] = []
  if (meets) guards.push((_, { details = {} }) => lacking(decidedIn({ details }).meetings.at(-1), move, meets))
  if (afterNotice) guards.push(({ deadline }, { now }) => (deadline !== null && now < deadline ? 'notice' : null))
  return guards
}

/** What a meeting lacks to pass this step. */
function lacking(meeting: Meeting | undefined, move: string, meets: readonly BodyId[]): string | null {
  if (meeting?.move !== move || !meets.includes(meeting.body)) return 'meeting'
  const { isQuorate, isPassed } = judge(meeting.rule, meeting)
  return isPassed ? null : isQuorate ? 'majority' : 'quorum'
}

/** The name of the body that usually holds a step. */
export const usualBody = ({ meets: [first] = [] }: Step): string => (first ? BODIES[first].name : '')
