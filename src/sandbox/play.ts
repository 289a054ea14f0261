import type { Context } from 'hono'
import type { Random } from '../domain/ports.ts'
import { after } from '../domain/time.ts'
import type { Bot } from '../engine/bot.ts'
import { stage } from '../engine/hear/stage.ts'
import type { Registry } from '../speech/mechanism.ts'
import { aboutOpen } from '../speech/suggested.ts'
import type { VillageClock } from './clock.ts'
import { ENTRY, readVillage, resettleDemo } from './demo.ts'
import type { Ground } from './ground.ts'
import { Phones } from './page/phones.ts'
import type { Sandbox } from './server.ts'
import { travel } from './travel.ts'
import type { Roster } from './village.ts'

/** The bot in the sandbox, as whoever started it lets it be handled. */
export interface Player {
  bot(): Promise<Bot>
  /** Stops the bot, does the work, and starts the bot again. */
  pause(work: () => Promise<void>): Promise<void>
}

export interface PlayOptions extends Ground {
  readonly sandbox: Sandbox
  readonly random: Random
  readonly registry: Registry
  readonly player: Player
  /** Opens the console, in the browser that asks, as whom an account speaks for; false when they have no desk. */
  readonly openDesk: (c: Context, accountId: string) => Promise<boolean>
  /** Settings that outlive a new beginning: how one gets into the installation, and not what happened in the village. */
  readonly kept: readonly string[]
}

/** More chips about what is open push the others off a phone. */
const OPEN_LINES = 4

/** Under which setting is kept how many milliseconds the village is ahead of the world. */
export const AHEAD_KEY = 'sandbox-ahead'

/** What can be done with the sandbox besides talking in it: let time pass, let people come, begin anew. */
export class Play {
  readonly sandbox: Sandbox
  readonly clock: VillageClock
  readonly registry: Registry
  phones: Phones
  readonly #options: PlayOptions
  readonly #village: Roster
  readonly #listeners = new Set<() => void>()
  #doing: Promise<unknown> = Promise.resolve()

  constructor(options: PlayOptions, village: Roster) {
    this.#options = options
    this.#village = village
    this.sandbox = options.sandbox
    this.clock = options.clock
    this.registry = options.registry
    this.phones = new Phones(options.sandbox, village)
    options.sandbox.onLine(() => this.#changed())
  }

  static async open(options: PlayOptions): Promise<Play> {
    return new Play(options, await readVillage(options.store))
  }

  /** Something is to be seen that was not before. Returns the way to stop listening. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Lets time pass, and the bot say what comes due meanwhile. */
  forward(ms: number): Promise<void> {
    return this.#inTurn(async () => {
      const { clock, store, registry, sandbox, player } = this.#options
      await store.transaction((tx) => tx.settings.set(AHEAD_KEY, clock.ahead + ms))
      await travel(after(clock.now(), ms), { clock, store, registry, account: sandbox.bot.id, bot: await player.bot() })
    })
  }

  /** Lines about what is open to somebody in one of their chats now. */
  openLines(name: string, chat: string): Promise<readonly string[]> {
    const { store, sandbox, clock, random, registry } = this.#options
    const talkerId = sandbox.people().find((one) => one.name === name)?.id ?? ''
    const chatId = sandbox.rooms().find((one) => one.name === chat)?.id ?? null
    const message = { account: sandbox.bot.id, chatId, talkerId, talkerName: name, sentAt: clock.now() }
    return store.transaction(async (tx) =>
      aboutOpen(await stage(message, tx, clock.now(), { random, registry }), OPEN_LINES),
    )
  }

  /** Somebody nobody knows comes into the villagers' group. Throws when the name is taken. */
  join(name: string): void {
    this.sandbox.join(name, ENTRY)
    this.#changed()
  }

  /** Opens the console as whoever's phone it is; false when they have no desk. */
  async openDesk(c: Context, name: string): Promise<boolean> {
    const holder = this.sandbox.people().find((one) => one.name === name)
    return holder !== undefined && this.#options.openDesk(c, holder.id)
  }

  /** The demo village as on its first day, now. */
  reset(): Promise<void> {
    return this.#inTurn(() =>
      this.#options.player.pause(async () => {
        const { clock, store, sandbox, kept } = this.#options
        const settings = await store.transaction((tx) => Promise.all(kept.map((key) => tx.settings.get(key))))
        await store.renew()
        sandbox.begin()
        clock.ahead = 0
        await store.transaction(async (tx) => {
          for (const [at, key] of kept.entries())
            if (settings[at] !== null) await tx.settings.set(key, settings[at] as object)
        })
        this.phones = new Phones(sandbox, this.#village)
        await resettleDemo(store, sandbox, this.#options)
      }),
    )
  }

  /** Time passes once at a time. */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#doing.then(work)
    this.#doing = turn.catch(() => {})
    try {
      await turn
    } finally {
      this.#changed()
    }
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}
