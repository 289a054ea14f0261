/** What of a round is left, as the console draws it for who owes it: a strip a village, a field a place. */

import type { Stage } from '../../src/speech/mechanism.ts'
import type { Strip } from '../../src/speech/on-pages.ts'
import { homeName } from '../common/phrases.ts'
import { roundsOf, type Walker } from './owed.ts'
import { LEVEL_NAMES } from './rules.ts'

export async function strips(walker: Walker, stage: Stage): Promise<readonly Strip[]> {
  const { orgs } = stage
  const rounds = await roundsOf(walker, stage)
  return rounds.map(({ rule, window, places, been }) => {
    const rowOf = (id: string) => (rule.each !== 'hamlet' ? (orgs.townshipOf(id)?.id ?? id) : orgs.villageOf(id))
    const rows = [...new Set(places.map(({ id }) => rowOf(id)))]
    return {
      caption: `${window.called}已走 ${been.size}/${places.length} 个${LEVEL_NAMES[rule.each]}`,
      yes: '走到了',
      no: '还没走',
      rows: rows.map((row) => ({
        name: homeName(orgs.get(row) ?? null),
        fields: places
          .filter(({ id }) => rowOf(id) === row)
          .map((place) => ({ name: homeName(place), filled: been.has(place.id) })),
      })),
    }
  })
}
