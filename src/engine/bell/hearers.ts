import { ROOM_KINDS, type Role, type RoomKind } from '../../domain/roles.ts'
import type { Target } from '../../domain/target.ts'
import { grantorsOf } from '../../speech/grantors.ts'
import type { NewMessage, Person, Room, Transaction } from '../../store/index.ts'

/** Where a nudge goes: a group, perhaps with mentions, or a person however reached. */
export type Addressee = Pick<NewMessage, 'account' | 'chatId' | 'contactId' | 'personId' | 'mentions'>

/** What a nudge is about, as far as it tells who is to hear of it. */
export interface Subject {
  readonly villageId: string
  /** The matter it is; of a duty nothing. */
  readonly matterId?: string
  /** Where the way up to a superior begins. */
  readonly orgId: string
  /** The person its details name so; null where they name nobody. */
  named(detail: string): string | null
  /** The people who play a part in it and have not done what is theirs; only those in some own states where these are named. */
  playing(part: string, states?: readonly string[]): readonly string[]
  /** Nobody is their own superior. */
  readonly except?: string
}

export interface Audience {
  readonly targets: readonly Addressee[]
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

  async of(target: Target, subject: Subject): Promise<Audience> {
    if ('groups' in target) return { targets: await this.#groups(target, subject), names: '' }
    if ('superior' in target) {
      const people = await this.#superiors(subject)
      return target.alone ? this.#alone(subject, people) : this.#inCharge(subject, people)
    }
    if ('households' in target) {
      return { targets: await this.persons(await this.#silentVoices(subject), subject.villageId), names: '' }
    }
    if ('named' in target) {
      const person = await this.#tx.people.byId(subject.named(target.named) ?? '')
      return this.#inCharge(subject, person ? [person] : [])
    }
    if ('grantors' in target) return this.#inCharge(subject, await this.#grantors(target.grantors, subject))
    if ('over' in target) return this.#alone(subject, await this.#over(target, subject))
    if ('role' in target) {
      const people = await this.#holders(target, subject)
      // Nobody is meant, and so nobody else is told instead.
      return people.length === 0 && target.orNobody ? { targets: [], names: '' } : this.#inCharge(subject, people)
    }
    return { targets: await this.persons(subject.playing(target.part, target.in), subject.villageId), names: '' }
  }

  /** Rows for people, however each is reached: by an account of the groups they are in, else of the village it is about. */
  async persons(personIds: readonly string[], villageId: string): Promise<readonly Addressee[]> {
    const ofVillage = await this.#speaker(villageId)
    // Where one account speaks everywhere, nobody is looked up for it.
    const areSeveral = (await this.#tx.rooms.accounts()).length > 1
    const rows: Addressee[] = []
    for (const personId of personIds) {
      const account = (areSeveral && (await this.#speakerTo(personId))) || ofVillage || this.#account
      rows.push({ account, chatId: null, contactId: null, personId })
    }
    return rows
  }

  /** The account that speaks in the groups of the village somebody is of. */
  async #speakerTo(personId: string): Promise<string | null> {
    const person = await this.#tx.people.byId(personId)
    const own = person && (await this.#tx.orgs()).villageOf(person.orgId)
    return own ? this.#speaker(own) : null
  }

  /** The account that speaks in a village's groups, one that can where there is one. */
  async #speaker(villageId: string): Promise<string | null> {
    const rooms = await this.#rooms(villageId, ROOM_KINDS)
    return (rooms.find((one) => !this.#silent.has(one.account)) ?? rooms[0])?.account ?? null
  }

  async #groups(
    { groups, otherwise, inOrg }: Extract<Target, { readonly groups: unknown }>,
    { villageId, orgId }: Subject,
  ): Promise<readonly Addressee[]> {
    const within = inOrg && orgId !== villageId ? [orgId] : []
    const rooms = await this.#tx.rooms.ofVillage(villageId, groups, within)
    return (rooms.length > 0 ? rooms : await this.#rooms(villageId, otherwise)).map((room) => inRoom(room))
  }

  async #silentVoices({ matterId, orgId }: Subject): Promise<readonly string[]> {
    if (matterId === undefined) return []
    const orgs = await this.#tx.orgs()
    const within = [...orgs.all].filter((org) => orgs.isWithin(org.id, orgId)).map((org) => org.id)
    return this.#tx.ballots.silentVoices(matterId, within)
  }

  async #alone({ villageId }: Subject, people: readonly Person[]): Promise<Audience> {
    const ids = people.map(({ id }) => id)
    return { targets: await this.persons(ids, villageId), names: '' }
  }

  /** Those who answer for it: by name in the cadres' group of the village, directly when they are of elsewhere. */
  async #inCharge(subject: Subject, people: readonly Person[]): Promise<Audience> {
    const { villageId } = subject
    const orgs = await this.#tx.orgs()
    const cadres = await this.#rooms(villageId, ['cadres'])
    const outside = people.some((one) => orgs.villageOf(one.orgId) !== villageId)
    if (cadres.length === 0 || outside) {
      return this.#alone(subject, people)
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

  /** Those who hold a role where those who play a part work: in their own organisation or the one it is a part of. */
  async #over(
    { role, over, in: states }: Extract<Target, { readonly over: string }>,
    subject: Subject,
  ): Promise<readonly Person[]> {
    const orgs = await this.#tx.orgs()
    const people = await Promise.all(subject.playing(over, states).map((id) => this.#tx.people.byId(id)))
    const seats = people.flatMap((one) => one?.holdings.map(({ orgId }) => orgId) ?? [])
    const around = seats.flatMap((id) => [...orgs.upward(id)].map((org) => org.id))
    return this.#tx.people.holding([role], [...new Set(around)])
  }

  /** Those who hold a role in the village, or in its own organisation; where nobody does, the superior. */
  async #holders(
    { role, inOrg, orNobody }: Exclude<Extract<Target, { readonly role: Role }>, { readonly over: string }>,
    subject: Subject,
  ): Promise<readonly Person[]> {
    const around = inOrg ? subject.orgId : subject.villageId
    const people = await this.#once(`${role} ${around} ${inOrg}`, async () => {
      const orgs = await this.#tx.orgs()
      const within = inOrg ? [around] : [...orgs.all].map(({ id }) => id).filter((id) => orgs.isWithin(id, around))
      return this.#tx.people.holding([role], within)
    })
    return people.length > 0 || orNobody ? people : this.#superiors(subject)
  }

  /** Those who may approve that an account becomes the person it is about; those of the village before those above it. */
  async #grantors(part: string, subject: Subject): Promise<readonly Person[]> {
    const { villageId } = subject
    const [personId] = subject.playing(part)
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

function inRoom(room: Room, mentions: readonly string[] = []): Addressee {
  return { account: room.account, chatId: room.chatId, contactId: null, mentions }
}

function holds(person: Person, orgId: string, role: Role): boolean {
  return person.holdings.some((one) => one.orgId === orgId && one.role === role)
}
