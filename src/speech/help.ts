import { may, type Place } from '../domain/roles.ts'
import type { Actor } from '../domain/workflow.ts'
import type { Command } from './mechanism.ts'

/** What 帮助 is asked for beyond its first lines. */
export const MORE = '更多'

/** Whether this person may use the command in this place. Strangers may use what is open to anyone. */
export function available(command: Command, actor: Actor | null, place: Place): boolean {
  return isPlaceFor(command, place) && may(actor?.roles ?? new Set(), command.roles)
}

export function isPlaceFor(command: Command, place: Place): boolean {
  return command.places === 'anywhere' || command.places.includes(place)
}

/** The lines of 帮助 更多: what this person can do here, one line a command. */
export function helpLines(commands: readonly Command[], actor: Actor | null, place: Place): readonly string[] {
  return commands
    .filter((command) => available(command, actor, place) && isShownTo(command, actor))
    .map((command) => `${command.says[0]}：${command.summary}`)
}

/** Whether help shows it to this person. */
export function isShownTo({ shownTo }: Command, actor: Actor | null): boolean {
  if (shownTo === undefined) return true
  if (shownTo === 'nobody') return false
  return shownTo === 'strangers' ? actor === null : may(actor?.roles ?? new Set(), shownTo)
}

/** How one command is said, by its own examples. */
export function usage(command: Command): string {
  const [first, ...more] = command.examples.filter((example) => !example.quoting)
  const others = more.slice(0, 1).map((example) => `\n或：${example.say}`)
  return `${command.summary}。这样说：\n${first?.say ?? command.says[0]}${others.join('')}`
}
