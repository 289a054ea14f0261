/** Who came, for their hours of voluntary service: by their own word alone (§13). Pure. */
import { dayOf } from '../../src/domain/day.ts'
import { momentIn } from '../../src/domain/ladder.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import type { Served } from '../../src/speech/mechanism-parts.ts'
import { DAY_BEGINS, those } from './workflow.ts'

export function served(matter: Matter): readonly Served[] {
  const begins = momentIn(matter.details[DAY_BEGINS])
  if (matter.state !== 'over' || begins === null) return []
  const [caller] = playing(matter, 'requester')
  const of = { day: dayOf(begins), title: matter.title, calledBy: caller?.personId ?? null }
  return those(matter, 'came').flatMap(({ personId, name, at }) =>
    personId === null ? [] : [{ personId, name, ...of, at: at ?? null }],
  )
}
