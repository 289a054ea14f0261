import { dayOf } from '../../src/domain/day.ts'
import type { Org } from '../../src/domain/org.ts'
import { givenIn, monthsBefore } from '../../src/speech/given-figures.ts'
import type { MorningLine } from '../../src/speech/mechanism-parts.ts'
import type { Mechanism, Registry } from '../../src/speech/mechanism.ts'
import { homeName } from '../common/phrases.ts'

/** Until this day of a month the last one is still told; later it is asked for. */
const LAST_DAY = 5

/** In the first days of a month whoever answers for the township hears that the last one can be looked at. */
export const mornings: NonNullable<Mechanism['mornings']> = async ({ tx, now, orgs, registry }) => {
  const today = dayOf(now)
  if (Number(today.slice(8)) > LAST_DAY) return []
  const month = monthsBefore(today.slice(0, 7), 1)
  const lines: MorningLine[] = []
  for (const township of [...orgs.all].filter(({ kind, vanished }) => kind === 'township' && !vanished)) {
    for (const { id } of await headsOf(township)) lines.push(line(township, id, month, registry))
  }
  return lines

  async function headsOf({ id }: Org) {
    for (const role of ['secretary', 'townHead', 'townStaff'] as const) {
      const held = await tx.people.holding([role], [id])
      if (held.length > 0) return held
    }
    return []
  }
}

function line(township: Org, personId: string, month: string, registry: Registry): MorningLine {
  const named = `${Number(month.slice(5))}月`
  return {
    key: `burden ${township.id} ${personId} ${month}`,
    ...{ personId, villageId: township.id },
    // Of a month in which nothing was asked there is nothing to be looked at.
    text: async (stage) => {
      const [figures] = await givenIn(stage, registry, township.id, [month])
      return figures?.given ? `${homeName(township)}${named}派给村里多少事、谁派的，发：负担 ${named}` : ''
    },
    openText: `${named}派给村里多少事，私聊我发：负担 ${named}`,
  }
}
