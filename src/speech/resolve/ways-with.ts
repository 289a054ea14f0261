import type { Matter } from '../../domain/matter.ts'
import { allows } from '../../domain/workflow.ts'
import type { MatterArg } from '../args/types.ts'
import { available } from '../help.ts'
import type { Command, Scene } from '../mechanism.ts'
import { wants } from './fitting.ts'

/** More words than this nobody chooses among. */
const MOST = 2

/**
 * What the speaker can say here about a matter that another word was meant for, with its number: 撤单 of a notice is 撤回.
 * Of words that undo something, those that do so too come first. Empty where they can do nothing with it.
 */
export function waysWith(matter: Matter, said: Command, scene: Scene): string {
  const { registry, actor, place } = scene
  const undoes = ({ form }: Command) => form?.tone === 'warn'
  const apart = (one: Command) => (undoes(one) === undoes(said) ? 0 : 1)
  return registry.live
    .filter((one) => available(one, actor, place) && !one.seldom && moves(one, matter, scene))
    .toSorted((one, other) => apart(one) - apart(other))
    .slice(0, MOST)
    .map(({ says }) => `${says[0]} ${matter.number}`)
    .join('、')
}

/** Whether a command makes a move that is the speaker's to make now. */
function moves({ args }: Command, matter: Matter, { registry, actor }: Scene): boolean {
  const arg = Object.values(args).find((one): one is MatterArg => one.kind === 'matter')
  if (arg?.move === undefined || !actor || !wants(arg, matter.kind)) return false
  const move = registry.matter(matter.kind)?.workflow.moves[arg.move]
  return move?.from.includes(matter.state) === true && allows(move.by, matter, actor)
}
