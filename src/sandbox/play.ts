import type { Context } from 'hono'
import { after } from '../domain/time.ts'
import type { Bot } from '../engine/bot.ts'
import { createListener } from '../speech/match/index.ts'
import type { Registry } from '../speech/mechanism.ts'
import { type BeginOptions, beginVillage } from './begin.ts'
import type { VillageClock } from './clock.ts'
import { ENTRY, readVillage } from './demo.ts'
import { type Ground, noteTime } from './ground.ts'
import { Chips } from './page/chips.ts'
import { Phones } from './page/phones.ts'
import type { Sandbox } from './server.ts'
import { Strip } from './story/strip.ts'
import { travel } from './travel.ts'
import type { Roster } from './village.ts'

/** The bot in the sandbox, as whoever started it lets it be handled. */
export interface Player {
  bot(): Promise<Bot>
  /** Stops the bot, does the work, and starts the bot again. */
  pause(work: () => Promise<void>): Promise<void>
}

export interface PlayOptions extends Ground, BeginOptions {
  readonly sandbox: Sandbox
  readonly player: Player
  /** Opens the console, in the browser that asks, as whom an account speaks for; false when they have no desk. */
  readonly openDesk: (c: Context, accountId: string) => Promise<boolean>
  /** Settings that outlive a new beginning: how one gets into the installation, and not what happened in the village. */
  readonly kept: readonly string[]
}

/** How the bot says that a check-in is open. */
const BEGUN = /^签到 #\d+ (.+?) 开始了/u

/** What can be done with the sandbox besides talking in it: let time pass, let people come, begin anew. */
export class Play {
  readonly sandbox: Sandbox
  readonly clock: VillageClock
  readonly registry: Registry
  phones: Phones
  /** The story of one order, to be watched. */
  readonly strip: Strip
  readonly #options: PlayOptions
  readonly #village: Roster
  readonly #chips: Chips
  readonly #listeners = new Set<() => void>()
  #doing: Promise<unknown> = Promise.resolve()

  constructor(options: PlayOptions, village: Roster) {
    this.#options = options
    this.#village = village
    this.sandbox = options.sandbox
    this.clock = options.clock
    this.registry = options.registry
    this.phones = new Phones(options.sandbox, village, options.clock.now())
    this.strip = new Strip(options.sandbox, options.clock, () => this.#changed())
    const listen = createListener(options.registry, options.store.knownNames)
    this.#chips = new Chips({ ...options, listen })
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
      const until = after(clock.now(), ms)
      await noteTime({ store }, until)
      await travel(until, { clock, store, registry, account: sandbox.bot.id, bot: await player.bot() })
    })
  }

  /** Lines somebody can send as they stand in one of their chats now. */
  chips(name: string, chat: string): Promise<readonly string[]> {
    return this.#chips.for(name, chat)
  }

  /** What a check-in that takes a 接龙 is for, the newest in a group; empty when there is none. */
  openList(chat: string): string {
    const { sandbox, store, clock } = this.#options
    const room = sandbox.rooms().find(({ name }) => name === chat)
    if (!room || !store.takesLists(sandbox.bot.id, room.id, clock.now())) return ''
    const begun = sandbox.transcript().filter((line) => line.byBot && line.room === chat)
    return begun.map(({ text }) => BEGUN.exec(text)?.[1] ?? '').findLast((title) => title !== '') ?? ''
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

  /** The demo village as when it was opened first, now. */
  reset(): Promise<void> {
    return this.#inTurn(async () => {
      await this.strip.stop()
      await this.#options.player.pause(async () => {
        const { store, sandbox, memory, kept } = this.#options
        const settings = await store.transaction((tx) => Promise.all(kept.map((key) => tx.settings.get(key))))
        await store.renew()
        await store.transaction(async (tx) => {
          for (const [at, key] of kept.entries())
            if (settings[at] !== null) await tx.settings.set(key, settings[at] as object)
        })
        await beginVillage(this.#options, this.clock.world(), this.#options)
        sandbox.begin(memory.lines())
        this.phones = new Phones(sandbox, this.#village, this.clock.now())
      })
    })
  }

  /** Time passes once at a time. */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#doing.then(work)
    this.#doing = turn.catch(() => {})
    try {
      await turn
    } finally {
      this.#chips.forget()
      this.#changed()
    }
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}
