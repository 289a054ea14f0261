/** A township and its villages. */
import type { Org } from '../../src/domain/org.ts'
import type { Scene } from '../../src/speech/mechanism.ts'

/** The township a village is of; undefined where the roster names none. */
export function townshipOf(villageId: string, { orgs }: Pick<Scene, 'orgs'>): Org | undefined {
  return [...orgs.upward(villageId)].find(({ kind }) => kind === 'township')
}

/** The villages of a township that the roster still names. */
export function villagesUnder(townshipId: string, { orgs }: Pick<Scene, 'orgs'>): readonly Org[] {
  return [...orgs.all].filter(
    ({ id, kind, vanished }) => kind === 'village' && !vanished && orgs.isWithin(id, townshipId),
  )
}
