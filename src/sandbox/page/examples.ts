import { may, type Place, type Role } from '../../domain/roles.ts'
import { isPlaceFor } from '../../speech/help.ts'
import type { Command } from '../../speech/mechanism.ts'
import type { Line } from '../world.ts'

/**
 * Lines this person could say here: the first example of each command that needs no quote, what is said just here first.
 * Where one names a matter, it is the one the bot spoke of last.
 */
export function examplesFor(
  commands: readonly Command[],
  roles: ReadonlySet<Role>,
  place: Place,
  last: number | null = null,
): readonly string[] {
  const rank = ({ seldom, places }: Command): number => (seldom ? 2 : places === 'anywhere' ? 1 : 0)
  return commands
    .filter((command) => isPlaceFor(command, place) && isFor(command, roles))
    .toSorted((one, other) => rank(one) - rank(other))
    .flatMap((command) => {
      const say = command.examples.find((example) => !example.quoting)?.say
      if (say === undefined) return []
      return last !== null && 'matter' in command.args ? say.replace(/\d+/, String(last)) : say
    })
}

/** The number of the matter the bot spoke of last. */
export function lastNumber(lines: readonly Line[]): number | null {
  const numbers = lines.flatMap(({ byBot, text }) => (byBot && /#(\d+)/.exec(text)?.[1]) || [])
  return numbers.length === 0 ? null : Number(numbers.at(-1))
}

function isFor({ roles: allowed, forStrangers, shownTo }: Command, roles: ReadonlySet<Role>): boolean {
  const known = roles.size > 0
  if (shownTo === 'nobody' || (shownTo === 'strangers' && known)) return false
  if (!known) return forStrangers === true
  return may(roles, allowed) && (typeof shownTo === 'string' || may(roles, shownTo ?? 'anyone'))
}
