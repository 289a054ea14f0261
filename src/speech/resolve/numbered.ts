/** Which matter a number means: numbers count in each village, and in the township. */
import { type Matter, takesPart } from '../../domain/matter.ts'
import { isAbove } from '../above.ts'
import type { MatterArg } from '../args/types.ts'
import type { Scene } from '../mechanism.ts'
import type { Question } from './answer.ts'
import { isReadyFor, wants } from './fitting.ts'
import { meantOf, raisedBelow } from './raised-below.ts'

/** The village's own, or above the villages that of one of them. */
export async function numbered(
  number: number,
  arg: MatterArg,
  question: Question,
): Promise<ReturnType<typeof meantOf>> {
  const { scene } = question
  const own = await scene.tx.matters.byNumber(numberedIn(arg, scene), number)
  if (isAbove(scene)) return meantOf(own, await raisedBelow(number, scene), arg, question)
  if (own && wants(arg, own.kind) && (isReadyFor(own, arg, scene) || isPlayed(own, scene))) return own
  const theirs = await theirsAbove(number, arg, scene)
  return theirs && !(own && wants(arg, own.kind) && !isReadyFor(theirs, arg, scene)) ? theirs : own
}

const isPlayed = (matter: Matter, { actor }: Scene): boolean => actor !== null && takesPart(matter, actor.personId)

/** What the speaker takes part in above, by the township's number: said where the village has none of that number for them. */
async function theirsAbove(number: number, arg: MatterArg, scene: Scene): Promise<Matter | null> {
  const { tx, actor, village, orgs } = scene
  const township = village && orgs.townshipOf(village.id)
  const found = township && actor ? await tx.matters.byNumber(township.id, number) : null
  return found && wants(arg, found.kind) && isPlayed(found, scene) ? found : null
}

/** Whose number it is: the village's, or the township's where what is spoken of is given from there. */
function numberedIn({ ofAbove }: MatterArg, { village, orgs }: Scene): string {
  const own = village?.id ?? ''
  return ofAbove ? (orgs.townshipOf(own)?.id ?? own) : own
}
