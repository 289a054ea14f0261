/** Hours of help (志愿服务记录与证明出具办法, 民政部令67): what a volunteer says it took, true once somebody else has said so. */
import { dayOf } from '../../src/domain/day.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import { minutesSpent } from '../../src/language/spent.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Served } from '../../src/speech/mechanism-parts.ts'

/** Paid duty is no volunteering, and is never recorded. */
const PAID: readonly Role[] = ['gridWorker', 'cadre', 'secretary', 'townStaff', 'admin']

/** Who helps of their own will. */
export const VOLUNTEERS: readonly Role[] = ['member', 'volunteer']

/** Whether the hours of who did this are volunteering. */
export function isUnpaid({ actor }: Pick<Scene, 'actor'>): boolean {
  return (
    actor !== null && VOLUNTEERS.some((role) => actor.roles.has(role)) && PAID.every((role) => !actor.roles.has(role))
  )
}

/** The minutes somebody said an order took them; null where they said nothing. */
export function minutesOf(matter: Matter, personId: string): number | null {
  const own = playing(matter, 'holder').find((one) => one.personId === personId && one.state === 'spent')
  const minutes = own?.note ? minutesSpent(own.note) : null
  return typeof minutes === 'number' ? minutes : null
}

/** Whether somebody else has said that it is so: who asked, by rating it, or an officer. */
export function isTrue({ details }: Pick<Matter, 'details'>): boolean {
  return details.rating !== undefined || details.vouched === true
}

/** What helping somebody took, for the record of voluntary service. */
export const served: Served = {
  part: 'holder',
  of(matter, personId) {
    const minutes = minutesOf(matter, personId)
    return minutes === null ? null : { day: dayOf(matter.enteredAt), minutes, isTrue: isTrue(matter) }
  },
}
