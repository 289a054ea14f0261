import type { Command } from '../../command/define.ts'
import { isPlaceFor } from '../../command/help.ts'
import { may, type Place, type Role } from '../../domain/roles.ts'

/** Lines this person could say here: the first example of each command that needs no quote, what is said just here first. */
export function examplesFor(commands: readonly Command[], roles: ReadonlySet<Role>, place: Place): readonly string[] {
  return commands
    .filter((command) => isPlaceFor(command, place) && isFor(command, roles))
    .toSorted((one, other) => Number(one.places === 'anywhere') - Number(other.places === 'anywhere'))
    .flatMap((command) => command.examples.find((example) => !example.quoting)?.say ?? [])
}

function isFor({ roles: allowed, forStrangers, shownTo }: Command, roles: ReadonlySet<Role>): boolean {
  const known = roles.size > 0
  if (shownTo === 'nobody' || (shownTo === 'strangers' && known)) return false
  if (!known) return forStrangers === true
  return may(roles, allowed) && (typeof shownTo === 'string' || may(roles, shownTo ?? 'anyone'))
}
