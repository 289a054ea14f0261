import type { Transaction, WaitingMessage } from '../../store/index.ts'
import type { Transport } from '../ports.ts'
import { groupOf } from './turns.ts'

/** What was said in other groups already and waits to be said in one more. */
export interface Echo {
  readonly kind: 'echo'
  readonly row: WaitingMessage
  readonly heardIn: readonly string[]
}

/** Whose turn it is; where something waits there that another group is to hear first, that one instead. */
export function beforeItsEcho(head: WaitingMessage, waiting: readonly WaitingMessage[]): WaitingMessage {
  const here = waiting.filter((row) => groupOf(row) === groupOf(head))
  const others = waiting.filter((row) => groupOf(row) !== groupOf(head))
  const first = others.find(({ id }) => here.some(({ echoOf }) => echoOf.includes(id)))
  return first ? beforeItsEcho(first, others) : head
}

/** Who of a group heard it elsewhere. */
interface Heard {
  readonly everybody: boolean
  readonly accounts: ReadonlySet<string>
}

/** What WeChat told of who is where, for echoes that are still to be said or left out. */
export class Echoes {
  /** By row. */
  readonly #heard = new Map<string, Heard>()

  /** The first of these rows that was said in another group, of which WeChat was not asked yet; null when there is none. */
  async among(tx: Transaction, rows: readonly WaitingMessage[]): Promise<Echo | null> {
    for (const row of rows) {
      const heardIn = row.echoOf.length > 0 && !this.#heard.has(row.id) ? await tx.outbox.groupsOf(row.echoOf) : []
      if (heardIn.length > 0) return { kind: 'echo', row, heardIn }
    }
    return null
  }

  /**
   * Nobody is told the same in two groups when that can be helped: heard where everybody is in those that heard it. A group
   * with one more person in it hears it, and so does one of which WeChat does not tell who is there.
   */
  async ask({ row, heardIn }: Echo, transport: Pick<Transport, 'members'>): Promise<void> {
    const membersOf = (chatId: string) => transport.members(chatId).catch((): readonly string[] => [])
    const here = row.chatId === null ? [] : await membersOf(row.chatId)
    const accounts = new Set((await Promise.all(heardIn.map(membersOf))).flat())
    this.#heard.set(row.id, { everybody: here.length > 0 && here.every((account) => accounts.has(account)), accounts })
  }

  /**
   * Those of the rows, all of which were asked about, that are said; what everybody heard elsewhere is left out for good. Where
   * groups overlap in part it is said in both, and who is in both is called by name in the first alone.
   */
  async settle(tx: Transaction, rows: readonly WaitingMessage[]): Promise<readonly WaitingMessage[]> {
    const heard = rows.map((row) => ({ row, heard: this.#heard.get(row.id) }))
    for (const { id } of rows) this.#heard.delete(id)
    const everywhere = heard.filter((one) => one.heard?.everybody).map(({ row }) => row.id)
    if (everywhere.length > 0) await tx.outbox.drop(everywhere, 'everybody here heard it in another group')
    const said: WaitingMessage[] = []
    for (const { row, heard: elsewhere } of heard) {
      if (elsewhere?.everybody) continue
      const mentions = row.mentions.filter((account) => !elsewhere?.accounts.has(account))
      const isCalledLess = mentions.length < row.mentions.length
      if (isCalledLess) await tx.outbox.call(row.id, mentions)
      said.push(isCalledLess ? { ...row, mentions } : row)
    }
    return said
  }
}
