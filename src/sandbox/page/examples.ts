import { may, type Place, type Role } from '../../domain/roles.ts'
import { isPlaceFor } from '../../speech/help.ts'
import type { Command } from '../../speech/mechanism.ts'

/**
 * Lines this person could say here whatever is open: the first example of each command that needs neither a quote nor a
 * matter, what is said just here first, what alarms the village or is said seldom last.
 */
export function examplesFor(commands: readonly Command[], roles: ReadonlySet<Role>, place: Place): readonly string[] {
  const rank = ({ seldom, urgent, places }: Command): number => (seldom || urgent ? 2 : places === 'anywhere' ? 1 : 0)
  return commands
    .filter((command) => isPlaceFor(command, place) && isFor(command, roles) && !wantsMatter(command))
    .toSorted((one, other) => rank(one) - rank(other))
    .flatMap(({ args, examples }) => {
      const takesMatter = Object.values(args).some(({ kind }) => kind === 'matter')
      // 质询 40 … is about a matter that may not be.
      return examples.find(({ quoting, say }) => !quoting && !(takesMatter && NUMBERED.test(say)))?.say ?? []
    })
}

const NUMBERED = /^\S+ #?\d+(?!\S)/u

const wantsMatter = ({ args }: Command): boolean =>
  Object.values(args).some(({ kind, optional }) => kind === 'matter' && !optional)

function isFor({ roles: allowed, forStrangers, shownTo }: Command, roles: ReadonlySet<Role>): boolean {
  const known = roles.size > 0
  if (shownTo === 'nobody' || (shownTo === 'strangers' && known)) return false
  if (!known) return forStrangers === true
  return may(roles, allowed) && (typeof shownTo === 'string' || may(roles, shownTo ?? 'anyone'))
}
