import { after, hours } from '../../domain/time.ts'
import type { Db } from '../connection/client.ts'
import type { WaitingMessage } from './messages.ts'

interface AlongsideOptions {
  readonly now: Date
  readonly before: Date | undefined
  readonly take: number
  readonly discreet?: boolean | undefined
}

/** The rows that may be said, and those that may be said together. */
export function ready(db: Db) {
  const find = async (where: object, orderBy: object, take: number): Promise<readonly WaitingMessage[]> => {
    const rows = await db.outbox.findMany({ where, orderBy, take, select: WAITING })
    return rows.map((row) => ({
      ...row,
      mentions: row.mentions as string[],
      echoOf: row.echoOf?.split(' ') ?? [],
    }))
  }
  /** Of many answers the newest are read: somebody waits for them now. What is read is put in the order it was written. */
  const newestAnswers = async (where: object, take: number): Promise<readonly WaitingMessage[]> =>
    (await find({ ...where, purpose: 'reply' }, { id: 'desc' }, take)).toReversed()

  return {
    /**
     * Rows whose time has come and has not passed: replies first, then nudges, then announcements, each oldest first; of
     * replies the newest `take`, of the rest the oldest. What is no reminder and was written in what is now the future does
     * not wait for it: the clock was put back.
     */
    async ready(account: string, now: Date, take: number): Promise<readonly WaitingMessage[]> {
      const where = whatMayBeSaid(account, now)
      const rest = { ...where, purpose: { not: 'reply' } }
      return [...(await newestAnswers(where, take)), ...(await find(rest, [{ purpose: 'desc' }, { id: 'asc' }], take))]
    },

    async isAnyReady(account: string, now: Date): Promise<boolean> {
      return (await db.outbox.findFirst({ where: whatMayBeSaid(account, now), select: { id: true } })) !== null
    },

    /**
     * Rows of the same conversation and purpose that may be said now, or before a later moment; in order, at most `take`.
     * `discreet`: only those that concern a household, or only the others.
     */
    alongside(
      account: string,
      head: WaitingMessage,
      { now, before, take, discreet }: AlongsideOptions,
    ): Promise<readonly WaitingMessage[]> {
      const { chatId, contactId, personId, purpose } = head
      const only = discreet === undefined ? {} : { discreet: discreet ? true : null }
      const where = { ...whatMayBeSaid(account, now, before), chatId, contactId, personId, ...only }
      return purpose === 'reply' ? newestAnswers(where, take) : find({ ...where, purpose }, { id: 'asc' }, take)
    },
  }
}

/** Nothing but a reminder is put off for so long: what seems to be was by a clock that ran ahead and was put back. */
const FARTHEST_MS = hours(1)

/** `before`: also what may be said by then only. */
function whatMayBeSaid(account: string, now: Date, before?: Date) {
  const itsTime = before ? { lt: before } : { lte: now }
  const word = { purpose: { not: 'nudge' as const } }
  return {
    account,
    state: 'waiting' as const,
    AND: [
      {
        OR: [
          { notBefore: itsTime },
          { ...word, createdAt: { gt: now } },
          { ...word, notBefore: { gt: after(now, FARTHEST_MS) } },
        ],
      },
      { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    ],
  }
}

const WAITING = {
  id: true,
  account: true,
  chatId: true,
  contactId: true,
  personId: true,
  purpose: true,
  text: true,
  openText: true,
  mentions: true,
  mergeKey: true,
  mergeItem: true,
  matterId: true,
  dutyId: true,
  whileIn: true,
  attachmentId: true,
  confidential: true,
  echoOf: true,
  discreet: true,
  notBefore: true,
  createdAt: true,
  attempts: true,
} as const
