import { ROOM_KINDS } from '../../domain/roles.ts'
import { after, days } from '../../domain/time.ts'
import { mayBeSaidIn, type Said, wayTo } from '../../domain/where-told.ts'
import type { Person, Room, Transaction, WaitingMessage } from '../../store/index.ts'
import { type Conversation, SendFailure, type Transport } from '../ports.ts'

/** How a person is reached at this moment. */
export interface Reached {
  readonly to: Conversation
  readonly mentions: readonly string[]
  /** Others listen: nothing private may be said. */
  readonly open: boolean
  /** What concerns a household may be told them there. */
  readonly discreet: boolean
  /** Called by name in the text, because no account can be mentioned. */
  readonly calling: string
}

/** The way to a conversation: what was written for it may be said there. */
export function inConversation({ chatId, contactId }: Pick<WaitingMessage, 'chatId' | 'contactId'>): Reached {
  const to = chatId === null ? { accountId: contactId ?? '' } : { roomId: chatId }
  return { to, mentions: [], open: false, discreet: true, calling: '' }
}

/** What is kept of where a person is found. */
export interface Whereabouts {
  readonly person: Person
  /** The groups of their village that the account is in. */
  readonly rooms: readonly Room[]
}

/** Looks up where a person is found by an account; null when there is no such person. */
export async function whereabouts(tx: Transaction, personId: string, account: string): Promise<Whereabouts | null> {
  const person = await tx.people.byId(personId)
  if (!person) return null
  const rooms = await tx.rooms.ofVillage((await tx.orgs()).villageOf(person.orgId), ROOM_KINDS)
  return { person, rooms: rooms.filter((room) => room.account === account) }
}

/** What was refused is not tried again so soon; meanwhile they may have mended it without a word. */
const REFUSED_MS = days(7)

/**
 * Directly when the person is a friend whom it reaches, else in the smallest bound group they are in and where it may be
 * said. Null when there is neither. `lastTry`: it was asked often enough; without an answer they count as no friend.
 *
 * @throws SendFailure when nobody can tell whether they are a friend.
 */
export async function reach(
  { person, rooms }: Whereabouts,
  said: Said,
  transport: Asking,
  { now, lastTry }: { readonly now: Date; readonly lastTry: boolean },
): Promise<Reached | null> {
  const { accounts, unreachedAt } = person
  const refuses = unreachedAt !== null && unreachedAt > after(now, -REFUSED_MS)
  const friend = refuses ? null : await firstFriend(transport, accounts, lastTry)
  const roles = new Set(person.holdings.map((one) => one.role))
  const shared = new Set(rooms.map((room) => room.kind))
  for (;;) {
    const way = wayTo({ isFriend: friend !== null, roles, shared }, said)
    if (way === null) return null
    if (way === 'direct')
      return { to: { accountId: friend ?? '' }, mentions: [], open: false, discreet: true, calling: '' }
    const room = await whereHeard(
      rooms.filter(({ kind }) => kind === way),
      accounts,
      transport,
    )
    if (room) {
      const calling = accounts.length > 0 ? '' : `${person.name}，`
      const discreet = said.discreet || mayBeSaidIn(room.kind, { discreet: true })
      return { to: { roomId: room.chatId }, mentions: accounts, open: true, discreet, calling }
    }
    shared.delete(way)
  }
}

/** The first of the groups in which one of these accounts is, as far as WeChat tells; whoever has none is called by name. */
async function whereHeard(
  rooms: readonly Room[],
  accounts: readonly string[],
  transport: Asking,
): Promise<Room | null> {
  for (const room of rooms) {
    const members = accounts.length === 0 ? [] : await transport.members(room.chatId).catch(() => [])
    if (members.length === 0 || members.some((one) => accounts.includes(one))) return room
  }
  return null
}

async function firstFriend(transport: Asking, accounts: readonly string[], lastTry: boolean): Promise<string | null> {
  for (const account of accounts) {
    if (await isFriend(transport, account, lastTry)) return account
  }
  return null
}

type Asking = Pick<Transport, 'isFriend' | 'members'>

/** An account WeChat knows nothing of is no friend. Without a line nothing can be said to anybody anyway. */
async function isFriend(transport: Asking, accountId: string, lastTry: boolean): Promise<boolean> {
  try {
    return await transport.isFriend(accountId)
  } catch (error) {
    if (!(error instanceof SendFailure) || error.reason === 'unavailable') throw error
    if (error.reason === 'rejected' || lastTry) return false
    throw error
  }
}
