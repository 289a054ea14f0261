import { type Org, OrgTree } from '../../domain/org.ts'
import type { Role, RoomKind } from '../../domain/roles.ts'
import type { Db, Prisma } from '../connection/client.ts'

/** A group the bot knows. */
export interface Room {
  readonly id: string
  readonly account: string
  readonly chatId: string
  readonly orgId: string
  readonly kind: RoomKind
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly sound: string
  readonly orgId: string
  readonly holdings: readonly { readonly orgId: string; readonly role: Role }[]
  /** Accounts that speak for the person. */
  readonly accounts: readonly string[]
  /** False once the roster no longer names them, or they asked to be forgotten. */
  readonly present: boolean
}

/** Setting whose value changes whenever organisations, rooms, people or bindings do, in whichever process. */
const REVISION = 'revision'
const PEOPLE_KEPT = 20_000

/**
 * Organisations, rooms and the people who appear, read once and kept until they change. Read inside a transaction, so that it sees
 * what the same commit wrote; other processes (the importer, another bot) are noticed by the revision, looked at once a
 * second at the most.
 */
export class Directory {
  #orgs: OrgTree | null = null
  #rooms = new Map<string, Room>()
  readonly #people = new Map<string, Person | null>()
  /** The person each account speaks for. */
  readonly #speakers = new Map<string, string | null>()
  /** How often everything was forgotten: what was read before is not kept after. */
  #generation = 0
  #revision = ''
  #lookedAt = 0
  /** Transactions that changed something and have not ended: until then everybody else reads what was before. */
  readonly #changing = new WeakSet<Db>()

  /** Forgets everything: something was written, or a commit that wrote was undone. */
  forget(): void {
    this.#orgs = null
    this.#people.clear()
    this.#speakers.clear()
    this.#generation++
  }

  /** A transaction was committed: what was read beside it and is out of date is forgotten. */
  committed(db: Db): void {
    if (this.#changing.delete(db)) this.forget()
  }

  /** Compares the revision, at most once a second. */
  async freshen(db: Db, now: number): Promise<void> {
    if (Math.abs(now - this.#lookedAt) < 1000) return
    this.#lookedAt = now
    const row = await db.setting.findUnique({ where: { key: REVISION } })
    const revision = typeof row?.value === 'string' ? row.value : ''
    if (revision !== this.#revision) this.forget()
    this.#revision = revision
  }

  async orgs(db: Db): Promise<OrgTree> {
    return this.#orgs ?? (await this.#load(db))
  }

  /** What a group is, as far as was last known; for a first glance without the database. */
  kindOf(account: string, chatId: string): RoomKind | undefined {
    return this.#rooms.get(`${account} ${chatId}`)?.kind
  }

  /** A group's id, likewise. */
  idOf(account: string, chatId: string): string | undefined {
    return this.#rooms.get(`${account} ${chatId}`)?.id
  }

  async room(db: Db, account: string, chatId: string): Promise<Room | null> {
    if (!this.#orgs) await this.#load(db)
    return this.#rooms.get(`${account} ${chatId}`) ?? null
  }

  async rooms(db: Db): Promise<readonly Room[]> {
    if (!this.#orgs) await this.#load(db)
    return [...this.#rooms.values()]
  }

  person(db: Db, id: string): Promise<Person | null> {
    return this.#kept(this.#people, id, async () => {
      const row = await db.person.findUnique({ where: { id }, select: PERSON })
      return row && shapedPerson(row)
    })
  }

  /** The person an account speaks for. */
  async speaker(db: Db, accountId: string): Promise<Person | null> {
    const id = await this.#kept(this.#speakers, accountId, async () => {
      const row = await db.binding.findUnique({ where: { accountId }, select: { personId: true } })
      return row?.personId ?? null
    })
    return id === null ? null : this.person(db, id)
  }

  async #kept<T>(known: Map<string, T>, key: string, read: () => Promise<T>): Promise<T> {
    const before = known.get(key)
    if (before !== undefined) return before
    const generation = this.#generation
    const value = await read()
    if (generation !== this.#generation) return value
    if (known.size >= PEOPLE_KEPT) known.clear()
    known.set(key, value)
    return value
  }

  /** Marks a change for this and every other process; part of the transaction that makes it. */
  async changed(db: Db, revision: string): Promise<void> {
    this.forget()
    this.#changing.add(db)
    await db.setting.upsert({
      where: { key: REVISION },
      create: { key: REVISION, value: revision },
      update: { value: revision },
    })
  }

  async #load(db: Db): Promise<OrgTree> {
    const generation = this.#generation
    const orgs: Org[] = (
      await db.org.findMany({ select: { id: true, name: true, kind: true, parentId: true, vanishedAt: true } })
    ).map(({ vanishedAt, ...org }) => ({ ...org, vanished: vanishedAt !== null }))
    const rooms: Room[] = await db.room.findMany({
      select: { id: true, account: true, chatId: true, orgId: true, kind: true },
    })
    const tree = new OrgTree(orgs)
    this.#rooms = new Map(rooms.map((room) => [`${room.account} ${room.chatId}`, room]))
    // What changed while it was read is read again by the next.
    if (generation === this.#generation) this.#orgs = tree
    return tree
  }
}

/** What is known of a person. */
export const PERSON = {
  id: true,
  name: true,
  sound: true,
  orgId: true,
  vanishedAt: true,
  erasedAt: true,
  holdings: { select: { orgId: true, role: true } },
  // Put in order below: ordered by the database, Prisma asks for a thousand people in one statement, and SQLite refuses it.
  bindings: { select: { id: true, accountId: true } },
} as const satisfies Prisma.PersonSelect

export function shapedPerson(row: Prisma.PersonGetPayload<{ select: typeof PERSON }>): Person {
  const { bindings, vanishedAt, erasedAt, ...person } = row
  const accounts = [...bindings].sort((one, other) => (one.id < other.id ? -1 : 1)).map((one) => one.accountId)
  return { ...person, accounts, present: !vanishedAt && !erasedAt }
}
