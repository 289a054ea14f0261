import { type Matter, type Participant, playing } from '../../src/domain/matter.ts'
import { part } from '../../src/domain/target.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type CheckInState = 'open' | 'closed'
export type CheckInMove = 'close' | 'urge'
export type CheckInDeed = 'sign' | 'leave' | 'signLate' | 'list' | 'tellLength'

/** How a person stands in a check-in; `listed`: somebody else put them into a 接龙, and they said nothing themself. */
export type Presence = 'present' | 'late' | 'leave' | 'listed'

/**
 * 签到: voluntary, so nobody is expected and nobody is ever absent; whoever signs takes part from then on. It closes
 * itself at its deadline, and the organiser hears of it once.
 */
export const checkIn: Workflow<CheckInState, CheckInMove> = {
  kind: 'checkIn',
  start: 'open',
  states: {
    open: { ladder: [{ at: 0, since: 'deadline', do: { move: 'close' } }] },
    closed: { ladder: [{ at: 0, since: 'entered', do: { nudge: part('requester'), says: 'over' } }] },
  },
  moves: {
    close: { from: ['open'], to: 'closed', by: {} },
    urge: { from: ['open'], by: { parts: ['requester'] } },
  },
  deeds: {
    sign: { in: ['open'], inTime: ['closed'], part: 'signer', from: ['', 'leave', 'listed'], to: 'present' },
    leave: { in: ['open'], inTime: ['closed'], part: 'signer', from: ['', 'present', 'listed'], to: 'leave' },
    signLate: { in: ['open', 'closed'], part: 'signer', from: ['', 'leave'], to: 'late' },
    // Never over what somebody said themself.
    list: { in: ['open'], inTime: ['closed'], part: 'signer', from: [''], to: 'listed' },
    // Of a course: who organised it says how long it took.
    tellLength: { in: ['open', 'closed'], part: 'requester', from: ['', 'told'], to: 'told', onlyPlayers: true },
  },
}

/** Whether signing was over at a moment: past the deadline, whether or not the bell has rung since. */
export function isOver({ state, deadline }: Pick<Matter, 'state' | 'deadline'>, at: Date): boolean {
  return deadline === null ? state === 'closed' : deadline <= at
}

/** Who signed, in time or late, and who is on leave. Nobody else is known, let alone absent. */
export interface Attendance {
  /** In time, by their own word or in somebody's list. */
  readonly present: readonly Participant[]
  readonly late: readonly Participant[]
  readonly leave: readonly Participant[]
  /** All who came. */
  readonly came: number
}

export function attendanceOf(matter: Pick<Matter, 'participants'>): Attendance {
  const signers = playing(matter, 'signer')
  const of = (...presences: readonly string[]) => signers.filter((one) => presences.includes(one.state))
  const [present, late] = [of('present', 'listed'), of('late')]
  return { present, late, leave: of('leave'), came: present.length + late.length }
}
