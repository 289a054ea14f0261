import { type Org, OrgTree } from '../../domain/org.ts'
import { knownRoles, type Role, type RoomKind } from '../../domain/roles.ts'
import type { AfterCommit } from '../commit/after-commit.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { Names } from './names.ts'

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
  /** Since when what is for them alone does not arrive; null as far as is known. */
  readonly unreachedAt: Date | null
}

/** The setting whose value changes whenever organisations, rooms, people or bindings do, in whichever process. */
export const REVISION = 'revision'
const PEOPLE_KEPT = 20_000

/** What was read at one time. Whoever forgets lets go of the whole; what somebody still writes into it is lost with it. */
class Known {
  orgs: OrgTree | null = null
  rooms: ReadonlyMap<string, Room> = new Map()
  readonly people = new Map<string, Person | null>()
  /** The person each account speaks for. */
  readonly speakers = new Map<string, string | null>()
}

/**
 * Organisations, rooms and the people who appear, read once and kept until they change. A transaction that changes them
 * reads into a memory of its own, which nobody else sees and which goes when it ends; other processes (the importer,
 * another bot) are noticed by the revision, looked at once a second at the most.
 */
export class Directory {
  #known = new Known()
  /** Groups as last read, also while the rest is being read anew. */
  #glance: ReadonlyMap<string, Room> = new Map()
  readonly #changing = new WeakMap<Db, Known>()
  #revision = ''
  /** What this process wrote last: its own changes tell it whether somebody is called otherwise. */
  #own = ''
  #lookedAt = 0
  readonly names = new Names()

  /** Forgets everything: something was written. */
  forget(): void {
    this.#known = new Known()
  }

  /** Compares the revision, at most once a second. */
  async freshen(db: Db, now: number): Promise<void> {
    if (Math.abs(now - this.#lookedAt) < 1000) return
    this.#lookedAt = now
    const row = await db.setting.findUnique({ where: { key: REVISION } })
    const revision = typeof row?.value === 'string' ? row.value : ''
    if (revision !== this.#revision) this.forget()
    if (revision !== this.#revision && revision !== this.#own) this.names.changed()
    this.#revision = revision
  }

  async orgs(db: Db): Promise<OrgTree> {
    return (await this.#loaded(db)).orgs
  }

  /** What a group is, as far as was last known; for a first glance without the database. */
  kindOf(account: string, chatId: string): RoomKind | undefined {
    return this.#glance.get(`${account} ${chatId}`)?.kind
  }

  /** A group's id, likewise. */
  idOf(account: string, chatId: string): string | undefined {
    return this.#glance.get(`${account} ${chatId}`)?.id
  }

  async room(db: Db, account: string, chatId: string): Promise<Room | null> {
    return (await this.#loaded(db)).rooms.get(`${account} ${chatId}`) ?? null
  }

  async rooms(db: Db): Promise<readonly Room[]> {
    return [...(await this.#loaded(db)).rooms.values()]
  }

  person(db: Db, id: string): Promise<Person | null> {
    return kept(this.#knownBy(db).people, id, async () => {
      const row = await db.person.findUnique({ where: { id }, select: PERSON })
      return row && shapedPerson(row)
    })
  }

  /** The person an account speaks for; nobody once the roster no longer names them. */
  async speaker(db: Db, accountId: string): Promise<Person | null> {
    const id = await kept(this.#knownBy(db).speakers, accountId, async () => {
      const row = await db.binding.findUnique({ where: { accountId }, select: { personId: true } })
      return row?.personId ?? null
    })
    return id === null ? null : this.present(db, id)
  }

  /** A person as long as the roster names them: who is gone is neither heard nor told anything, whoever asks. */
  async present(db: Db, id: string): Promise<Person | null> {
    const person = await this.person(db, id)
    return person?.present ? person : null
  }

  /** Marks a change for this and every other process; part of the transaction that makes it. */
  async changed(db: Db, revision: string, afterCommit: AfterCommit): Promise<void> {
    if (!this.#changing.has(db)) afterCommit(() => this.forget())
    afterCommit(() => {
      this.#own = revision
    })
    this.#changing.set(db, new Known())
    await db.setting.upsert({
      where: { key: REVISION },
      create: { key: REVISION, value: revision },
      update: { value: revision },
    })
  }

  #knownBy(db: Db): Known {
    return this.#changing.get(db) ?? this.#known
  }

  async #loaded(db: Db): Promise<{ readonly orgs: OrgTree; readonly rooms: ReadonlyMap<string, Room> }> {
    const known = this.#knownBy(db)
    if (known.orgs) return { orgs: known.orgs, rooms: known.rooms }
    const orgs: Org[] = (
      await db.org.findMany({ select: { id: true, name: true, kind: true, parentId: true, vanishedAt: true } })
    ).map(({ vanishedAt, ...org }) => ({ ...org, vanished: vanishedAt !== null }))
    const rooms: Room[] = await db.room.findMany({
      select: { id: true, account: true, chatId: true, orgId: true, kind: true },
    })
    known.rooms = new Map(rooms.map((room) => [`${room.account} ${room.chatId}`, room]))
    known.orgs = new OrgTree(orgs)
    if (known === this.#known) {
      this.#glance = known.rooms
      await this.names.freshen(db)
    }
    return { orgs: known.orgs, rooms: known.rooms }
  }
}

async function kept<T>(known: Map<string, T>, key: string, read: () => Promise<T>): Promise<T> {
  const before = known.get(key)
  if (before !== undefined) return before
  const value = await read()
  if (known.size >= PEOPLE_KEPT) known.clear()
  known.set(key, value)
  return value
}

/** What is known of a person. */
export const PERSON = {
  id: true,
  name: true,
  sound: true,
  orgId: true,
  vanishedAt: true,
  erasedAt: true,
  unreachedAt: true,
  holdings: { select: { orgId: true, role: true } },
  // Put in order below: ordered by the database, Prisma asks for a thousand people in one statement, and SQLite refuses it.
  bindings: { select: { id: true, accountId: true } },
} as const satisfies Prisma.PersonSelect

export function shapedPerson(row: Prisma.PersonGetPayload<{ select: typeof PERSON }>): Person {
  const { bindings, holdings, vanishedAt, erasedAt, ...person } = row
  const accounts = [...bindings].sort((one, other) => (one.id < other.id ? -1 : 1)).map((one) => one.accountId)
  return { ...person, holdings: knownRoles(holdings), accounts, present: !vanishedAt && !erasedAt }
}
