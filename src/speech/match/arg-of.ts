import type { ArgKind, ArgOf } from '../args/index.ts'
import type { Command } from '../mechanism.ts'

/** The argument of this kind that a command has, the first of them; none where it has no such. */
export function argOf<K extends ArgKind>({ args }: Command, kind: K): ArgOf<K> | undefined {
  for (const name in args) if (args[name]!.kind === kind) return args[name] as ArgOf<K>
  return undefined
}

/** Whether a command has an argument of this kind. */
export const takes = (command: Command, kind: ArgKind): boolean => argOf(command, kind) !== undefined

/** A list or a look-up: it moves nothing, so it may be asked with a question mark, and of several matters at once. */
export const looksUp = ({ args }: Command): boolean =>
  Object.values(args).every((arg) => (arg.kind === 'matter' ? arg.move === undefined : arg.optional === true))
