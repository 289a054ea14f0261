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
export const LINES_KEPT = 1_000

/** What the bot is called where nobody says otherwise. */
export const BOT_NAME = '连心小助手'

export interface WorldOptions {
  /** The bot's account, where there are several bots. */
  readonly botId?: string | undefined
  /** Default: the name the bot has in every sandbox. */
  readonly botName?: string | undefined
  readonly people: readonly SandboxPerson[]
  readonly rooms: readonly SandboxRoom[]
  /** What was said before. */
  readonly said?: readonly Line[] | undefined
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
    this.bot = { id: options.botId ?? 'wxid_bot', name: options.botName ?? BOT_NAME, friend: false }
    this.begin(options.said)
  }

  /** As when it was opened first: these lines said, nobody else new, everybody in the groups they were put in or spoke in. */
  begin(said: readonly Line[] = []): void {
    this.lines.length = 0
    for (const memory of [this.writers, this.rooms, this.accounts]) memory.clear()
    this.accounts.set(this.bot.id, this.bot)
    for (const { name, id = idOf(name), friend = false } of this.#options.people) {
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
    for (const line of said) this.#recall(line)
  }

  /** Whoever speaks in a group is in it; whoever writes to the bot can be answered. */
  enter(who: string, where: string | undefined) {
    const talker = this.account(who)
    const room = where === undefined ? null : this.room(where)
    if (room) room.memberIds.add(talker.id)
    else this.writers.add(talker.id)
    return { talker, room, place: { room: room?.name ?? null, direct: room ? null : talker.name } }
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
    const account = { id: idOf(name), name, friend: false }
    this.accounts.set(account.id, account)
    this.room(which).memberIds.add(account.id)
    return account
  }

  record(said: Omit<Line, 'nr' | 'at'>): void {
    const line = { ...said, nr: this.#said + 1, at: this.now() }
    this.#keep(line)
    for (const listener of this.#listeners) listener(line)
  }

  /** Returns the way to stop listening. */
  onLine(listener: (line: Line) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #keep(line: Line): void {
    this.#said = line.nr
    this.lines.push(line)
    if (this.lines.length > LINES_KEPT) this.lines.shift()
  }

  #recall(line: Line): void {
    this.#keep(line)
    if (line.byBot) return
    const isKnown = [...this.accounts.values()].some(({ name }) => name === line.from)
    if (isKnown) this.enter(line.from, line.room ?? undefined)
    else if (line.room !== null) this.join(line.from, line.room)
  }
}

/** The same at every start. */
function idOf(name: string): string {
  return `wxid_${name}`
}
