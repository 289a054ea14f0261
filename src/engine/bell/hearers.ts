import type { Hearer } from '../../domain/matter.ts'
import type { Role, RoomKind } from '../../domain/roles.ts'
import { grantorsOf } from '../../speech/grantors.ts'
import type { NewMessage, Person, Room, Transaction } from '../../store/index.ts'

/** Where a nudge goes: a group, perhaps with mentions, or a person however reached. */
export type Target = Pick<NewMessage, 'account' | 'chatId' | 'contactId' | 'personId' | 'mentions'>

/** What a nudge is about, as far as it tells who is to hear of it. */
export interface Subject {
  readonly villageId: string
  /** Where the way up to a superior begins. */
  readonly orgId: string
  readonly people: Readonly<Partial<Record<Hearer, readonly string[]>>>
  /** Nobody is their own superior. */
  readonly except?: string
}

export interface Audience {
  readonly targets: readonly Target[]
  /** Who is meant, for the wording; empty where a mention or the conversation tells. */
  readonly names: string
}

/** Finds who hears of what is due. Lives as long as one batch and asks nothing twice. */
export class Hearers {
  readonly #tx: Transaction
  readonly #account: string
  readonly #silent: ReadonlySet<string>
  readonly #known = new Map<string, Promise<readonly Person[]>>()

  /** `account` speaks for villages in which no group is bound yet; nobody is addressed by the `silent` who need not. */
  constructor(tx: Transaction, account: string, silent: ReadonlySet<string> = new Set()) {
    this.#tx = tx
    this.#account = account
    this.#silent = silent
  }

  async of(hearer: Hearer, subject: Subject): Promise<Audience> {
    switch (hearer) {
      case 'helpers':
        return { targets: await this.#helpers(subject), names: '' }
      case 'secretary':
        return this.#inCharge(subject, await this.#superiors(subject))
      case 'supervisors':
        return this.#inCharge(subject, await this.#supervisors(subject))
      case 'grantors':
        return this.#inCharge(subject, await this.#grantors(subject))
      default:
        return { targets: await this.persons(subject.people[hearer] ?? [], subject.villageId), names: '' }
    }
  }

  /** Rows for people of a village, however each is reached. */
  async persons(personIds: readonly string[], villageId: string): Promise<readonly Target[]> {
    const rooms = await this.#rooms(villageId, ['cadres', 'members', 'volunteers', 'villagers'])
    const room = rooms.find((one) => !this.#silent.has(one.account)) ?? rooms[0]
    const account = room?.account ?? this.#account
    return personIds.map((personId) => ({ account, chatId: null, contactId: null, personId }))
  }

  async #helpers({ villageId }: Subject): Promise<readonly Target[]> {
    const rooms = await this.#rooms(villageId, ['volunteers', 'members'])
    return (rooms.length > 0 ? rooms : await this.#rooms(villageId, ['cadres'])).map((room) => inRoom(room))
  }

  /** Those who answer for it: by name in the cadres' group of the village, directly when they are of elsewhere. */
  async #inCharge({ villageId }: Subject, people: readonly Person[]): Promise<Audience> {
    const orgs = await this.#tx.orgs()
    const cadres = await this.#rooms(villageId, ['cadres'])
    const outside = people.some((one) => orgs.villageOf(one.orgId) !== villageId)
    if (cadres.length === 0 || outside) {
      const ids = people.map((one) => one.id)
      return { targets: await this.persons(ids, villageId), names: '' }
    }
    const mentions = people.flatMap((one) => one.accounts)
    const names = mentions.length > 0 ? '' : people.map((one) => one.name).join('、')
    return { targets: cadres.map((room) => inRoom(room, mentions)), names }
  }

  /** The nearest secretary upward; in a township without one, its staff. */
  #superiors({ orgId, except = '' }: Subject): Promise<readonly Person[]> {
    return this.#once(`superior ${orgId} ${except}`, async () => {
      const upward = [...(await this.#tx.orgs()).upward(orgId)]
      const held = await this.#tx.people.holding(
        ['secretary', 'townStaff'],
        upward.map((org) => org.id),
      )
      const candidates = held.filter((one) => one.id !== except)
      for (const org of upward) {
        for (const role of ['secretary', 'townStaff'] as const) {
          const here = candidates.filter((one) => holds(one, org.id, role))
          if (here.length > 0) return here
        }
      }
      return []
    })
  }

  /** The village's 监督委员会; where there is none, the secretary. */
  async #supervisors(subject: Subject): Promise<readonly Person[]> {
    const { villageId } = subject
    const supervisors = await this.#once(`supervisors ${villageId}`, async () => {
      const orgs = await this.#tx.orgs()
      const within = [...orgs.all].filter((org) => orgs.isWithin(org.id, villageId))
      return this.#tx.people.holding(
        ['supervisor'],
        within.map((org) => org.id),
      )
    })
    return supervisors.length > 0 ? supervisors : this.#superiors(subject)
  }

  /** Those who may approve that an account becomes the person it is about; those of the village before those above it. */
  async #grantors({ people, villageId }: Subject): Promise<readonly Person[]> {
    const [personId] = people.owner ?? []
    const person = personId === undefined ? null : await this.#tx.people.byId(personId)
    if (!person) return []
    const orgs = await this.#tx.orgs()
    const grantors = await this.#once(`grantors ${person.id}`, () => grantorsOf(person, this.#tx))
    const near = grantors.filter((one) => orgs.villageOf(one.orgId) === villageId)
    return near.length > 0 ? near : grantors
  }

  #rooms(villageId: string, kinds: readonly RoomKind[]): Promise<readonly Room[]> {
    return this.#tx.rooms.ofVillage(villageId, kinds)
  }

  #once(key: string, find: () => Promise<readonly Person[]>): Promise<readonly Person[]> {
    const known = this.#known.get(key) ?? find()
    this.#known.set(key, known)
    return known
  }
}

function inRoom(room: Room, mentions: readonly string[] = []): Target {
  return { account: room.account, chatId: room.chatId, contactId: null, mentions }
}

function holds(person: Person, orgId: string, role: Role): boolean {
  return person.holdings.some((one) => one.orgId === orgId && one.role === role)
}
