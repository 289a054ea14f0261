import { roomsOf } from '../../domain/roles.ts'
import type { Store } from '../../store/index.ts'
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

export interface Reaching {
  readonly store: Store
  readonly transport: Pick<Transport, 'isFriend'>
  readonly account: string
  /** It was asked often enough whether they are a friend: without an answer they count as none. */
  readonly lastTry?: boolean
}

/**
 * Directly when the person is a friend, else in the smallest bound group they are surely in. Null when there is neither;
 * the ladder then reaches a superior in time.
 *
 * @throws SendFailure when nobody can tell whether they are a friend.
 */
export async function reach(
  personId: string,
  { store, transport, account, lastTry = false }: Reaching,
): Promise<Reached | null> {
  const found = await store.transaction(async (tx) => {
    const person = await tx.people.byId(personId)
    if (!person) return null
    const village = (await tx.orgs()).villageOf(person.orgId)
    const kinds = [...roomsOf(new Set(person.holdings.map((one) => one.role))), 'villagers' as const]
    const rooms = (await tx.rooms.ofVillage(village, kinds)).filter((room) => room.account === account)
    return { person, room: kinds.flatMap((kind) => rooms.filter((room) => room.kind === kind))[0] }
  })
  if (!found) return null
  const { person, room } = found
  for (const accountId of person.accounts) {
    if (await isFriend(transport, accountId, lastTry))
      return { to: { accountId }, mentions: [], open: false, calling: '' }
  }
  if (!room) return null
  const calling = person.accounts.length > 0 ? '' : `${person.name}，`
  return { to: { roomId: room.chatId }, mentions: person.accounts, open: true, calling }
}

/** An account WeChat knows nothing of is no friend. Without a line nothing can be said to anybody anyway. */
async function isFriend(transport: Reaching['transport'], accountId: string, lastTry: boolean): Promise<boolean> {
  try {
    return await transport.isFriend(accountId)
  } catch (error) {
    if (!(error instanceof SendFailure) || error.reason === 'unavailable') throw error
    if (error.reason === 'rejected' || lastTry) return false
    throw error
  }
}
