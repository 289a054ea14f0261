import { roomsOf } from '../../domain/roles.ts'
import type { Person, Room, Transaction, Waiting } from '../../store/index.ts'
import { type Conversation, SendFailure, type Transport } from '../ports.ts'

/** How a person is reached at this moment. */
export interface Reached {
  readonly to: Conversation
  readonly mentions: readonly string[]
  /** Others listen: nothing private may be said. */
  readonly open: boolean
  /** Called by name in the text, because no account can be mentioned. */
  readonly calling: string
}

/** The way to a conversation. */
export function wayTo({ chatId, contactId }: Pick<Waiting, 'chatId' | 'contactId'>): Reached {
  const to = chatId === null ? { accountId: contactId ?? '' } : { roomId: chatId }
  return { to, mentions: [], open: false, calling: '' }
}

/** What is kept of where a person is found. */
export interface Whereabouts {
  readonly person: Person
  /** The smallest bound group they are surely in. */
  readonly room: Room | undefined
}

/** Looks up where a person is found by an account; null when there is no such person. */
export async function whereabouts(tx: Transaction, personId: string, account: string): Promise<Whereabouts | null> {
  const person = await tx.people.byId(personId)
  if (!person) return null
  const village = (await tx.orgs()).villageOf(person.orgId)
  const kinds = [...roomsOf(new Set(person.holdings.map((one) => one.role))), 'villagers' as const]
  const rooms = (await tx.rooms.ofVillage(village, kinds)).filter((room) => room.account === account)
  return { person, room: kinds.flatMap((kind) => rooms.filter((room) => room.kind === kind))[0] }
}

/**
 * Directly when the person is a friend, else in the smallest group they are in. Null when there is neither; the ladder then
 * reaches a superior in time. `lastTry`: it was asked often enough; without an answer they count as no friend.
 *
 * @throws SendFailure when nobody can tell whether they are a friend.
 */
export async function reach(
  { person, room }: Whereabouts,
  transport: Asking,
  lastTry: boolean,
): Promise<Reached | null> {
  for (const accountId of person.accounts) {
    if (await isFriend(transport, accountId, lastTry))
      return { to: { accountId }, mentions: [], open: false, calling: '' }
  }
  if (!room) return null
  const calling = person.accounts.length > 0 ? '' : `${person.name}，`
  return { to: { roomId: room.chatId }, mentions: person.accounts, open: true, calling }
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
