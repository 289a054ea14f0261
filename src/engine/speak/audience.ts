import { type Conversation, SendFailure, type Transport } from '../ports.ts'

/**
 * Whether anybody can hear what is said in a group: some services take what is said into one the account was removed
 * from. Where they do not tell who is in it, it is said.
 *
 * @throws SendFailure when nobody can.
 */
export async function insistOnAudience(to: Conversation, transport: Pick<Transport, 'members'>, account: string) {
  if (!('roomId' in to)) return
  const members = await transport.members(to.roomId).catch((): readonly string[] => [])
  if (members.length > 0 && !members.includes(account)) throw new SendFailure('rejected', NOT_THERE)
}

/** As `error` of a row for such a group. */
const NOT_THERE = 'the account is not in the group'
