import type { Command, MatterKind, Mechanism, Registry } from './mechanism.ts'
import type { CommandId } from './reading.ts'

/**
 * Gathers the mechanisms; throws when two share a command, a word or a kind, since one of them could never be said. A
 * command that several mechanisms share speaks of the kinds whose mechanisms answer it.
 */
export function createRegistry(mechanisms: readonly Mechanism[]): Registry {
  const matters = byName(
    mechanisms.flatMap(({ matter }) => matter ?? []),
    ({ workflow }) => workflow.kind,
  )
  const duties = byName(
    mechanisms.flatMap((one) => one.duties ?? []),
    ({ kind }) => kind,
  )
  const recurring = [...duties.values()].filter(({ round }) => round).map(({ kind }) => kind)
  const commands = mechanisms
    .flatMap((one) => one.commands)
    .map((command) => pointed(command, [...matters.values()], recurring))
  const byId = byName(commands, ({ id }) => id)
  refuseSharedWords(commands)
  const live = commands.filter((command) => command.handle !== undefined)
  const registry: Registry = {
    mechanisms,
    all: commands,
    live,
    urgent: live.filter((command) => command.urgent !== undefined),
    get(id) {
      const command = byId.get(id)
      if (!command) throw new Error(`There is no command ${id}; is its mechanism listed in commands/index.ts?`)
      return command
    },
    matter: (kind) => matters.get(kind),
    matters: [...matters.values()],
    duty: (kind) => duties.get(kind),
    duties: [...duties.values()],
    categories: new Set(
      commands.flatMap(({ args }) => Object.values(args).flatMap((one) => (one.kind === 'category' ? one.among : []))),
    ),
    nameOf: (kind) => matters.get(kind)?.words.kind ?? '事项',
    isSettled: ({ kind, state }) => matters.get(kind)?.settledIn?.includes(state) ?? false,
    mayBeTold(kind, place, isHere = false) {
      const shownTo = matters.get(kind)?.shownTo
      const where = shownTo?.lookedUpIn ?? shownTo?.where ?? []
      return isHere || where === 'anywhere' || where.includes(place)
    },
    without: (ids) =>
      createRegistry(mechanisms.map((one) => ({ ...one, commands: one.commands.filter(({ id }) => !ids.has(id)) }))),
  }
  return registry
}

/**
 * Fills in the kinds of matter a shared word speaks of: of 完成 and 同意 those that say what it does to them, of 停止任务
 * those that come round.
 */
function pointed(command: Command, kinds: readonly MatterKind[], recurring: readonly string[]): Command {
  const answering = kinds.filter(({ on }) => on && command.id in on).map(({ workflow }) => workflow.kind)
  const named: Readonly<Record<string, readonly string[]>> = { answering, recurring }
  const args = Object.entries(command.args).map(([name, arg]) =>
    arg.kind === 'matter' ? [name, { ...arg, of: arg.of.flatMap((of) => named[of] ?? of) }] : [name, arg],
  )
  return { ...command, args: Object.fromEntries(args) }
}

function byName<T>(things: readonly T[], nameOf: (thing: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const thing of things) {
    const name = nameOf(thing)
    if (found.has(name)) throw new Error(`Two are called ${name}. Rename one of them.`)
    found.set(name, thing)
  }
  return found
}

/** 办 60 is one command and 办 宅基地 another: what a number alone makes a command may be said without one for something else. */
function refuseSharedWords(commands: readonly Command[]): void {
  const owners = new Map<string, CommandId>()
  for (const command of commands) {
    const { id, says, ways = [], opens = [] } = command
    for (const word of new Set([...says, ...ways, ...opens])) {
      const key = `${word}${isNumbered(command) ? ' #' : ''}`
      const owner = owners.get(key)
      if (owner) throw new Error(`Both ${owner} and ${id} are said 「${word}」. Choose another word for one of them.`)
      owners.set(key, id)
    }
  }
}

/** It counts only with the number of a matter. */
const isNumbered = ({ args }: Command): boolean =>
  Object.values(args).some((arg) => arg.kind === 'matter' && arg.said === true && !arg.optional)
