/** What mechanisms have to do with the roster: the lists it sets out for them, and what it says somebody owes. */
import type { RosterDuties } from '../domain/roster-duties.ts'
import type { RosterList } from '../roster/list.ts'
import type { Mechanism } from './mechanism.ts'

/** In the order of the mechanisms, which is that of the sheets in an empty roster. */
export function rosterLists(mechanisms: readonly Mechanism[]): readonly RosterList[] {
  return mechanisms.flatMap((one) => one.rosterLists ?? [])
}

/**
 * The kinds of what the roster says is owed, as their duties declare it (`ofRoster`).
 * @throws where one of them is nobody's or two mechanisms': then nothing could be read of it.
 */
export function rosterDuties(mechanisms: readonly Mechanism[]): RosterDuties {
  const duties = mechanisms.flatMap((one) => one.duties ?? [])
  const kindOf = (owed: keyof RosterDuties): string => {
    const [only, second] = duties.filter(({ ofRoster }) => ofRoster === owed)
    if (!only || second) throw new Error(`One duty has to be ofRoster: '${owed}'. ${only ? 'Two are' : 'None is'}.`)
    return only.kind
  }
  return { visits: kindOf('visits'), publications: kindOf('publications') }
}
