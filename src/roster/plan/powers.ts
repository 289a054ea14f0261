import { type Power, stepsText, termText } from '../../domain/powers.ts'
import type { PowerChange, RosterRows } from '../../store/index.ts'
import type { Roster } from '../roster.ts'
import type { OrgPlan } from './orgs.ts'

/** A sheet that names anything for a village is its whole 权力清单; one that names nothing leaves it as it is. */
export function planPowers(
  { powers: known }: Pick<RosterRows, 'powers'>,
  { orgs, powers }: Pick<Roster, 'orgs' | 'powers'>,
  plan: Pick<OrgPlan, 'idOf'>,
): readonly PowerChange[] {
  return orgs
    .filter(({ kind }) => kind === 'village')
    .flatMap((village) => {
      const villageId = plan.idOf(village)
      const own = powers
        .filter((one) => one.village === null || one.village === village)
        .map(({ village: _, ...power }) => power)
      return own.length === 0 || keyed(own) === keyed(known.get(villageId) ?? []) ? [] : [{ villageId, powers: own }]
    })
}

/** In one order of fields: a database keeps JSON in an order of its own. */
const keyed = (powers: readonly Power[]): string =>
  JSON.stringify(
    powers.map((one) => [
      ...[one.title, one.also, one.category, one.handler, one.needs, stepsText(one.steps)],
      ...[termText(one.takes), one.publicity, one.basis, one.watcher],
    ]),
  )
