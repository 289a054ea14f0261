import { type Matter, type Participant, playing } from '../../src/domain/matter.ts'
import { GRID_UP, type RoomKind, SECRETARY_UP } from '../../src/domain/roles.ts'
import { part, partIn } from '../../src/domain/target.ts'
import type { Workflow } from '../../src/domain/workflow.ts'
import { AMENDED, CONFIRMED, type HoursDeed, hoursDeeds, TOLD, TOLD_AT } from '../service-hours/given.ts'
import { TERMS } from '../service-hours/terms.ts'

export type MusterState = 'open' | 'underway' | 'over' | 'cancelled'
export type MusterMove = 'begin' | 'close' | 'cancel'
export type MusterDeed = 'join' | 'leave' | 'promote' | 'sign' | 'signOnDuty' | HoursDeed

/** How somebody stands in it; whoever said nothing, or does not come, is never spoken of. */
export type OwnState = 'in' | 'reserve' | 'out' | (typeof CAME)[number]

/** Of their own will, as part of their office, and those of the former who told how long it took. */
export const CAME = ['came', 'onDuty', TOLD, AMENDED, CONFIRMED] as const

/** Names under which details hold how many are wanted, and moments of its day, as ISO 8601. */
export const WANTED = 'wanted'
export const DAY_BEGINS = 'dayBegins'
export const MORNING = 'morning'

const CALLING = ['open', 'underway'] as const

/** 吹哨 党员 …缺5人: who wants to comes, until there are enough; on the day itself they sign, of their own will (§20). */
export const muster: Workflow<MusterState, MusterMove> = {
  kind: 'muster',
  start: 'open',
  states: {
    open: { ladder: [{ at: 0, since: { detail: DAY_BEGINS }, do: { move: 'begin' } }] },
    underway: {
      ladder: [
        { at: 0, since: { detail: MORNING }, do: { nudge: partIn('helper', 'in'), says: 'today' } },
        { at: 0, since: 'deadline', do: { move: 'close' } },
      ],
    },
    over: {
      ladder: [
        {
          at: 0,
          since: 'entered',
          do: {
            nudge: part('requester'),
            says: 'over',
            // Of whose office it is, is asked nothing.
            also: { nudge: partIn('helper', 'came'), says: 'hours' },
          },
        },
        { at: TERMS.reminded, since: { detail: TOLD_AT }, do: { nudge: part('requester'), says: 'unconfirmed' } },
      ],
    },
    cancelled: { undone: true },
  },
  moves: {
    begin: { from: ['open'], to: 'underway', by: {} },
    close: { from: ['underway'], to: 'over', by: {} },
    cancel: { from: CALLING, to: 'cancelled', by: { parts: ['requester'], roles: SECRETARY_UP } },
  },
  deeds: {
    join: {
      ...{ in: CALLING, part: 'helper', from: ['', 'out'], to: 'in' },
      upTo: { detail: WANTED, counts: ['in', 'came', 'onDuty'], beyond: 'reserve' },
    },
    leave: { in: CALLING, part: 'helper', from: ['in', 'reserve'], to: 'out' },
    promote: { in: CALLING, part: 'helper', from: ['reserve'], to: 'in' },
    // Who comes without a word before is as welcome.
    sign: { in: ['underway'], part: 'helper', from: ['', 'in', 'reserve', 'out'], to: 'came' },
    signOnDuty: { in: ['underway'], part: 'helper', from: ['', 'in', 'reserve', 'out'], to: 'onDuty' },
    ...hoursDeeds({
      in: ['over'] as const,
      part: 'helper',
      from: ['came'],
      by: { parts: ['requester'], roles: GRID_UP },
    }),
  },
}

/** The kinds of groups it is said to. */
export function calledTo({ details }: Pick<Matter, 'details'>): readonly RoomKind[] {
  return Array.isArray(details.to) ? (details.to as readonly RoomKind[]) : ['members', 'volunteers']
}

export function wanted({ details }: Pick<Matter, 'details'>): number {
  return typeof details[WANTED] === 'number' ? details[WANTED] : 0
}

/** Those who stand so, who came first in front. */
export function those(matter: Matter, ...states: readonly OwnState[]): readonly Participant[] {
  return playing(matter, 'helper')
    .filter(({ state }) => states.some((one) => one === state))
    .toSorted((one, other) => (one.at?.getTime() ?? Infinity) - (other.at?.getTime() ?? Infinity))
}

/** Whether somebody is named: before, who said that they come, and once it is over, who came; who did not, never (§20). */
export function isToldOf({ part, state }: Pick<Participant, 'part' | 'state'>, stands: string): boolean {
  if (part !== 'helper') return true
  return stands === 'over' ? CAME.some((one) => one === state) : state !== 'out'
}

/** How many more are wanted. */
export const missing = (matter: Matter): number => Math.max(0, wanted(matter) - those(matter, 'in', ...CAME).length)
