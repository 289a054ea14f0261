/** Who lives in the sandbox, which groups there are, and what has been said: plain values, no Wechaty. */

export interface SandboxPerson {
  readonly name: string
  /** Default: made from the name, so it is the same at every start. */
  readonly id?: string
  /** Whether the bot may write to them directly. Default: false, as in WeChat. */
  readonly friend?: boolean
}

export interface SandboxRoom {
  readonly name: string
  readonly id?: string
  /** Names of people; the bot is in every room. */
  readonly members: readonly string[]
  /** What a person (or the bot) is called in this room only: name → 群昵称. */
  readonly aliases?: Readonly<Record<string, string>>
}

/** One line of the transcript. Exactly one of `room` and `direct` is a name, the other is null. */
export interface Line {
  readonly id: string
  /** Counts from 1 through the whole transcript. */
  readonly nr: number
  readonly room: string | null
  /** The person the bot talks with directly. */
  readonly direct: string | null
  readonly from: string
  readonly byBot: boolean
  readonly text: string
  /** What was sent when it was a picture or file; the hash is SHA-256 in hexadecimal. */
  readonly file?: { readonly name: string; readonly size: number; readonly hash: string }
  readonly mentions: readonly string[]
  readonly at: Date
}

export interface Account {
  readonly id: string
  readonly name: string
  readonly friend: boolean
}

export interface Room {
  readonly id: string
  readonly name: string
  readonly memberIds: Set<string>
  readonly aliases: ReadonlyMap<string, string>
}

/** The transcript is for people to look at, not an archive: older lines are let go. */
const LINES_KEPT = 1_000

export interface WorldOptions {
  /** The bot's account, where there are several bots. */
  readonly botId?: string | undefined
  readonly botName: string
  readonly people: readonly SandboxPerson[]
  readonly rooms: readonly SandboxRoom[]
  /** What time it is there. */
  readonly now: () => Date
}

export class World {
  readonly bot: Account
  readonly accounts = new Map<string, Account>()
  readonly rooms = new Map<string, Room>()
  readonly lines: Line[] = []
  /** Who has written to the bot directly: it can answer them, friend or not. */
  readonly writers = new Set<string>()
  readonly now: () => Date
  readonly #options: WorldOptions
  readonly #listeners = new Set<(line: Line) => void>()
  #said = 0

  constructor(options: WorldOptions) {
    this.#options = options
    this.now = options.now
    this.bot = { id: options.botId ?? 'wxid_bot', name: options.botName, friend: false }
    this.begin()
  }

  /** As on the first day: nothing said, nobody new, everybody in the groups they were put in. */
  begin(): void {
    this.lines.length = 0
    for (const memory of [this.writers, this.rooms, this.accounts]) memory.clear()
    this.accounts.set(this.bot.id, this.bot)
    for (const { name, id = `wxid_${name}`, friend = false } of this.#options.people) {
      this.accounts.set(id, { id, name, friend })
    }
    for (const { name, id = `${name}@chatroom`, members, aliases = {} } of this.#options.rooms) {
      this.rooms.set(id, {
        id,
        name,
        memberIds: new Set([this.bot.id, ...members.map((member) => this.account(member).id)]),
        aliases: new Map(Object.entries(aliases).map(([who, alias]) => [this.account(who).id, alias])),
      })
    }
  }

  /** By name or id; `bot` is the bot whatever it is called. */
  account(who: string): Account {
    if (who === 'bot') return this.bot
    const found = this.accounts.get(who) ?? [...this.accounts.values()].find(({ name }) => name === who)
    if (!found) throw new Error(`沙盒里没有「${who}」这个人 / no contact called "${who}" in the sandbox`)
    return found
  }

  /** By name or id. */
  room(which: string): Room {
    const found = this.rooms.get(which) ?? [...this.rooms.values()].find(({ name }) => name === which)
    if (!found) throw new Error(`沙盒里没有「${which}」这个群 / no room called "${which}" in the sandbox`)
    return found
  }

  /**
   * Somebody new on WeChat, who joins a group.
   * @throws when the name is taken: people go by their names here.
   */
  join(name: string, which: string): Account {
    if ([...this.accounts.values()].some((account) => account.name === name)) throw new Error(`${name} is here already`)
    const account = { id: `wxid_new_${this.accounts.size}`, name, friend: false }
    this.accounts.set(account.id, account)
    this.room(which).memberIds.add(account.id)
    return account
  }

  record(said: Omit<Line, 'nr' | 'at'>): void {
    this.#said += 1
    const line = { ...said, nr: this.#said, at: this.now() }
    this.lines.push(line)
    if (this.lines.length > LINES_KEPT) this.lines.shift()
    for (const listener of this.#listeners) listener(line)
  }

  /** Returns the way to stop listening. */
  onLine(listener: (line: Line) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
