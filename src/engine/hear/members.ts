import type { Members } from '../../speech/mechanism-parts.ts'
import type { Transport } from '../ports.ts'

/** A command wants to know who is in the group: it is undone, and carried out anew once WeChat was asked. */
export class MembersWanted extends Error {
  override readonly name = 'MembersWanted'
}

/** Twice what WeChat lets into a group. */
const MOST = 1_000

interface Asking {
  readonly transport: Pick<Transport, 'members'>
  readonly log: { warn(facts: object, message: string): void }
}

/** Who is in a group, asked of WeChat and so never within a transaction; as much as can be had. */
export async function membersOf(roomId: string, { transport, log }: Asking): Promise<Members> {
  try {
    const accounts = await transport.members(roomId)
    return { accounts: accounts.slice(0, MOST), whole: accounts.length <= MOST }
  } catch (error) {
    log.warn({ err: error, roomId }, 'WeChat did not tell who is in a group; only those who spoke there are known')
    return { accounts: [], whole: false }
  }
}
