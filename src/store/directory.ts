import { type Org, OrgTree } from '../domain/org.ts'
import type { Holding, RoomKind } from '../domain/roles.ts'
import type { Db } from './client.ts'

/** A group the bot knows. */
export interface Room {
  readonly id: string
  readonly account: string
  readonly chatId: string
  readonly orgId: string
  readonly kind: RoomKind
}

/** The person an account speaks for. */
export interface Speaker {
  readonly personId: string
  readonly name: string
  readonly orgId: string
  readonly holdings: readonly Holding[]
}

/** Setting whose value changes whenever organisations, rooms, people or bindings do, in whichever process. */
const REVISION = 'revision'
const SPEAKERS_KEPT = 20_000

/**
 * Organisations, rooms and speakers, read once and kept until they change. Read inside a transaction, so that it sees
 * what the same commit wrote; other processes (the importer, another bot) are noticed by the revision, looked at once a
 * second at the most.
 */
export class Directory {
  #orgs: OrgTree | null = null
  #rooms = new Map<string, Room>()
  readonly #speakers = new Map<string, Speaker | null>()
  #revision = ''
  #lookedAt = 0

  /** Forgets everything: something was written, or a commit that wrote was undone. */
  forget(): void {
    this.#orgs = null
    this.#speakers.clear()
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

  async speaker(db: Db, accountId: string): Promise<Speaker | null> {
    const known = this.#speakers.get(accountId)
    if (known !== undefined) return known
    const row = await db.binding.findUnique({
      where: { accountId },
      select: {
        person: {
          select: { id: true, name: true, orgId: true, holdings: { select: { orgId: true, role: true } } },
        },
      },
    })
    const speaker = row && { personId: row.person.id, ...pick(row.person) }
    if (this.#speakers.size >= SPEAKERS_KEPT) this.#speakers.clear()
    this.#speakers.set(accountId, speaker)
    return speaker
  }

  /** Marks a change for this and every other process; part of the transaction that makes it. */
  async changed(db: Db, revision: string): Promise<void> {
    this.forget()
    await db.setting.upsert({
      where: { key: REVISION },
      create: { key: REVISION, value: revision },
      update: { value: revision },
    })
  }

  async #load(db: Db): Promise<OrgTree> {
    const orgs: Org[] = (
      await db.org.findMany({ select: { id: true, name: true, kind: true, parentId: true, vanishedAt: true } })
    ).map(({ vanishedAt, ...org }) => ({ ...org, vanished: vanishedAt !== null }))
    const rooms: Room[] = await db.room.findMany({
      select: { id: true, account: true, chatId: true, orgId: true, kind: true },
    })
    this.#rooms = new Map(rooms.map((room) => [`${room.account} ${room.chatId}`, room]))
    this.#orgs = new OrgTree(orgs)
    return this.#orgs
  }
}

function pick(person: { name: string; orgId: string; holdings: Holding[] }): Omit<Speaker, 'personId'> {
  return { name: person.name, orgId: person.orgId, holdings: person.holdings }
}
