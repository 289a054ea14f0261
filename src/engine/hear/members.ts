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

/** Keeps the order of a group while WeChat is asked who is in it: what is said there meanwhile waits for the answer. */
export class AskedInTurn {
  readonly #with: Asking
  readonly #asked = new Map<string, Promise<Members>>()

  constructor(asking: Asking) {
    this.#with = asking
  }

  /** What a message of the group waits for; null for nothing. `asks`: it wants to know who is there. */
  before(chatId: string, asks: boolean): Promise<Members | undefined> | null {
    const asked = this.#asked.get(chatId)
    if (!asks) return asked?.then(() => undefined) ?? null
    const members = Promise.resolve(asked).then(() => membersOf(chatId, this.#with))
    this.#asked.set(chatId, members)
    void members.then(() => {
      if (this.#asked.get(chatId) === members) this.#asked.delete(chatId)
    })
    return members
  }
}
