import type { Command } from '../mechanism.ts'

/** A list or a look-up: it moves nothing, so it may be asked with a question mark, and of several matters at once. */
export function looksUp({ args }: Command): boolean {
  return Object.values(args).every((arg) => (arg.kind === 'matter' ? arg.move === undefined : arg.optional === true))
}
