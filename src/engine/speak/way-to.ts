import { ROOM_KINDS } from '../../domain/roles.ts'
import { mayBeSaidIn, type Said, wayTo } from '../../domain/way.ts'
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

/**
 * Directly when the person is a friend, else in the smallest bound group they are surely in and where it may be said. Null
 * when there is neither. `lastTry`: it was asked often enough; without an answer they count as no friend.
 *
 * @throws SendFailure when nobody can tell whether they are a friend.
 */
export async function reach(
  { person, rooms }: Whereabouts,
  said: Said,
  transport: Asking,
  lastTry: boolean,
): Promise<Reached | null> {
  const friend = await firstFriend(transport, person.accounts, lastTry)
  const roles = new Set(person.holdings.map((one) => one.role))
  const shared = new Set(rooms.map((room) => room.kind))
  const way = wayTo({ isFriend: friend !== null, roles, shared }, said)
  if (friend !== null && way === 'direct')
    return { to: { accountId: friend }, mentions: [], open: false, discreet: true, calling: '' }
  const room = rooms.find(({ kind }) => kind === way)
  if (!room) return null
  const calling = person.accounts.length > 0 ? '' : `${person.name}，`
  const discreet = said.discreet || mayBeSaidIn(room.kind, { discreet: true })
  return { to: { roomId: room.chatId }, mentions: person.accounts, open: true, discreet, calling }
}

async function firstFriend(transport: Asking, accounts: readonly string[], lastTry: boolean): Promise<string | null> {
  for (const account of accounts) {
    if (await isFriend(transport, account, lastTry)) return account
  }
  return null
}

type Asking = Pick<Transport, 'isFriend'>

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
