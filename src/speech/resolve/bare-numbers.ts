/** Numbers that stood bare in front of a word (12 完成): whether it is matters that they mean. */
import type { MatterArg } from '../args/types.ts'
import type { Scene } from '../mechanism.ts'
import type { Question } from './answer.ts'
import { fitting } from './fitting.ts'

/** Whether every number that was said is of a matter the speaker may move, or look at. */
export async function allFit(numbers: readonly number[], arg: MatterArg, scene: Scene): Promise<boolean> {
  const fits = await fitting(arg, scene)
  return numbers.every((number) => fits.some((matter) => matter.number === number))
}

/** The same, or all are of kinds that take the command's word for one of their own: 61 已签 of a mediation. */
export async function areMeant(numbers: readonly number[], arg: MatterArg, question: Question): Promise<boolean> {
  const { scene, command } = question
  if (await allFit(numbers, arg, scene)) return true
  const { tx, village, registry } = scene
  for (const number of numbers) {
    const matter = await tx.matters.byNumber(village?.id ?? '', number)
    if (!matter || registry.matter(matter.kind)?.alsoSaid?.[command.id] === undefined) return false
  }
  return numbers.length > 0
}
