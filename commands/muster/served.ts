/** Who came, for the record of their voluntary service: by their own word alone (§13). Pure. */
import type { Served } from '../../src/speech/mechanism-parts.ts'
import { dayDone, GIVEN, isTrue, minutesOf } from '../service-hours/given.ts'
import { DAY_BEGINS } from './workflow.ts'

export const served: Served = {
  part: 'helper',
  ledBy: 'requester',
  day: (matter) => dayDone(matter, DAY_BEGINS),
  of(matter, personId) {
    const own = matter.participants.find((one) => one.part === 'helper' && one.active && one.personId === personId)
    if (matter.state !== 'over' || !own) return null
    if (own.state === 'came') return { minutes: null, isTrue: true }
    return GIVEN.includes(own.state) ? { minutes: minutesOf(matter, personId), isTrue: isTrue(own, false) } : null
  },
}
