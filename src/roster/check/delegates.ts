import { isBlank, unpadded } from '../cells.ts'
import { keyOf } from '../names.ts'
import type { Complaints } from '../problems.ts'
import { type RosterOrg, type RosterPerson, villageOf } from '../roster.ts'
import type { Line } from '../table.ts'
import { type CheckedPeople, fullName, isWithin, splitName } from './people.ts'

/** Who was named to speak for which household so far, with the row. */
export type Named = Map<RosterPerson, number>

/**
 * The column 户代表: who speaks for a household. Null: its head. Undefined: nothing is said, so what was said in the chat stays;
 * or there is a complaint.
 */
export function delegateIn(
  line: Line<'households'>,
  { head, org }: { readonly head: string; readonly org: RosterOrg },
  people: CheckedPeople,
  named: Named,
  complaints: Complaints,
): RosterPerson | null | undefined {
  const [name = '', unit] = splitName(unpadded(line.text('delegate')))
  if (isBlank(name)) return undefined
  if (keyOf(name) === keyOf(head)) return null
  const at = line.at('delegate')
  const namesakes = people.named.get(name) ?? []
  const here = namesakes.filter((one) => villageOf(one.org) === villageOf(org))
  const found = unit ? here.filter((one) => isWithin(one.org, unit)) : here
  const [only, second] = found
  if (second) complaints.add(at, 'twoLiaisons', name, found.map(fullName).join('、'))
  else if (only) {
    const before = named.get(only)
    if (before === undefined) {
      named.set(only, line.row)
      return only
    }
    complaints.add(at, 'sameDelegate', name, before)
  } else if (namesakes.length > 0) complaints.add(at, 'delegateOutside', fullName(namesakes[0] as RosterPerson))
  else if (!people.doubtful.has(keyOf(name))) complaints.add(at, 'unknownDelegate', name, people.named.near(name))
  return undefined
}
