import type { Args, Command, Mechanism } from './mechanism.ts'

/**
 * Keeps the argument types of `handle` in step with `args`. The value is returned as it is; its own arguments matter only
 * to its handler, so its type forgets them.
 */
export function defineCommand<const A extends Args>(command: Command<A>): Command {
  return command as unknown as Command
}

/** Checks a mechanism's own types; the value is returned as it is. */
export function defineMechanism(mechanism: Mechanism): Mechanism {
  return mechanism
}
