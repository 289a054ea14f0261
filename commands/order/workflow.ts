import type { Matter } from '../../src/domain/matter.ts'
import { type ReferralMove, type ReferralState, referral } from '../../src/domain/referral.ts'
import { GRID_UP, HELPERS, SECRETARY_UP } from '../../src/domain/roles.ts'
import { helperGroups, named, part, superior, superiorAlone } from '../../src/domain/target.ts'
import { days, hours, minutes } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'
import { hoursDeeds } from '../service-hours/given.ts'

export type OrderState = 'open' | 'offered' | 'claimed' | 'done' | 'unrated' | 'closed' | 'cancelled' | ReferralState
export type OrderMove =
  | 'claim'
  | 'assign'
  | 'offer'
  | 'forgo'
  | 'return'
  | 'finish'
  | 'rate'
  | 'reopen'
  | 'cancel'
  | 'lapse'
  | 'settle'
  | ReferralMove

/** Under this name the details hold who asked a volunteer. */
export const DISPATCHER = 'dispatcher'

/** What nobody in the village can do goes on to the township. */
const toTownship = referral(['open', 'offered', 'claimed'], { roles: GRID_UP })

/** 群众点单、组织派单、志愿者接单、群众评单 (guidance §13). */
export const order: Workflow<OrderState, OrderMove> = {
  kind: 'order',
  start: 'open',
  states: {
    open: {
      ladder: [
        { at: hours(4), since: 'entered', do: { nudge: helperGroups, says: 'unclaimed' } },
        {
          at: hours(24),
          since: 'entered',
          do: {
            nudge: superior,
            says: 'stillUnclaimed',
            also: { nudge: part('requester'), says: 'stillWaiting' },
          },
        },
      ],
    },
    // A volunteer was asked, whom nobody may order (志愿服务条例 §25): without an answer it goes back after a day.
    offered: {
      ladder: [
        { at: hours(24), since: 'entered', do: { nudge: named(DISPATCHER), says: 'unanswered' } },
        { at: hours(24) + minutes(5), since: 'entered', do: { move: 'forgo' } },
      ],
    },
    claimed: {
      ladder: [
        { at: days(3), since: 'entered', do: { nudge: part('holder'), says: 'held' } },
        { at: days(5), since: 'entered', do: { nudge: superiorAlone, says: 'stillHeld' } },
      ],
    },
    done: {
      ladder: [
        { at: days(3), since: 'entered', do: { nudge: part('requester'), says: 'unrated' } },
        { at: days(7), since: 'entered', do: { move: 'lapse' } },
      ],
    },
    // Over, and 未评价: who asked may still say how it was.
    unrated: {
      ladder: [
        {
          at: 0,
          since: 'entered',
          do: {
            nudge: part('requester'),
            says: 'lapsed',
            // A week after it was done: of hours that only a rating would have confirmed.
            also: { nudge: superior, says: 'unconfirmed' },
          },
        },
        { at: days(30), since: 'entered', do: { move: 'settle' } },
      ],
    },
    closed: {},
    cancelled: { undone: true },
    ...toTownship.states,
  },
  moves: {
    claim: {
      from: ['open', 'offered'],
      to: 'claimed',
      by: { roles: HELPERS },
      holder: 'actor',
    },
    offer: { from: ['open', 'offered', 'claimed'], to: 'offered', by: { roles: GRID_UP }, holder: 'people' },
    forgo: { from: ['offered'], to: 'open', by: {}, holder: 'nobody' },
    assign: { from: ['open', 'offered', 'claimed'], to: 'claimed', by: { roles: GRID_UP }, holder: 'people' },
    return: { from: ['offered', 'claimed'], to: 'open', by: { parts: ['holder'] }, holder: 'nobody' },
    finish: { from: ['claimed'], to: 'done', by: { parts: ['holder'] } },
    rate: { from: ['done', 'unrated'], to: 'closed', by: { parts: ['requester'] } },
    reopen: { from: ['done', 'unrated'], to: 'open', by: { parts: ['requester'] }, holder: 'nobody' },
    cancel: {
      from: ['open', 'offered', 'claimed'],
      to: 'cancelled',
      by: { parts: ['requester'], roles: SECRETARY_UP },
    },
    // Nobody rated it. Satisfied means that somebody said so.
    lapse: { from: ['done'], to: 'unrated', by: {} },
    settle: { from: ['unrated'], to: 'closed', by: {} },
    ...toTownship.moves,
  },
  deeds: {
    ...hoursDeeds({ in: ['done', 'unrated', 'closed'] as const, part: 'holder', from: [''], by: { roles: GRID_UP } }),
  },
}

/** Somebody is to go, or was asked to. */
export const HELD: readonly string[] = ['offered', 'claimed']
/** Nobody has helped yet. */
export const BEFORE_DONE: readonly string[] = ['open', ...HELD]

/** Whoever asked was content: below that it opened again, or was taken as it was. */
export const wasContent = ({ details }: Matter): boolean => Number(details.rating ?? 0) >= 3

/** A poor rating opens the order again, once; after that it closes like any other. */
export function moveForRating(matter: Matter, rating: number): 'rate' | 'reopen' {
  return rating <= 2 && matter.details.reopened !== true ? 'reopen' : 'rate'
}
