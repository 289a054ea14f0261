import { MORNING } from '../../src/domain/ladder.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import { part } from '../../src/domain/target.ts'
import { days, hours } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'
import type { PowerStep, Term } from './powers.ts'

/** For whom it is done; nothing is asked of them. */
export const APPLICANT = 'applicant'
/** Who does it, and who watches it. */
export const HANDLER = 'clerk'
export const WATCHER = 'monitor'
/** Who may begin what is on the list and take its steps. */
export const HANDLERS: readonly Role[] = ['gridWorker', 'cadre', 'secretary']

export type ErrandState = 'doing' | 'done' | 'dropped'
export type ErrandMove = 'next' | 'finish' | 'cancel'

/** Under this name the details hold since when a step waits of which nobody says how long it takes. */
const WAITS_FROM = 'waitsFrom'

/** 办 宅基地 (guidance §15): a line of the list, done for somebody step by step; a step that is late its watcher hears of. */
export const errand: Workflow<ErrandState, ErrandMove> = {
  kind: 'errand',
  start: 'doing',
  states: {
    doing: {
      // The deadline is that of the step it stands in.
      ladder: [
        { at: MORNING, since: 'deadline', do: { nudge: part(HANDLER), says: 'due' } },
        { at: hours(8), since: 'deadline', do: { nudge: part(WATCHER), says: 'late' } },
        { at: days(15), since: { detail: WAITS_FROM }, do: { nudge: part(HANDLER), says: 'idle' } },
      ],
    },
    done: {},
    dropped: { undone: true },
  },
  moves: {
    // Each step but the last leaves it where it is, with a day of its own.
    next: { from: ['doing'], by: { parts: [HANDLER], roles: HANDLERS } },
    finish: { from: ['doing'], to: 'done', by: { parts: [HANDLER], roles: HANDLERS } },
    cancel: { from: ['doing'], to: 'dropped', by: { parts: [HANDLER, APPLICANT], roles: ['secretary'] } },
  },
}

/** What an errand's details hold. */
export interface Errand {
  readonly item: string
  readonly steps: readonly PowerStep[]
  readonly takes: Term | null
  readonly publicity: string
  /** Which step it is in, from nothing on. */
  readonly at: number
  /** When each step before was taken, ISO 8601, and what was said then. */
  readonly taken: readonly { readonly at: string; readonly note: string }[]
  /** In 分; null where no money was named. */
  readonly amount: number | null
  /** Whether all agreed to it before: `number` is that decision's, nothing where it stands in no list here. */
  readonly talks: { readonly number: number | null } | null
}

const NOTHING: Errand = { item: '', steps: [], takes: null, publicity: '', at: 0, taken: [], amount: null, talks: null }

export const errandIn = ({ details }: Pick<Matter, 'details'>): Errand => ({ ...NOTHING, ...details })

/** The details of one that comes into a step; `waits` where nobody says how long that takes. */
export const inStep = (one: Errand, waits: boolean, now: Date) => ({
  ...one,
  [WAITS_FROM]: waits ? now.toISOString() : null,
})

/** Whether the step it stands in is its last. */
export const isLast = ({ at, steps }: Errand): boolean => at >= steps.length - 1
