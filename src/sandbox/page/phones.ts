import { ROLE_NAMES, type Role } from '../../domain/roles.ts'
import { after, days } from '../../domain/time.ts'
import type { Sandbox } from '../server.ts'
import { DIRECT } from '../typed.ts'
import type { Roster } from '../village.ts'
import type { Line } from '../world.ts'

/** Somebody whose phone can be held. */
export interface Holder {
  readonly name: string
  /** Those the roster gives them; none for somebody the village does not know. */
  readonly roles: ReadonlySet<Role>
  readonly unread: number
}

/** A conversation as one person's list of chats shows it. */
export interface Chat {
  /** The group's name, or 私聊 for the one with the bot. */
  readonly key: string
  readonly title: string
  readonly members: readonly string[]
  readonly last: Line | null
  readonly unread: number
  /** Somebody unread mentions this person. */
  readonly called: boolean
}

/** What each person in the sandbox has on their phone: their chats, what was said there, and what they have seen of it. */
export class Phones {
  readonly #sandbox: Sandbox
  readonly #roles: ReadonlyMap<string, ReadonlySet<Role>>
  /** The number of the last line a person has seen in a chat. */
  readonly #seen = new Map<string, number>()

  /** The number of the last line that everybody has seen. */
  readonly #seenByAll: number

  /** What was said up to a day before `now` has been read. */
  constructor(sandbox: Sandbox, village: Roster, now: Date) {
    this.#sandbox = sandbox
    this.#seenByAll = sandbox.transcript().findLast(({ at }) => at < after(now, -days(1)))?.nr ?? 0
    this.#roles = new Map(village.people.map(({ name, roles }) => [name, rolesNamed(roles)]))
  }

  /** In the order of the roster, the unknown ones last. */
  holders(): readonly Holder[] {
    return this.#sandbox.people().map(({ name }) => ({
      name,
      roles: this.#roles.get(name) ?? new Set<Role>(),
      unread: this.chats(name).reduce((sum, chat) => sum + chat.unread, 0),
    }))
  }

  /** The newest first; those in which nothing was said yet in the order of the village. */
  chats(who: string): readonly Chat[] {
    const groups = this.#sandbox
      .rooms()
      .filter(({ members }) => members.includes(who))
      .map(({ name, members }) => this.#chat(who, name, name, members))
    const bot = this.#sandbox.bot.name
    return [...groups, this.#chat(who, DIRECT, bot, [bot, who])].sort(
      (one, other) => (other.last?.nr ?? 0) - (one.last?.nr ?? 0),
    )
  }

  lines(who: string, key: string): readonly Line[] {
    return this.#sandbox.transcript().filter((line) => (key === DIRECT ? line.direct === who : line.room === key))
  }

  /** The person has looked at a chat. */
  see(who: string, key: string): void {
    const last = this.lines(who, key).at(-1)
    if (last) this.#seen.set(`${who}\n${key}`, last.nr)
  }

  #chat(who: string, key: string, title: string, members: readonly string[]): Chat {
    const lines = this.lines(who, key)
    const seen = this.#seen.get(`${who}\n${key}`) ?? this.#seenByAll
    const unread = lines.filter((line) => line.nr > seen && line.from !== who)
    const called = unread.some((line) => line.mentions.includes(who))
    return { key, title, members, last: lines.at(-1) ?? null, unread: unread.length, called }
  }
}

function rolesNamed(names: readonly string[]): ReadonlySet<Role> {
  const entries = Object.entries(ROLE_NAMES) as [Role, string][]
  return new Set(entries.filter(([, name]) => names.includes(name)).map(([role]) => role))
}
