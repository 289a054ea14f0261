import type { RosterDuties } from '../domain/roster-duties.ts'
import type { Mechanism } from './mechanism.ts'

/**
 * The kinds of what the roster says is owed, as these mechanisms declare them (`ofRoster`).
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
