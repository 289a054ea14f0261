/** Who came, for the record of their voluntary service: by their own word alone (§13). Pure. */
import { dayOf } from '../../src/domain/day.ts'
import { momentIn } from '../../src/domain/ladder.ts'
import type { Served } from '../../src/speech/mechanism-parts.ts'
import { DAY_BEGINS, those } from './workflow.ts'

export const served: Served = {
  part: 'helper',
  of(matter, personId) {
    const begins = momentIn(matter.details[DAY_BEGINS])
    const came = those(matter, 'came').some((one) => one.personId === personId)
    return matter.state === 'over' && begins !== null && came
      ? { day: dayOf(begins), minutes: null, isTrue: true }
      : null
  },
}
