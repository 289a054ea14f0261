/** Hours of help: what a volunteer says it took, true once somebody else has said so. */
import { playing } from '../../src/domain/matter.ts'
import type { Served } from '../../src/speech/mechanism-parts.ts'
import { dayDone, isTrue, minutesOf } from '../service-hours/given.ts'

/** Under this name the details hold when it was called done, as ISO 8601. */
export const DONE_AT = 'doneAt'

/** What helping somebody took, for the record of voluntary service. */
export const served: Served = {
  part: 'holder',
  day: (matter) => dayDone(matter, DONE_AT),
  of(matter, personId) {
    const minutes = minutesOf(matter, personId)
    if (minutes === null) return null
    const own = playing(matter, 'holder').find((one) => one.personId === personId)
    // Who asked agrees by rating it; not who did it for themself.
    const isOwn = playing(matter, 'requester').some((one) => one.personId === personId)
    return { minutes, isTrue: isTrue(own, matter.details.rating !== undefined && !isOwn) }
  },
}
