import type { Command } from './define.ts'
import type { CommandId } from './reading.ts'

/** The commands this program knows, by id. */
export interface Registry {
  /** All of them, in the order help shows. */
  readonly all: readonly Command[]
  /** Those the bot listens to: the ones with a mechanism behind them. */
  readonly live: readonly Command[]
  get(id: CommandId): Command
}

/** Gathers the commands; throws when two share an id or a word, since one of them could never be said. */
export function createRegistry(commands: readonly Command[]): Registry {
  const byId = new Map<CommandId, Command>()
  const owners = new Map<string, CommandId>()
  for (const command of commands) {
    if (byId.has(command.id)) throw new Error(`Two commands are called ${command.id}. Rename one of them.`)
    byId.set(command.id, command)
    for (const word of command.says) {
      const owner = owners.get(word)
      if (owner)
        throw new Error(`Both ${owner} and ${command.id} are said 「${word}」. Choose another word for one of them.`)
      owners.set(word, command.id)
    }
  }
  return {
    all: commands,
    live: commands.filter((command) => command.handle !== undefined),
    get(id) {
      const command = byId.get(id)
      if (!command) throw new Error(`There is no command ${id}; is it listed in commands/index.ts?`)
      return command
    },
  }
}
