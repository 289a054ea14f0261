import type { Matter } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import { silentHouseholds, villagerGroups } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type PollState = 'open' | 'closed' | 'cancelled'
export type PollMove = 'close' | 'cancel'
export type PollDeed = 'answer' | 'note'

/** Who asks the households of a village, and who writes down what those without a phone say. */
export const ASKERS: readonly Role[] = ['gridWorker', 'cadre', 'secretary']

/** How a household stands: it spoke for itself, or somebody wrote down what it said. */
export type OwnState = 'own' | 'noted'

/**
 * 征求 (guidance §14): every household has one voice until the deadline; then it closes itself and the figures are told. It is
 * called to mind once, a day before the end. Those who play the part `voice` are households, under their numbers.
 */
export const poll: Workflow<PollState, PollMove> = {
  kind: 'poll',
  start: 'open',
  states: {
    open: {
      ladder: [
        {
          at: -days(1),
          since: 'deadline',
          do: { nudge: silentHouseholds, says: 'unheard', also: { nudge: villagerGroups, says: 'endsSoon' } },
        },
        { at: 0, since: 'deadline', do: { move: 'close' } },
      ],
    },
    closed: { ladder: [{ at: 0, since: 'entered', do: { nudge: villagerGroups, says: 'over' } }] },
    cancelled: { undone: true },
  },
  moves: {
    close: { from: ['open'], to: 'closed', by: {} },
    cancel: { from: ['open'], to: 'cancelled', by: { parts: ['requester'], roles: ['secretary'] } },
  },
  deeds: {
    // The last word counts, and a household's own before what somebody wrote down for it.
    answer: { in: ['open'], inTime: ['closed'], part: 'voice', from: ['', 'own', 'noted'], to: 'own' },
    note: { in: ['open'], part: 'voice', from: ['', 'noted'], to: 'noted' },
  },
}

/** Whether it was over at a moment: past the deadline, whether or not the bell has rung since. */
export function isOver({ state, deadline }: Pick<Matter, 'state' | 'deadline'>, at: Date): boolean {
  return state === 'cancelled' || (deadline === null ? state === 'closed' : deadline <= at)
}
